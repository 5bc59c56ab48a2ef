"""Backup and restore: what nobody can compute again, in a folder of its own, and a home made of it.

Read `holding` for what is backed up, `store` for how it lies in the folder, then `making`, `restoring`, `commands`.
"""
