"""Quantiles that SQL lacks, registered on dbt's connection.

Belongs here: quantiles of probability laws, over whole columns. Not here: intervals made of them, which are macros.
"""

from typing import Any

import numpy as np
import pyarrow as pa
from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb import DuckDBPyConnection
from duckdb.sqltypes import DOUBLE
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def beta_quantile(probability: Numbers, a: Numbers, b: Numbers) -> Numbers:
    """The quantile of the beta law of shapes a and b, both above 0."""
    from scipy.special import betaincinv

    found: Numbers = betaincinv(a, b, probability)
    return found


def student_quantile(probability: Numbers, degrees: Numbers) -> Numbers:
    """The quantile of Student's law of so many degrees of freedom, above 0."""
    from scipy.special import stdtrit

    found: Numbers = stdtrit(degrees, probability)
    return found


def count_quantile(probability: Numbers, mean: Numbers, dispersion: Numbers) -> Numbers:
    """The least count that is not exceeded with this probability or more, where the variance is dispersion times mean.

    Poisson's law at a dispersion of 1, the negative binomial law above.
    """
    from scipy.special import betainc, nbdtrik, pdtr, pdtrik

    spread = np.maximum(dispersion - 1, 1e-6)
    size, is_spread = np.maximum(mean, 1e-9) / spread, dispersion > 1 + 1e-6
    found = np.where(is_spread, nbdtrik(probability, size, 1 / (1 + spread)), pdtrik(probability, mean))
    above = np.ceil(np.nan_to_num(found))
    below = np.maximum(above - 1, 0)
    reached = np.where(is_spread, betainc(size, below + 1, 1 / (1 + spread)), pdtr(below, mean))
    least: Numbers = np.where(reached >= probability, below, above)
    return least


def _arrow_beta_quantile(probability: Any, a: Any, b: Any) -> pa.Array:
    return pa.array(beta_quantile(*_numbers(probability, a, b)))


def _arrow_student_quantile(probability: Any, degrees: Any) -> pa.Array:
    return pa.array(student_quantile(*_numbers(probability, degrees)))


def _arrow_count_quantile(probability: Any, mean: Any, dispersion: Any) -> pa.Array:
    return pa.array(count_quantile(*_numbers(probability, mean, dispersion)))


def _numbers(*columns: Any) -> list[Numbers]:
    return [column.to_numpy() for column in columns]


class Plugin(BasePlugin):
    """What dbt-duckdb calls when it opens its connection."""

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        """Register `beta_quantile(p, a, b)`, `student_quantile(p, degrees)` and `count_quantile(p, mean, dispersion)`.

        All is double; NULL gives NULL.
        """
        conn.create_function("beta_quantile", _arrow_beta_quantile, [DOUBLE] * 3, DOUBLE, type="arrow")
        conn.create_function("student_quantile", _arrow_student_quantile, [DOUBLE] * 2, DOUBLE, type="arrow")
        conn.create_function("count_quantile", _arrow_count_quantile, [DOUBLE] * 3, DOUBLE, type="arrow")
