"""Rendering: a template and its values become one HTML file.

Belongs here: the environment that every page shares, and its filters. Not here: what a page says (its own module and
template). A template extends `base.html`, fills `title`, `main` and `footer`, and says each sentence with
`say(en, fr)` of `parts.html`.
"""

import re
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

TEMPLATES = Path(__file__).parent / "templates"
THIN_SPACE = "\u202f"
_CODE = re.compile(r"`([^`]+)`")


def write(path: Path, template: str, **values: object) -> None:
    """Write a page, whole; values that a template wants and nobody gives raise jinja2.UndefinedError."""
    path.write_text(render(template, **values), encoding="utf-8")


def render(template: str, **values: object) -> str:
    """A page as text."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> jinja2.Environment:
    found = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["code"] = code
    found.filters["number_en"] = number_en
    found.filters["number_fr"] = number_fr
    return found


def code(text: object) -> Markup:
    """Escaped text, with words between backticks as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(str(text)))))


def number_en(value: int) -> str:
    """`4,100`."""
    return f"{value:,}"


def number_fr(value: int) -> str:
    """`4 100` with a thin no-break space."""
    return f"{value:,}".replace(",", THIN_SPACE)
