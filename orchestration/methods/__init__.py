"""Methods: what a reader must know before quoting a release, filled in by itself from what the release holds.

Belongs here: the card (`methods.json`), its page, the mark that a night leaves on verdicts, and their words. Not here:
the figures and the rules by which they may be quoted (dbt_project), and the look of pages (pages).
The card answers the questions of the Sources and Methods Transparency Table of the #SMMStandards (2012).
"""
