"""`drafter check`: everything but the document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from drafter.cli.output import facts_argument, shared_options
from drafter.cli.showing import Showing, showing_options


@click.command("check")
@facts_argument
@showing_options
@shared_options
def command(facts: Path, shown: Showing, overlay: Path | None, today: date) -> None:
    """Check FACTS: shape, Ws, references, coverage and specificity. Writes nothing but the report asked for."""
    from drafter import pipeline
    from drafter.errors import DrafterError
    from drafter.report import matter

    try:
        sieve = shown.sieve(facts, overlay)
        draft = pipeline.draft(facts, overlay, today)
        told = sieve.without_suppressions().sifted(draft.diagnostics, today)
        shown.write(lambda codes, listed: matter.of(draft, listed, codes, today), told)
    except DrafterError as error:
        raise shown.refuse(error) from None
    shown.end(draft.diagnostics, told, "Nothing to mend.")
