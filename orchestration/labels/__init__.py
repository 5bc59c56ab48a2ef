"""Labels: posts drawn for coders, their answers, and the `labels.csv` that a study makes of them.

Reading order: `drawing` (which posts), `sheets` (files for coders and back), `rows` (what a study accepts), `commands`.
"""
