"""How many digits a share may show: no more than its interval carries.

Belongs here: the rounding rules, on numbers alone. Not here: words and commas (`format.py`).
All shares are 0..1; results are percentages (0..100) on the step that was chosen.
"""

import math
from dataclasses import dataclass

# Half-width of the interval in points, from which a step (in points) is fine enough.
STEPS = ((15.0, 5.0), (0.5, 1.0), (0.05, 0.1), (0.0, 0.01))


@dataclass(frozen=True)
class Rounded:
    """A share with its interval as printed, in percent, and the step they are rounded to."""

    value: float
    low: float
    high: float
    step: float

    @property
    def digits(self) -> int:
        """Decimals to print."""
        return max(0, -math.floor(math.log10(self.step)))

    @property
    def is_rough(self) -> bool:
        """Whether the figure deserves the word "about"."""
        return self.step >= 1

    @property
    def reaches_zero(self) -> bool:
        """Whether the printed interval begins at zero."""
        return self.low <= 0


def step_for(low: float, high: float) -> float:
    """The step in points that an interval carries."""
    half = max(high - low, 0.0) * 50
    return next(step for least, step in STEPS if half >= least)


def rounded(share: float, low: float, high: float) -> Rounded:
    """A share rounded to what its interval carries, and the limits to a point at most."""
    step = step_for(low, high)
    limit_step = min(step, 1.0)
    return Rounded(_nearest(share, step), _nearest(low, limit_step), _nearest(high, limit_step), step)


def _nearest(part: float, step: float) -> float:
    """A part (0..1) as percent on a step; halves go up."""
    percent = math.floor(round(part * 100 / step, 6) + 0.5) * step
    return round(min(max(percent, 0.0), 100.0), 2)
