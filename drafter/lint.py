"""The lint: one engine, one lint rule per file in `lint_rules/`, discovered by walking the folder.

A rule is a module `<code>_<name>.py` with a docstring (its manual page), `SEVERITY` and `check(pleading)`, which reads the
outline and the knowledge of a matter of ours, or `check_complaint(complained)`, which reads a complaint that drafter never
saw, or both. Each yields `Flaw`s, opens no file, and stays silent when it cannot tell.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import ModuleType

from drafter import lint_rules
from drafter.assemble.forum import Forum
from drafter.case import Case
from drafter.coverage import Coverage
from drafter.diagnostics import Code, Diagnostic, Place, Severity
from drafter.library import Library
from drafter.outline import Outline
from drafter.reading import Reading


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a rule may know besides the words: the case, its coverage, law data, and the day.

    `library` answers questions of law and of kinds of fact; `forum` is the district; `place` finds a typed key in the
    user's file.
    """

    case: Case
    coverage: Coverage
    library: Library
    forum: Forum
    today: date
    place: Callable[[str], Place]


@dataclass(frozen=True, slots=True)
class Pleading:
    """What a lint rule reads."""

    outline: Outline
    known: Knowledge


@dataclass(frozen=True, slots=True)
class Complained:
    """What a lint rule reads of a complaint that drafter did not write: the reading, law data, the circuit, the day."""

    reading: Reading
    library: Library
    circuit: str
    today: date


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a lint rule found: where, in words, and how to mend it. `fact` is an id, for `suppress`."""

    message: str
    help: str = ""
    place: Place | None = None
    fact: str | None = None
    excerpt: str | None = None
    severity: Severity | None = None
    allegation: str | None = None


@dataclass(frozen=True, slots=True)
class LintRule:
    """A discovered rule: what it asks of a matter of ours, and what of somebody else's complaint; either may be absent."""

    code: Code
    check: Callable[[Pleading], Iterable[Flaw]] | None
    check_complaint: Callable[[Complained], Iterable[Flaw]] | None


@cache
def rules() -> tuple[LintRule, ...]:
    """Every lint rule in the folder, by code."""
    found = [
        _rule(importlib.import_module(f"{lint_rules.__name__}.{info.name}"))
        for info in pkgutil.iter_modules(lint_rules.__path__)
        if not info.name.startswith("_")
    ]
    return tuple(sorted(found, key=lambda rule: rule.code.code))


def _rule(module: ModuleType) -> LintRule:
    code, _, name = module.__name__.rpartition(".")[2].partition("_")
    page = (module.__doc__ or "").strip() + "\n"
    kind = Code(code.upper(), name.replace("_", "-"), module.SEVERITY, page)
    return LintRule(kind, getattr(module, "check", None), getattr(module, "check_complaint", None))


def lint(pleading: Pleading) -> list[Diagnostic]:
    """Every rule's diagnostics on one pleading of ours."""
    return [d for rule in rules() if rule.check is not None for d in _told(rule, rule.check(pleading))]


def lint_complaint(complained: Complained) -> list[Diagnostic]:
    """Every rule's diagnostics on somebody else's complaint."""
    return [
        d for rule in rules() if rule.check_complaint is not None for d in _told(rule, rule.check_complaint(complained))
    ]


def _told(rule: LintRule, flaws: Iterable[Flaw]) -> Iterator[Diagnostic]:
    for flaw in flaws:
        yield rule.code.says(
            flaw.message,
            flaw.place,
            help=flaw.help,
            severity=flaw.severity,
            allegation=flaw.allegation,
            fact=flaw.fact,
            excerpt=flaw.excerpt,
        )
