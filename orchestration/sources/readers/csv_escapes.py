"""Quotes that an exporter left single because an escape stands before them: `"say \\"yes\\""`, as PHP's fputcsv does.

Belongs here: hiding them from a csv reader, which would end the field there, and showing them again. The escape is part
of the text and stays. Not here: reading records (`csv_careful`).
"""

import re

ESCAPED_QUOTE = "\udc22"  # stands for a quote that ends no field; no decoded text holds it


def hidden(line: str, escape: str) -> str:
    """The line with every quote after an escape hidden."""
    return line.replace(f'{escape}"', escape + ESCAPED_QUOTE)


def hidden_inside(line: str, escape: str, delimiter: str) -> str:
    """The same but for quotes that may well end their field: a text that ends with the escape is written like that."""
    inside = rf'{re.escape(escape)}"(?!{re.escape(delimiter)}|\r?\n|\Z)'
    return re.sub(inside, lambda _: escape + ESCAPED_QUOTE, line)
