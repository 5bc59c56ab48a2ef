"""The report for stakeholders: Streamlit pages, in French and English, on the released numbers.

Belongs here: choosing rows of a release, wording them, drawing them.
Not here: counting. A page selects a share that the release holds; it never computes one.
Imports nothing of this project outside itself, and reads no environment: the launcher hands it
its home folder (`options.py`).

The pages are in `views/`: Streamlit gives a folder named `pages` beside the script a meaning of its own.
"""
