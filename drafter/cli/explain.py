"""`drafter explain CODE`: the manual page of a diagnostic; `drafter explain kinds` teaches the kinds of fact."""

from __future__ import annotations

import difflib

import click

from drafter.cli.output import shared_options


@click.command("explain")
@click.argument("code")
@shared_options
def command(code: str, overlay: object, today: object) -> None:
    """Why courts care about CODE, what to write instead, and how to suppress it. CODE may be `kinds`."""
    from drafter.manual import kinds_page, pages

    if code.lower() == "kinds":
        from pathlib import Path

        from drafter.library import load

        library, _ = load(overlay if isinstance(overlay, Path) else None)
        click.echo(kinds_page(library))
        return
    known = pages()
    page = known.get(code.upper())
    if page is None:
        near = difflib.get_close_matches(code.upper(), known, n=1)
        hint = f" Did you mean {near[0]}?" if near else " Known: " + ", ".join(sorted(known)) + "."
        raise click.UsageError(f"There is no code “{code}”.{hint}")
    click.echo(f"{page.code} {page.name}  {page.severity}\n\n{page.page}")
