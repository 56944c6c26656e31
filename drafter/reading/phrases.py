"""Lists of phrases as one pattern, so that a list can be read a phrase a line."""

from __future__ import annotations

import re


def any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern that matches any of the phrases, in whatever letters."""
    return re.compile("|".join(phrases), re.IGNORECASE)
