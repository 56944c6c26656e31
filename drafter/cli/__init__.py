"""The shell: one file per command; options, printing and exit codes. Nothing but click is loaded before it is needed.

Exit codes: 0 clean or only notes and warnings, 1 errors, 2 usage or unreadable input, 3 a defect of the library.
"""

from __future__ import annotations

import importlib
from typing import Any

import click

from drafter import __version__

_COMMANDS = {
    "new": "Scaffold a commented facts file for a kind of matter.",
    "check": "Check a facts file: shape, Ws, coverage, specificity. Writes no document.",
    "draft": "Draft the complaint.",
    "lint": "Lint a complaint that drafter did not write.",
    "matrix": "Show claim x defendant x element: which facts, which holes.",
    "explain": "Why courts care about a diagnostic, and what to write instead.",
    "library": "List, show or check the templates and law data.",
}


class _Lazy(click.Group):
    """Loads a command's module when it is called: `--help` must not wait for Word or YAML."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"drafter.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        from drafter.errors import DrafterError

        try:
            return super().invoke(ctx)
        except DrafterError as error:
            from drafter.cli.output import report

            report(error.diagnostics, "text", to_stderr=True)
            raise click.exceptions.Exit(error.exit_code) from None


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="drafter")
def main() -> None:
    """Draft filing-quality complaints under 42 U.S.C. § 1983 from a facts file, offline.

    For use under the supervision of a licensed attorney, who reads, corrects and signs what it drafts (Rule 11).
    """
