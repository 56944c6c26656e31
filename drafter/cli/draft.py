"""`drafter draft`: the main job. Writes the document, its trace, and the record of what was written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.output import exit_code, facts_argument, format_option, report, shared_options

if TYPE_CHECKING:
    from drafter.pipeline import Draft

_ENDINGS = (".docx", ".txt", ".html")


@click.command("draft")
@facts_argument
@click.option(
    "-o", "--output", "out", type=click.Path(path_type=Path), required=True, help="OUT.docx, OUT.txt or OUT.html."
)
@click.option("--final", is_flag=True, help="Refuse unless it is fit to file; list the conditions.")
@click.option(
    "--trace", type=click.Path(path_type=Path), help="Write where every allegation comes from, as JSON (work product)."
)
@click.option("--force", is_flag=True, help="Overwrite OUT even if it was edited.")
@format_option
@shared_options
def command(
    facts: Path, out: Path, final: bool, trace: Path | None, force: bool, form: str, overlay: Path | None, today: date
) -> None:
    """Draft the complaint of FACTS.

    Writes whenever a case could be built, with a visible GAP where something is missing, and exits 1 if a diagnostic
    is an error. Nothing is written on exit 2 or 3.
    """
    from drafter import files, pipeline
    from drafter.errors import CannotWrite, DrafterError

    try:
        _demand_ending(out, facts)
        files.guard(out, force=force)
        draft = pipeline.draft(facts, overlay, today)
        if final and not _fit_to_file(draft, today):
            report(draft.diagnostics, form, to_stderr=True)
            raise click.exceptions.Exit(1)
        data = _rendered(draft, out, final=final)
        files.write(out, data)
        files.remember(out, data, draft.read.source.text, draft.library.digest())
        if trace is not None:
            _write_trace(draft, trace)
    except (CannotWrite, DrafterError) as error:
        report(error.diagnostics, form, to_stderr=form == "text")
        raise click.exceptions.Exit(error.exit_code) from None
    report(draft.diagnostics, form, to_stderr=form == "text")
    if form == "text":
        click.echo(f"Wrote {out}")
    raise click.exceptions.Exit(exit_code(draft.diagnostics))


def _demand_ending(out: Path, facts: Path) -> None:
    from drafter.codes.files import BAD_ENDING, INSIDE_INPUT
    from drafter.diagnostics import Place
    from drafter.errors import CannotWrite

    if out.suffix.lower() not in _ENDINGS:
        raise CannotWrite(
            BAD_ENDING.says(f"“{out}” does not end in .docx, .txt or .html.", Place(str(out)), help="Name it so.")
        )
    if out.resolve() == facts.resolve():
        raise CannotWrite(
            INSIDE_INPUT.says(f"“{out}” is the facts file.", Place(str(out)), help="Name another file with `-o`.")
        )


def _rendered(draft: Draft, out: Path, *, final: bool) -> bytes:
    """The document's bytes in the form that OUT's ending names."""
    if out.suffix.lower() == ".txt":
        from drafter.render import text

        return text.render(draft.outline).encode()
    if out.suffix.lower() == ".html":
        from drafter.render import html

        return html.render(draft.outline).encode()
    from drafter.render import docx

    return docx.render(draft.outline, final=final, library_styles=draft.library.style(draft.outline.style).parent)


def _write_trace(draft: Draft, trace: Path) -> None:
    from drafter import conservation, files

    rows = {
        "allegations": conservation.trace(draft.outline, draft.case),
        "withheld": [[f.key, f.reason] for f in draft.fates() if f.outcome == "withheld"],
    }
    files.write(trace, (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode())


def _fit_to_file(draft: Draft, today: date) -> bool:
    """Print the conditions with ticks; whether all hold."""
    from drafter.final import conditions

    listed = conditions(draft, today)
    for condition in listed:
        click.echo(f"{'✓' if condition.holds else '✗'} {condition.name}")
        for reason in condition.unmet:
            click.echo(f"    {reason}")
    if all(c.holds for c in listed):
        click.echo("Fit to file.")
        return True
    click.echo("Not fit to file: nothing was written.")
    return False
