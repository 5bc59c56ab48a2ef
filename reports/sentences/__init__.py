"""Sentences made from numbers by fixed rules, in both languages. Pure functions: rows in, text out.

Belongs here: which sentence a number deserves. Not here: the wording (`words/`) or drawing.
"""
