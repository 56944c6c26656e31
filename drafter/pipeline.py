"""The pipeline: names the stages in order. No logic of its own.

facts.yaml -> source -> shorthand -> schema -> build -> Case
Case + library -> coverage -> assemble -> Outline -> passes -> lint, conservation
Outline -> render -> .docx / .txt / .html
a complaint (.docx .pdf .txt) -> import -> Complaint -> reading -> lint
an edited draft (.docx) + facts.yaml -> import, Outline -> drift
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter import assemble, build, conservation, coverage, lint, passes, schema, shorthand, source, suppress
from drafter.assemble import forum as forums
from drafter.case import Case
from drafter.complaint import Complaint
from drafter.coverage import Coverage
from drafter.diagnostics import Diagnostic
from drafter.errors import CannotRead
from drafter.library import Library
from drafter.library import load as load_library
from drafter.naming import Names
from drafter.outline import Outline
from drafter.reading import Reading
from drafter.source import Source


@dataclass(frozen=True, slots=True)
class Read:
    """A facts file as read and built."""

    source: Source
    case: Case
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished outline and everything known about it."""

    read: Read
    library: Library
    names: Names
    coverage: Coverage
    outline: Outline
    diagnostics: tuple[Diagnostic, ...]

    def fates(self) -> Iterator[conservation.Fate]:
        """What became of every typed value."""
        prints = schema.prints(self.read.source, "facts")
        return conservation.fates(self.case, self.outline, lambda key: prints.get(key, "logic"))

    @property
    def case(self) -> Case:
        """The case it pleads."""
        return self.read.case


def read(facts: Path) -> Read:
    """Read a facts file into a Case. Raises CannotRead, with every diagnostic, if it is not one."""
    typed, told = source.read(facts)
    if typed is None:
        raise CannotRead(*told)
    expanded, more = shorthand.expand(typed, schema.fields("facts", "act"))
    bad, shape = schema.validate(expanded, "facts")
    case, built = build.build(expanded, bad)
    return Read(expanded, case, (*told, *more, *shape, *built))


def draft(facts: Path, overlay: Path | None, today: date) -> Draft:
    """Everything but rendering: what `check` reports on and `draft` writes."""
    begun = read(facts)
    library, defects = load_library(overlay)
    case = begun.case
    names = Names(case, library.ranks)
    place = forums.forum(case, library)
    filled = coverage.cover(case, library.elements_of, place.circuit, names, library.says)
    raw, assembled = assemble.assemble(case, filled, library, names, place)
    outline = passes.run(raw, names)
    prints = schema.prints(begun.source, "facts")
    known = lint.Knowledge(case, filled, library, place, today, begun.source.place_of)
    told = [*begun.diagnostics, *defects, *forums.check(case, library, begun.source.place_of), *assembled]
    told += lint.lint(lint.Pleading(outline, known))
    told += conservation.check(case, outline, lambda key: prints.get(key, "logic"), begun.source.place_of)
    return Draft(begun, library, names, filled, outline, tuple(suppress.apply(told, case, today)))


@dataclass(frozen=True, slots=True)
class Linted:
    """A complaint that drafter did not write, what was read out of it, and what there is to say."""

    reading: Reading
    circuit: str
    diagnostics: tuple[Diagnostic, ...]

    @property
    def complaint(self) -> Complaint:
        """The complaint."""
        return self.reading.complaint


def lint_complaint(
    data: bytes, name: str, overlay: Path | None, today: date, circuit: str = "", usual: str = ""
) -> Linted:
    """Lint somebody else's complaint, given as bytes. Raises CannotRead for what cannot be taken in.

    `circuit` is the circuit whose law decides severity; without one, that of the court the caption names; and where the
    caption names none, `usual`.
    """
    from drafter import importers  # Word's and PDF's readers are heavy, and drafting needs neither

    complaint, told = importers.read_bytes(data, name)
    library, defects = load_library(overlay)
    reading = Reading(complaint, library.kinds)
    where = circuit or library.circuit_of(complaint.court) or usual
    found = lint.lint_complaint(lint.Complained(reading, library, where, today))
    return Linted(reading, where, (*told, *defects, *found))


def drift(data: bytes, name: str, facts: Path, overlay: Path | None, today: date) -> list[Diagnostic]:
    """What a draft that was edited in Word says otherwise than its facts file. Raises CannotRead for either."""
    from drafter import drift as drifts  # Word's reader and writer are heavy, and drafting text needs neither
    from drafter import importers
    from drafter.render import docx

    edited = importers.word_paragraphs(data, name)
    made = draft(facts, overlay, today)
    styles = made.library.style(made.outline.style).parent
    rendered = docx.render(made.outline, final=drifts.is_final(edited), library_styles=styles)
    before = drifts.drafted_units(made.outline, importers.word_paragraphs(rendered, name))
    return drifts.compare(before, edited, name, drifts.typed_at(made.case))
