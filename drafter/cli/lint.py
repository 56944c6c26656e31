"""`drafter lint`: a complaint that drafter did not write."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from drafter.cli.output import exit_code, format_option, report, shared_options


@click.command("lint")
@click.argument("complaint", type=click.Path(path_type=Path, dir_okay=True, exists=False, allow_dash=True))
@click.option(
    "--circuit", default="", help="The circuit whose law decides severity, as 6 or dc (default: the caption's)."
)
@click.option("--explain-import", is_flag=True, help="Print the structure that was read, and lint nothing.")
@format_option
@shared_options
def command(complaint: Path, circuit: str, explain_import: bool, form: str, overlay: Path | None, today: date) -> None:
    """Lint COMPLAINT: a .docx, a .pdf with a text layer, a .txt, or - for standard input."""
    from drafter import pipeline
    from drafter.errors import DrafterError
    from drafter.importers import intake

    try:
        piped = str(complaint) == "-"
        data = sys.stdin.buffer.read(intake.LARGEST + 1) if piped else intake.read_bytes(complaint)
        linted = pipeline.lint_complaint(data, "standard input" if piped else str(complaint), overlay, today, circuit)
    except DrafterError as error:
        report(error.diagnostics, form, to_stderr=form == "text")
        raise click.exceptions.Exit(error.exit_code) from None
    if explain_import:
        from drafter.explain_import import explained

        click.echo(explained(linted.complaint))
        return
    report(linted.diagnostics, form)
    if form == "text" and not linted.diagnostics:
        click.echo("Nothing found.")
    raise click.exceptions.Exit(exit_code(linted.diagnostics))
