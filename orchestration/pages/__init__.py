"""Pages: HTML files of a release that are read offline, in English and French on one page.

Belongs here: the look that they share (`templates/base.html`, `style.css`), filling them in (`rendering`), and the page
of checks. Not here: the Streamlit report (reports), and what the figures are.
Every value is escaped. A page loads nothing: no script, no font, no picture, and its policy forbids them.
"""
