"""`drafter new DIR --like KIND`: a sample's facts file, emptied, every field commented."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--like", "kind", help="A kind of matter (see --list).")
@click.option("--list", "listing", is_flag=True, help="List the kinds.")
def command(folder: Path | None, kind: str | None, listing: bool) -> None:
    """Make FOLDER with a facts file to fill in, shaped like a matter of a KIND."""
    from drafter.scaffold import kinds, scaffold

    known = kinds()
    if listing:
        for name, about in known.items():
            click.echo(f"{name:<24} {about}")
        return
    if folder is None:
        raise click.UsageError("Name the folder to make: drafter new smith-v-city --like demo")
    if kind not in known:
        said = f"There is no kind “{kind}”. Kinds" if kind else "Choose a kind with --like"
        raise click.UsageError(f"{said}: {', '.join(known)}.")
    target = folder / "facts.yaml"
    if target.exists():
        raise click.UsageError(f"“{target}” exists already; nothing was changed.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(scaffold(kind), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"“{target}” cannot be written: {error.strerror or 'the system refuses'}.") from None
    click.echo(f"Wrote {target}\nFill it in, then run: drafter check {target}")
