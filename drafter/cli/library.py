"""`drafter library list | show | check`: the templates and the law data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from drafter.cli.output import exit_code, format_option, report, shared_options


@click.group("library")
def command() -> None:
    """List, show or check the templates and law data."""


@command.command("list")
@shared_options
def list_counts(overlay: Path | None, today: date) -> None:
    """List the counts: id, status, review date, title."""
    from drafter.library import load

    library, told = load(overlay)
    for count in sorted(library.counts(), key=lambda c: c.name):
        overdue = "  OVERDUE" if count.review_by < today.isoformat() else ""
        click.echo(f"{count.id:<40} {count.status:<9} review by {count.review_by}{overdue}  {count.title}")
    report(told, to_stderr=True)


@command.command("show")
@click.argument("count_id", metavar="COUNT")
@shared_options
def show(count_id: str, overlay: Path | None, today: date) -> None:
    """Show what a COUNT asks for: elements, kinds of fact, relief, questions."""
    import difflib

    from drafter.library import load

    library, _ = load(overlay)
    count = library.count(count_id)
    if count is None:
        near = difflib.get_close_matches(count_id, library.count_names(), n=1)
        raise click.UsageError(f"There is no count “{count_id}”." + (f" Did you mean {near[0]}?" if near else ""))
    click.secho(f"{count.id}: {count.title}", bold=True)
    click.echo(
        f"  {count.right}; {count.statute}; {count.status}; reviewed {count.reviewed_on}, review by {count.review_by}"
    )
    click.echo(
        f"  against {', '.join(count.against)} ({', '.join(count.capacities)}); brought by {', '.join(count.who_can_bring)}"
    )
    for element in count.elements:
        kinds = (
            f"known: {' or '.join(element.known)}"
            if element.known
            else f"met by: {' or '.join(element.met_by) or element.by}"
        )
        click.echo(f"  - {element.id} ({element.by}; {element.missing} if missing): {element.statement} [{kinds}]")
    click.echo(f"  relief: {', '.join(count.relief)}")
    for question in count.asks:
        click.echo(f"  ask: {question}")
    click.echo(f"  body sha256: {count.body_hash}")


@command.command("check")
@format_option
@shared_options
def check(form: str, overlay: Path | None, today: date) -> None:
    """Check every template and law file; exit 3 if one cannot be used."""
    from drafter.library import load
    from drafter.library_check import check as check_library

    library, told = load(overlay)
    told += check_library(library, today)
    report(told, form)
    if form == "text" and not told:
        click.echo("The library is sound.")
    raise click.exceptions.Exit(3 if exit_code(told) else 0)
