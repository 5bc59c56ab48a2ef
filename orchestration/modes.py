"""Modes of files: who may read what this program writes. Not here: the key of authors, which is its own (home)."""

import os

# Nothing for others: exports and posts are read by the user who runs the nights, and by the group that may read them.
UMASK = 0o027
# A release and a landed export are never written again.
FOR_EVER = 0o440


def keep_private() -> None:
    """Files that are made from now on are 0640 and folders 0750, here and in the programs started from here."""
    os.umask(os.umask(UMASK) | UMASK)
