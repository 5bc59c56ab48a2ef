"""One look for all charts, light and dark; numbers and months on the axes in the reader's language.

Belongs here: colours of ink and paper, axes, fonts. Not here: marks (`bars.py`, `lines.py`, `strip.py`).
"""

from dataclasses import dataclass
from typing import Any

from reports.format import SHORT_MONTHS

# Height of the axis below a chart, which is within the chart's height.
AXIS = 26
FONT = '"Source Sans", sans-serif'


@dataclass(frozen=True)
class Paper:
    """The page that a chart is drawn on; the same values as in `.streamlit/config.toml`."""

    name: str
    background: str
    ink: str
    quiet: str
    rule: str


LIGHT = Paper("light", background="#fcfbf8", ink="#1c1d20", quiet="#5c5f66", rule="#e4e0d7")
DARK = Paper("dark", background="#14161a", ink="#e9e6df", quiet="#a6a9b0", rule="#30343c")


def paper(theme: str | None) -> Paper:
    """The paper of a theme's name; light when the browser did not say."""
    return DARK if theme == "dark" else LIGHT


def percent_axis(language: str) -> str:
    """A Vega expression for a tick of a share (0..1): "12.5 %" or "12,5 %"."""
    number = "format(datum.value * 100, '.3~f')"
    if language == "fr":
        number = f"replace({number}, '.', ',')"
    return f"{number} + '\u00a0%'"


def month_axis(language: str) -> str:
    """A Vega expression for a tick in time: year in January, else month, with the day unless it is the 1st."""
    months = "[" + ",".join(f"'{name}'" for name in SHORT_MONTHS[language]) + "][utcmonth(datum.value)]"
    dated = f"utcdate(datum.value) + ' ' + {months}"
    whole = f"utcmonth(datum.value) === 0 ? '' + utcyear(datum.value) : {months}"
    return f"utcdate(datum.value) === 1 ? ({whole}) : {dated}"


def dressed(chart: Any, on: Paper) -> Any:
    """The chart in the report's look."""
    return (
        chart.configure(background="transparent", font=FONT)
        .configure_view(strokeWidth=0)
        .configure_axis(
            labelColor=on.quiet,
            labelFontSize=13,
            labelFont=FONT,
            grid=True,
            gridColor=on.rule,
            gridWidth=1,
            domain=False,
            ticks=False,
            labelPadding=6,
            title=None,
        )  # fmt: skip
        .configure_text(font=FONT, color=on.ink)
    )
