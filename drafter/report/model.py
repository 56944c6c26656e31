"""What a report shows: plain values between what is known of a complaint and the page that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from drafter.diagnostics import Code, Diagnostic
from drafter.outline import Outline

State = Literal["met", "weak", "hole", "none"]
"""Shown as: a tick, a tilde, a number or a cross in red, nothing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One element (or, of somebody else's complaint, one question) of a cell.

    `words` say how it stands; `positions` are the blocks of the outline that bear it out.
    """

    name: str
    state: State
    words: str
    positions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One count against one defendant. `state` is that of the whole; `said` what a reader is told of it in a word."""

    state: State
    said: str
    marks: tuple[Mark, ...]

    @property
    def holes(self) -> tuple[Mark, ...]:
        """The marks that nothing meets."""
        return tuple(mark for mark in self.marks if mark.state == "hole")


@dataclass(frozen=True, slots=True)
class Row:
    """A count: its label ("Count I"), its title, the block where it begins, and a cell for each column or None."""

    label: str
    title: str
    position: int | None
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The matrix: a column for each defendant, a row for each count.

    `legend` says what each state means, `hole` and `holes` what a hole is called; `tallied` whether a cell says how many.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    legend: tuple[tuple[State, str], ...]
    explained: str
    hole: str
    holes: str
    tallied: bool = False

    @property
    def number_of_holes(self) -> int:
        """How many there are in all."""
        return sum(len(cell.holes) for row in self.rows for cell in row.cells if cell is not None)


@dataclass(frozen=True, slots=True)
class Report:
    """All that the page shows. `beside` are the diagnostics by the block they stand at; `apart` those of no one block."""

    title: str
    about: tuple[str, ...]
    outline: Outline
    grid: Grid
    beside: Mapping[int, tuple[Diagnostic, ...]]
    apart: tuple[Diagnostic, ...]
    codes: Mapping[str, Code] = field(default_factory=dict)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every one, those of no one block first, then in print order."""
        return (*self.apart, *(d for position in sorted(self.beside) for d in self.beside[position]))
