"""`drafter matrix`: claim x defendant x element, the facts that meet each, and the kind that would fill a hole."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.output import facts_argument, format_option, shared_options

if TYPE_CHECKING:
    from drafter.pipeline import Draft


@click.command("matrix")
@facts_argument
@click.option("--suggest", is_flag=True, help="Show defendants who act and are in no claim.")
@format_option
@shared_options
def command(facts: Path, suggest: bool, form: str, overlay: Path | None, today: date) -> None:
    """Show which facts of FACTS meet which element of which claim against whom."""
    from drafter import pipeline

    draft = pipeline.draft(facts, overlay, today)
    if form == "json":
        click.echo(json.dumps(_rows(draft), ensure_ascii=False, indent=2))
    else:
        _print(draft)
    if suggest:
        _suggest(draft)
    raise click.exceptions.Exit(1 if any(cell.is_hole for cell in draft.coverage.cells.values()) else 0)


def _rows(draft: Draft) -> list[dict[str, object]]:
    return [
        {"claim": c.claim, "element": c.element, "defendant": c.defendant, "cell": c.kind, "facts": list(c.items)}
        for c in draft.coverage.cells.values()
    ]


def _print(draft: Draft) -> None:
    for claim in draft.case.claims:
        count = draft.library.count(claim.count)
        click.secho(f"\n{claim.id}: {count.title if count else claim.count}", bold=True)
        for element in draft.library.elements_of(claim.count):
            for cell in draft.coverage.of_element(claim.id, element.id):
                who = draft.names.short(cell.defendant) if cell.defendant else "—"
                kinds = element.known or element.met_by
                would = f"needs {' or '.join(kinds)}" if kinds else f"needs {element.by}"
                shown = ", ".join(cell.items) or would
                mark = "—" if cell.kind == "n/a" else cell.kind
                click.secho(f"  {element.id:<20} {who:<28} {mark:<12} {shown}", fg="red" if mark == "HOLE" else None)


def _suggest(draft: Draft) -> None:
    """Defendants with acts and no claim."""
    sued = {id for claim in draft.case.claims for id, _ in claim.defendants}
    for person in draft.case.defendants:
        acts = [a.id for a in draft.case.acts() if person.id in getattr(a.who, "people", ())]
        if person.id not in sued and acts:
            click.echo(f"{draft.names.short(person.id)} acts ({', '.join(acts)}) and is in no claim.")
