"""`drafter check`: everything but the document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from drafter.cli.output import exit_code, facts_argument, format_option, report, shared_options


@click.command("check")
@facts_argument
@format_option
@shared_options
def command(facts: Path, form: str, overlay: Path | None, today: date) -> None:
    """Check FACTS: shape, Ws, references, coverage and specificity. Writes nothing."""
    from drafter import pipeline
    from drafter.errors import DrafterError

    try:
        diagnostics = pipeline.draft(facts, overlay, today).diagnostics
    except DrafterError as error:
        report(error.diagnostics, form, to_stderr=form == "text")
        raise click.exceptions.Exit(error.exit_code) from None
    report(diagnostics, form)
    if form == "text" and not diagnostics:
        click.echo("Nothing to mend.")
    raise click.exceptions.Exit(exit_code(diagnostics))
