"""What of the diagnostics is shown, and how gravely: codes asked for or left out, severities and suppressions of a firm.

What says that the program could not read, or cannot trust, its input is never sifted out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from drafter.case import Suppression
from drafter.codes.suppressions import EXPIRED, UNUSED
from drafter.diagnostics import Diagnostic, Severity
from drafter.suppress import LASTING


@dataclass(frozen=True, slots=True)
class Sieve:
    """Settings, from a file or from the command line. A code matches itself and its family (`WHO`)."""

    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    circuit: str = ""
    suppressions: tuple[Suppression, ...] = ()

    def with_options(self, only: tuple[str, ...], ignore: tuple[str, ...]) -> Sieve:
        """The same with what was asked on the command line: `only` replaces the file's, `ignore` adds to it."""
        return replace(self, only=only or self.only, ignore=(*self.ignore, *ignore))

    def without_suppressions(self) -> Sieve:
        """The same for a facts file, which suppresses by id in its own `suppress:`."""
        return replace(self, suppressions=())

    def sifted(self, diagnostics: Iterable[Diagnostic], today: date) -> list[Diagnostic]:
        """What remains, severities as set, and one diagnostic for each suppression that is unused or has run out."""
        told = [self._graded(d) for d in diagnostics]
        for suppression in self.suppressions:
            told = _applied(suppression, told, today)
        return [d for d in told if self._wants(d)]

    def _graded(self, diagnostic: Diagnostic) -> Diagnostic:
        return replace(diagnostic, severity=self.severity.get(diagnostic.code, diagnostic.severity))

    def _wants(self, diagnostic: Diagnostic) -> bool:
        if lasts(diagnostic.code) and diagnostic.severity is Severity.ERROR:
            return True
        chosen = not self.only or names(self.only, diagnostic.code)
        return chosen and not names(self.ignore, diagnostic.code)


def lasts(code: str) -> bool:
    """Whether a code says what nobody may silence: that the input could not be read as it was meant."""
    return code.startswith(LASTING)


def names(asked: Iterable[str], code: str) -> bool:
    """Whether a code, or its family, is among those asked."""
    return code in asked or code.rstrip("0123456789") in asked


def at_least(diagnostics: Iterable[Diagnostic], least: Severity) -> list[Diagnostic]:
    """Those as grave as `least`, or graver."""
    order = list(Severity)
    return [d for d in diagnostics if order.index(d.severity) <= order.index(least)]


def _applied(suppression: Suppression, told: list[Diagnostic], today: date) -> list[Diagnostic]:
    silenced = f"{suppression.code} at allegation {suppression.at}"
    if suppression.until is not None and suppression.until < today:
        gone = EXPIRED.says(
            f"The suppression of {silenced} ran out on {suppression.until}.", suppression.place,
            help="Extend it with a new date and reason, or mend what it silenced.",
        )  # fmt: skip
        return [*told, gone]
    kept = [d for d in told if (d.code, d.allegation) != (suppression.code, suppression.at)]
    if len(kept) < len(told):
        return kept
    return [*kept, UNUSED.says(f"The suppression of {silenced} silences nothing.", suppression.place, help="Take it out.")]  # fmt: skip
