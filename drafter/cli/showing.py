"""The options of `check` and `lint` that say what is shown, how, and by whose settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from drafter.cli.output import exit_code, report
from drafter.diagnostics import Diagnostic, Severity
from drafter.errors import DrafterError
from drafter.sieve import Sieve

if TYPE_CHECKING:
    from drafter.diagnostics import Code
    from drafter.report.model import Report

F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Showing:
    """What was asked on the command line."""

    form: str
    only: tuple[str, ...]
    ignore: tuple[str, ...]
    least: Severity
    config: Path | None
    page: Path | None

    def sieve(self, checked: Path | None, overlay: Path | None) -> Sieve:
        """The settings that apply to a file. Raises CannotRead if their file cannot be used."""
        from drafter import manual, settings

        found = settings.find(self.config, checked, overlay)
        known = manual.pages()
        base = settings.read(found, known, str(checked or "")) if found is not None else Sieve()
        return base.with_options(self.only, self.ignore)

    def end(self, diagnostics: Iterable[Diagnostic], told: Iterable[Diagnostic], clean: str) -> None:
        """Print what is wanted of `told`, all there is being `diagnostics`, and leave with the exit code."""
        from drafter.sieve import at_least

        sifted = list(told)
        shown = at_least(sifted, self.least)
        report(shown, self.form)
        if self.form == "text":
            kept_back = len({_said(d) for d in diagnostics} - {_said(d) for d in shown})
            if not shown:
                click.echo("Nothing that was asked for." if kept_back else clean)
            if kept_back:
                click.echo(f"Not shown (--only, --ignore, --severity, drafter.yaml): {kept_back}.")
        raise click.exceptions.Exit(exit_code(sifted))

    def write(self, make: Callable[[dict[str, Code], list[Diagnostic]], Report], told: Iterable[Diagnostic]) -> None:
        """Write the report, if one is asked for. Raises CannotWrite where that cannot be done."""
        if self.page is None:
            return
        from drafter import files, manual
        from drafter.diagnostics import in_reading_order
        from drafter.report import page
        from drafter.sieve import at_least

        if self.page.suffix.lower() not in (".html", ".htm"):
            raise click.BadParameter("name the report OUT.html.", param_hint="'--report'")
        _guard(self.page, page.GENERATOR)
        made = make(manual.pages(), at_least(in_reading_order(told), self.least))
        files.write(self.page, page.render(made).encode())

    def refuse(self, error: DrafterError) -> click.exceptions.Exit:
        """Print why the run cannot go on; the exit to raise."""
        report(error.diagnostics, self.form, to_stderr=self.form == "text", could_run=False)
        return click.exceptions.Exit(error.exit_code)


def _guard(out: Path, generator: str) -> None:
    """Refuse to write a report over anything but a report. Raises CannotWrite."""
    from drafter.codes.files import CHANGED
    from drafter.diagnostics import Place
    from drafter.errors import CannotWrite

    if out.is_file() and generator.encode() not in out.read_bytes()[:1000]:
        told = f"“{out}” is left as it is: it is not a report that drafter wrote."
        raise CannotWrite(CHANGED.says(told, Place(str(out)), help="Name another file with `--report`."))


def _said(diagnostic: Diagnostic) -> Diagnostic:
    """A diagnostic, however grave the firm takes it to be."""
    return replace(diagnostic, severity=Severity.NOTE)


def showing_options(function: F) -> F:
    """`--format`, `--only`, `--ignore`, `--severity`, `--config`, `--report`; the command is given a Showing."""

    def command(  # the options become one value, so that a command has few
        *words: object, form: str, only: tuple[str, ...], ignore: tuple[str, ...], least: str,
        config: Path | None, page: Path | None, **more: object,
    ) -> object:  # fmt: skip
        shown = Showing(form, only, ignore, Severity(least), config, page)
        return function(*words, shown=shown, **more)

    command.__doc__ = function.__doc__
    command.__name__ = "command"
    made: Callable[..., object] = command
    made.__click_params__ = getattr(function, "__click_params__", [])  # type: ignore[attr-defined]
    for option in reversed(_OPTIONS):
        made = option(made)
    return made  # type: ignore[return-value]


def _codes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Codes and families as typed, several joined by commas; a usage mistake if there is none such."""
    asked = tuple(code.strip().upper() for part in value for code in part.split(",") if code.strip())
    if asked:
        from drafter import manual, settings

        known = manual.pages()
        for code in asked:
            if wrong := settings.unknown(code, known):
                raise click.BadParameter(wrong)
    return asked


_OPTIONS = (
    click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="Output form."),
    click.option("--only", multiple=True, callback=_codes, metavar="CODES", help="Show these codes or families (WHO) alone; several with commas."),
    click.option("--ignore", multiple=True, callback=_codes, metavar="CODES", help="Do not show these codes or families."),
    click.option("--severity", "least", type=click.Choice([str(s) for s in Severity]), default="note", help="The least severity shown (default: note, which is all)."),
    click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="The firm's settings (default: drafter.yaml beside the file, or in the library folder)."),
    click.option("--report", "page", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT.html", help="Also write a report to read: the complaint, its diagnostics beside it, and the matrix."),
)  # fmt: skip
