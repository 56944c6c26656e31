"""Prose as an opaque value: a Fact carries what somebody typed through a template without the template reading it.

A Fact holds outline inlines (words with the keys of the typed leaves they come from, names, references). In a
template its `str()` is one token, framed by private-use characters that no input may contain; `markup` turns the
token back into the very inlines it stands for. So `*`, `{{`, `<` or a number at a line's start in a client's words
can never become markup, and a template can neither cut nor recase them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from drafter.outline import Citation, Gap, Inline, Inlines, Mention, NumberRef, Reference, Text

OPEN, CLOSE = "\ue000", "\ue001"
_TOKEN = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
_KINDS: dict[str, type[Inline]] = {kind.__name__: kind for kind in (Text, NumberRef, Citation, Gap, Mention, Reference)}


@dataclass(frozen=True, slots=True)
class Fact:
    """Opaque prose. Only `markup` and the passes look inside."""

    inlines: Inlines

    def __str__(self) -> str:
        """The token that stands for this fact in rendered template text."""
        rows = [[type(inline).__name__, asdict(inline)] for inline in self.inlines]
        return f"{OPEN}{json.dumps(rows, ensure_ascii=True)}{CLOSE}"

    def __bool__(self) -> bool:
        """Whether there is anything to print, so that `{% if party.role %}` works."""
        return bool(self.inlines)


def fact(text: str, *keys: str) -> Fact:
    """A Fact of plain words that come from the typed leaves `keys`."""
    return Fact((Text(text, keys=keys),)) if text else Fact(())


def joined(facts: Iterable[Fact], conjunction: str = "and") -> Fact:
    """Facts as an English list with the serial comma: "a", "a and b", "a, b, and c"."""
    listed = [f.inlines for f in facts]
    if not listed:
        return Fact(())
    if len(listed) == 1:
        return Fact(listed[0])
    middle = f" {conjunction} " if len(listed) == 2 else f", {conjunction} "
    inlines: list[Inline] = list(listed[0])
    for part in listed[1:-1]:
        inlines += [Text(", "), *part]
    return Fact((*inlines, Text(middle), *listed[-1]))


def split_tokens(text: str) -> list[str | Inlines]:
    """Rendered text cut at its tokens: strings of template words, and the inlines of each Fact.

    Raises ValueError on a broken token (a template cut one in two).
    """
    pieces: list[str | Inlines] = []
    for index, piece in enumerate(_TOKEN.split(text)):
        if index % 2:
            pieces.append(tuple(_inline(name, values) for name, values in json.loads(piece)))
        elif OPEN in piece or CLOSE in piece:
            raise ValueError("a fact was cut in two by the template")
        elif piece:
            pieces.append(piece)
    return pieces


def _inline(name: str, values: dict[str, object]) -> Inline:
    made = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    return _KINDS[name](**made)  # type: ignore[arg-type]
