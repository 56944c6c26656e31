"""One printed line, as every reader of printed pages knows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, the page it stands on and its number in the file (None in a PDF)."""

    text: str
    page: int
    number: int | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.text.strip()
