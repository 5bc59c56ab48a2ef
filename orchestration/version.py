"""The version of the code that a release names."""

import subprocess
from functools import cache
from importlib.metadata import version

from orchestration.settings import CHECKOUT


@cache
def code_version() -> str:
    """The package's version, with the commit where the checkout knows it (`0.1.0+1a2b3c4d`)."""
    command = ["git", "-C", str(CHECKOUT), "rev-parse", "--short=8", "HEAD"]
    try:
        commit = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        commit = ""
    return f"{version('quotepart')}+{commit}" if commit else version("quotepart")
