"""A firm's settings: drafter.yaml, beside what is checked, in the firm's library folder, or named on the command line.

They say what `check` and `lint` show. `draft` and its `--final` do not read them: what stands between a draft and filing
is not a matter of taste.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from pathlib import Path

from drafter import dates, schema, source
from drafter.build.reader import Reader
from drafter.case import Suppression
from drafter.codes import settings as codes
from drafter.diagnostics import Diagnostic, Severity
from drafter.errors import CannotRead
from drafter.sieve import Sieve, lasts
from drafter.source import Path as Key

NAME = "drafter.yaml"


def find(named: Path | None, checked: Path | None, overlay: Path | None) -> Path | None:
    """The settings file that is meant: the one named, else one beside the file checked, else one in the library folder."""
    if named is not None:
        return named
    folders = (folder for folder in (checked.parent if checked is not None else None, overlay) if folder is not None)
    return next((folder / NAME for folder in folders if (folder / NAME).is_file()), None)


def read(path: Path, known: Collection[str], checked: str = "") -> Sieve:
    """The settings in a file. `known` are all codes; suppressions meant for another file than `checked` are left out.

    Raises CannotRead, with every diagnostic, if anything in it is wrong: settings half read would mislead.
    """
    typed, told = source.read(path)
    if typed is None:
        raise CannotRead(*told)
    bad, shape = schema.validate(typed, "config")
    reader = Reader(typed, bad)
    told = [*told, *shape, *_faults(reader, known)]
    if told:
        raise CannotRead(*told)
    return Sieve(
        tuple(code.upper() for code in reader.texts(("only",))),
        tuple(code.upper() for code in reader.texts(("ignore",))),
        {code: Severity(reader.text(("severity", code))) for code in reader.get(("severity",)) or {}},
        reader.text(("circuit",)),
        tuple(_suppressions(reader, checked)),
    )


def unknown(asked: str, known: Collection[str]) -> str:
    """What is wrong with a code or family as asked for, in a sentence; nothing if it is known."""
    families = {code.rstrip("0123456789") for code in known}
    if asked in known or asked in families:
        return ""
    near = difflib.get_close_matches(asked, [*known, *families], n=1, cutoff=0.6)
    return f"“{asked}” is no code and no family of codes." + (f" Did you mean “{near[0]}”?" if near else "")


def _faults(reader: Reader, known: Collection[str]) -> Iterator[Diagnostic]:
    """Codes that are none, and codes that nobody may silence."""
    for key, code, silences in _codes(reader):
        place = reader.source.key_place(key)
        if wrong := unknown(code, known):
            message, _, help = wrong.partition(". ")
            yield codes.UNKNOWN_CODE.says(f"{message.rstrip('.')}.", place, help=help)
        elif silences and (lasts(code) or (not code[-1].isdigit() and lasts(f"{code}0"))):
            yield codes.CANNOT_BE_SET.says(
                f"{code} says that the input could not be read; it cannot be silenced or made milder.", place,
                help="Take it out, and mend what the code tells of.",
            )  # fmt: skip


def _codes(reader: Reader) -> Iterator[tuple[Key, str, bool]]:
    """Every code named, where, and whether the setting would silence it."""
    for field in ("only", "ignore"):
        yield from ((at, code.upper(), field == "ignore") for code, at in reader.listed((field,)))
    by_code = reader.get(("severity",))
    yield from ((("severity", code), code, True) for code in (by_code if isinstance(by_code, dict) else ()))
    for at in _entries(reader):
        if reader.text((*at, "code")):
            yield (*at, "code"), reader.text((*at, "code")), True


def _entries(reader: Reader) -> Iterator[Key]:
    listed = reader.get(("suppress",))
    yield from (("suppress", i) for i in range(len(listed) if isinstance(listed, list) else 0))


def _suppressions(reader: Reader, checked: str) -> Iterator[Suppression]:
    for at in _entries(reader):
        code, where, file, reason, by, on = (
            reader.text((*at, name)) for name in ("code", "at", "file", "reason", "by", "on")
        )
        until = dates.parse_when(reader.text((*at, "until"))) if reader.text((*at, "until")) else None
        if not file or file == Path(checked).name:
            yield Suppression(code, where.lstrip("¶ "), reason, by, on, until.latest if until else None, reader.place(at))  # fmt: skip
