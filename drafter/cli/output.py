"""Printing diagnostics, and the options that several commands share."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from drafter.diagnostics import Diagnostic, Severity, as_json, as_text, has_errors, in_reading_order, summary

F = TypeVar("F", bound=Callable[..., object])
_MANY = 10
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def report(
    diagnostics: Iterable[Diagnostic], form: str = "text", *, to_stderr: bool = False, could_run: bool = True
) -> None:
    """Print diagnostics in reading order: as text, as the one JSON object, or as SARIF."""
    listed = in_reading_order(diagnostics)
    if form == "json":
        click.echo(as_json(listed))
        return
    if form == "sarif":
        from drafter import __version__, manual, sarif

        click.echo(sarif.as_sarif(listed, manual.pages(), __version__, could_run=could_run))
        return
    stream = sys.stderr if to_stderr else sys.stdout
    width = shutil.get_terminal_size().columns if stream.isatty() else None
    for diagnostic in listed:
        head, _, rest = fitted(diagnostic, width).partition("\n")
        click.secho(head, fg=_COLOURS[diagnostic.severity], err=to_stderr)
        click.echo(rest, err=to_stderr)
    if listed:
        click.echo(_tally(listed), err=to_stderr)


def fitted(diagnostic: Diagnostic, width: int | None) -> str:
    """A diagnostic as text, its sentences folded to a terminal's width; one line each where there is no terminal."""
    head, *rest = as_text(diagnostic).split("\n")
    if width is None:
        return "\n".join((head, *rest))
    fold = textwrap.TextWrapper(
        max(width, 40), subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join((head, *(fold.fill(line) for line in rest)))


def exit_code(diagnostics: Iterable[Diagnostic]) -> int:
    """1 if any is an error, else 0."""
    return 1 if has_errors(diagnostics) else 0


def _tally(diagnostics: list[Diagnostic]) -> str:
    words = {"errors": "error", "warnings": "warning", "notes": "note"}
    parts = [f"{n} {words[k]}{'' if n == 1 else 's'}" for k, n in summary(diagnostics).items() if n]
    advice = "\nBegin at the top: mending one often silences others." if len(diagnostics) > _MANY else ""
    return ", ".join(parts) + advice


def _as_date(ctx: click.Context, param: click.Parameter, value: str | None) -> date:
    """The date typed, or the clock's: the one place where the program reads it."""
    if value is None:
        return date.today()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"“{value}” is not a date; type it as 2026-11-24.") from None


def facts_argument(function: F) -> F:
    """The facts file."""
    return click.argument("facts", type=click.Path(path_type=Path, dir_okay=True, exists=False))(function)


def shared_options(function: F) -> F:
    """`--library`, `--today`: which templates, and as of which day warnings are read."""
    for option in (
        click.option("--today", callback=_as_date, help="The date warnings are read as of (default: today)."),
        click.option(
            "--library", "overlay", type=click.Path(path_type=Path, file_okay=False), envvar="DRAFTER_LIBRARY",
            help="The firm's own templates, laid over the built-in ones.",
        ),
    ):  # fmt: skip
        function = option(function)
    return function


def format_option(function: F) -> F:
    """`--format text|json`."""
    return click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Output form.")(
        function
    )
