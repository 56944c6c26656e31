"""`drafter lint`: a complaint that drafter did not write."""

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
@showing_options
@shared_options
def command(
    complaint: Path, circuit: str, explain_import: bool, shown: Showing, overlay: Path | None, today: date
) -> None:
    """Lint COMPLAINT: a .docx, a .pdf with a text layer, a .txt, or - for standard input."""
    from drafter import pipeline
    from drafter.errors import DrafterError
    from drafter.importers import intake

    try:
        piped = str(complaint) == "-"
        sieve = shown.sieve(None if piped else complaint, overlay)
        data = sys.stdin.buffer.read(intake.LARGEST + 1) if piped else intake.read_bytes(complaint)
        name = "standard input" if piped else str(complaint)
        linted = pipeline.lint_complaint(data, name, overlay, today, circuit, sieve.circuit)
        told = sieve.sifted(linted.diagnostics, today)
    except DrafterError as error:
        raise shown.refuse(error) from None
    if explain_import:
        from drafter.explain_import import explained

        click.echo(explained(linted.complaint))
        return
    shown.end(linted.diagnostics, told, "Nothing found.")
