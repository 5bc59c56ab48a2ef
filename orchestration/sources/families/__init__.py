"""Families: what several formats of one platform or tool have in common. Not here: any single format (`formats`)."""
