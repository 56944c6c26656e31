"""`drafter lint`: a complaint that drafter did not write; with `--facts`, a draft of ours that was edited in Word."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from drafter.cli.output import shared_options
from drafter.cli.showing import Showing, showing_options


@click.command("lint")
@click.argument("complaint", type=click.Path(path_type=Path, dir_okay=True, exists=False, allow_dash=True))
@click.option(
    "--circuit", default="", help="The circuit whose law decides severity, as 6 or dc (default: the caption's)."
)
@click.option("--explain-import", is_flag=True, help="Print the structure that was read, and lint nothing.")
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    metavar="FACTS",
    help="Compare a draft that was edited in Word (.docx) with its facts file, and tell the edits alone.",
)
@showing_options
@shared_options
def command(
    complaint: Path,
    circuit: str,
    explain_import: bool,
    facts: Path | None,
    shown: Showing,
    overlay: Path | None,
    today: date,
) -> None:
    """Lint COMPLAINT: a .docx, a .pdf with a text layer, a .txt, or - for standard input."""
    if facts is not None and (explain_import or circuit or shown.page is not None):
        raise click.UsageError(
            "--facts compares a draft with its facts file: --explain-import, --circuit and --report do not go with it."
        )
    from drafter import pipeline
    from drafter.errors import DrafterError
    from drafter.importers import intake
    from drafter.report import stranger

    try:
        piped = str(complaint) == "-"
        sieve = shown.sieve(None if piped else complaint, overlay)
        data = sys.stdin.buffer.read(intake.LARGEST + 1) if piped else intake.read_bytes(complaint)
        name = "standard input" if piped else str(complaint)
        if facts is not None:
            edits = pipeline.drift(data, name, facts, overlay, today)
            shown.end(edits, sieve.sifted(edits, today), "Nothing changed: it says what the facts file says.")
        linted = pipeline.lint_complaint(data, name, overlay, today, circuit, sieve.circuit)
        told = sieve.sifted(linted.diagnostics, today)
        shown.write(lambda codes, listed: stranger.of(linted, listed, codes, today), told)
    except DrafterError as error:
        raise shown.refuse(error) from None
    if explain_import:
        from drafter.explain_import import explained

        click.echo(explained(linted.complaint))
        return
    shown.end(linted.diagnostics, told, "Nothing found.")
