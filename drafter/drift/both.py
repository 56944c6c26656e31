"""A draft and its edited copy side by side, and how a diagnostic speaks of their paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.diagnostics import Code, Diagnostic, Place, Severity
from drafter.drift.align import Link
from drafter.drift.units import Unit
from drafter.drift.words import Difference, difference

_TYPED_NUMBER = re.compile(r"^\s*(?:count \w+|\(\w{1,4}\)|\w{1,4}[.)])\s*", re.IGNORECASE)
_MOST_LISTED = 6


@dataclass(frozen=True)
class Both:
    """The units of a draft and of its edited copy, and the links between them.

    `path` is the edited document; `typed_at` says where in the facts file a fact is typed, in words.
    """

    before: Sequence[Unit]
    after: Sequence[Unit]
    links: Sequence[Link]
    path: str
    typed_at: Callable[[str], str]

    @cached_property
    def became(self) -> Mapping[int, tuple[int, ...]]:
        """The draft's units -> what each became."""
        return {i: link.after for link in self.links for i in link.before}

    @cached_property
    def came(self) -> Mapping[int, tuple[int, ...]]:
        """The edited document's units -> what each came of."""
        return {j: link.before for link in self.links for j in link.after}

    @cached_property
    def home(self) -> Mapping[str, int]:
        """The draft's bookmarks -> its units."""
        return {name: i for i, unit in enumerate(self.before) for name in unit.bookmarks}

    @cached_property
    def differences(self) -> Mapping[tuple[int, int], Difference]:
        """What parts each unit from the one that it became, for those that were neither split nor merged."""
        return {
            (i, j): difference(self.before[i].text, self.words_of(i, j))
            for link in self.links
            if len(link.before) == len(link.after) == 1
            for i, j in [(link.before[0], link.after[0])]
        }

    def words_of(self, i: int, j: int) -> str:
        """The text of an edited unit, without a number that was typed where the draft's was automatic."""
        text = self.after[j].text
        return _TYPED_NUMBER.sub("", text, count=1) if self.lost_number(i, j) else text

    def lost_number(self, i: int, j: int) -> bool:
        """Whether an automatic number is gone from a unit."""
        return bool(self.before[i].number) and not self.after[j].number

    def current(self, i: int) -> str:
        """The number that a draft's unit bears now, or "" if it is gone."""
        return next((self.after[j].number.rstrip(".") for j in self.became.get(i, ()) if self.after[j].number), "")

    def printed(self, text: str) -> str:
        """Comparable text as a reader sees it: references as the numbers they mean."""
        return re.sub(r"⟦([^⟧]*)⟧", lambda match: self._number(match.group(1)), text)

    def _number(self, bookmark: str) -> str:
        i = self.home.get(bookmark)
        return "¶" if i is None else self.current(i) or self.before[i].number.rstrip(".")

    def label(self, i: int, j: int) -> str:
        """What a linked unit is called: by its number now, and the draft's where that differs."""
        old, new = self.before[i], self.after[j]
        if old.kind in ("heading", "plain") or not new.number or old.label == new.label:
            return old.label
        return f"{new.label} ({old.label} of the draft)"

    def says(
        self, code: Code, message: str, units: Iterable[Unit], help: str = "", severity: Severity | None = None
    ) -> Diagnostic:
        """A diagnostic on some units, the first of which places it; `{facts}` in `help` says where theirs are typed."""
        listed = list(units)
        facts = list(dict.fromkeys(fact for unit in listed for fact in unit.facts))
        where = ", ".join(dict.fromkeys(map(self.typed_at, facts)))
        number = listed[0].label.removeprefix("¶ ") if listed[0].number else None
        return code.says(
            message[:1].upper() + message[1:],
            Place(self.path),
            help=help.replace("{facts}", f" ({where})" if where else ""),
            severity=severity,
            allegation=number,
            fact=facts[0] if facts else None,
            excerpt=" ".join(listed[0].shown.split()),
        )


def listed(labels: Iterable[str]) -> str:
    """ "¶¶ 31, 55 and 65(a)": labels in a list, of many the first few."""
    names = list(dict.fromkeys(labels))
    rest = len(names) - _MOST_LISTED
    shown = [*names[:_MOST_LISTED], f"{rest} more"] if rest > 0 else names
    if len(names) > 1 and all(name.startswith("¶ ") for name in names):
        shown = [f"¶{shown[0]}", *(name.removeprefix("¶ ") for name in shown[1:])]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
