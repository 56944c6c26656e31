"""The Diagnostic: one mistake, where it is, and what to type instead. A plain value; nothing here prints.

A `Code` names a kind of mistake for good (`WHO02 group-pleading`); `drafter explain` prints its page.
Severity says what a court would do: error = would likely disregard or strike it; warning = likely attacked;
note = better with it.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a diagnostic matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_SHOWN = 76
"""How many letters of an allegation are shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file the user wrote. `line` and `column` are 1-based, or None where there is none."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake.

    `message` is one sentence in the reader's terms; `help` says what to type; `fact` is the id or typed path
    of the fact meant; `allegation` its number as printed; `excerpt` the words at fault.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str = ""
    place: Place | None = None
    allegation: str | None = None
    fact: str | None = None
    excerpt: str | None = None

    def at(self, place: Place | None) -> Diagnostic:
        """The same diagnostic at another place."""
        return replace(self, place=place)


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of diagnostic: its code, its name (the defect), its usual severity and its manual page.

    The page has the parts `What it is`, `Why courts care`, `Checked` where it names an authority, `Instead of / write`,
    `How to suppress`.
    """

    code: str
    name: str
    severity: Severity
    page: str

    def says(
        self,
        message: str,
        place: Place | None = None,
        *,
        help: str = "",
        severity: Severity | None = None,
        allegation: str | None = None,
        fact: str | None = None,
        excerpt: str | None = None,
    ) -> Diagnostic:
        """A diagnostic of this kind."""
        return Diagnostic(
            self.code,
            self.name,
            severity or self.severity,
            message,
            help,
            place,
            allegation,
            fact,
            excerpt,
        )


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By file, line and column, worst first at one place; exact repetitions are dropped."""
    return sorted(
        dict.fromkeys(diagnostics),
        key=lambda d: (
            d.place.path if d.place else "",
            (d.place.line if d.place else None) or 0,
            (d.place.column if d.place else None) or 0,
            _ORDER[d.severity],
            d.code,
            d.message,
        ),
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def as_text(diagnostic: Diagnostic) -> str:
    """`path:line:col  CODE name  severity`, the allegation meant and its words, the message, the help, where to read more."""
    where = (
        str(diagnostic.place)
        if diagnostic.place
        else (f"¶ {diagnostic.allegation}" if diagnostic.allegation else "drafter")
    )
    lines = [f"{where}  {diagnostic.code} {diagnostic.name}  {diagnostic.severity}"]
    if diagnostic.allegation and diagnostic.excerpt and diagnostic.fact is None:
        lines.append(f"  ¶ {diagnostic.allegation}: “{_shortened(diagnostic.excerpt)}”")
    lines.append(f"  {diagnostic.message}")
    if diagnostic.help:
        lines.append(f"  help: {diagnostic.help}")
    lines.append(f"  see: drafter explain {diagnostic.code}")
    return "\n".join(lines)


def _shortened(words: str) -> str:
    """Words on one line, cut at a space where they are many."""
    return textwrap.shorten(" ".join(words.split()).strip("“”"), _SHOWN, placeholder=" …")


def summary(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How many there are of each severity."""
    tally = {"errors": 0, "warnings": 0, "notes": 0}
    for diagnostic in diagnostics:
        tally[f"{diagnostic.severity}s"] += 1
    return tally


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """All of them as the one JSON object that scripts read (its keys are a contract)."""
    listed = list(diagnostics)
    return json.dumps(
        {"diagnostics": [_as_mapping(d) for d in listed], "summary": summary(listed)},
        ensure_ascii=False,
        indent=2,
    )


def _as_mapping(diagnostic: Diagnostic) -> dict[str, Any]:
    place = diagnostic.place or Place("")
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "help": diagnostic.help or None,
        "path": place.path or None,
        "line": place.line,
        "column": place.column,
        "allegation": diagnostic.allegation,
        "fact": diagnostic.fact,
        "excerpt": diagnostic.excerpt,
    }
