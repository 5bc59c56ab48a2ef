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


def _arrow_beta_quantile(probability: Any, a: Any, b: Any) -> pa.Array:
    return pa.array(beta_quantile(*_numbers(probability, a, b)))


def _arrow_student_quantile(probability: Any, degrees: Any) -> pa.Array:
    return pa.array(student_quantile(*_numbers(probability, degrees)))


def _numbers(*columns: Any) -> list[Numbers]:
    return [column.to_numpy() for column in columns]


class Plugin(BasePlugin):
    """What dbt-duckdb calls when it opens its connection."""

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        """Register `beta_quantile(p, a, b)` and `student_quantile(p, degrees)`, all double; NULL gives NULL."""
        conn.create_function("beta_quantile", _arrow_beta_quantile, [DOUBLE] * 3, DOUBLE, type="arrow")
        conn.create_function("student_quantile", _arrow_student_quantile, [DOUBLE] * 2, DOUBLE, type="arrow")
