"""The filters and functions of the templates: agreement, pronouns, possessives, dates, lists, references."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from drafter import dates
from drafter.geography import county_name, state_name
from drafter.outline import Inline, Mention, Reference, Text
from drafter.prose import Fact, joined
from drafter.views import PersonView


def _plural(value: object) -> bool:
    if isinstance(value, int):
        return value != 1
    if isinstance(value, PersonView):
        return value.is_series
    return isinstance(value, Sequence) and (len(value) != 1 or bool(getattr(value[0], "is_series", False)))


def _choose(value: object, singular: str, plural: str) -> str:
    return plural if _plural(value) else singular


def _possessive(value: object) -> Fact:
    inlines = (
        value.name.inlines
        if isinstance(value, PersonView)
        else value.inlines
        if isinstance(value, Fact)
        else (Text(str(value)),)
    )
    last = inlines[-1] if inlines else None
    plural_s = isinstance(last, Text) and last.text.endswith("s") and isinstance(value, PersonView) and value.is_series
    return Fact((*inlines, Text("’" if plural_s else "’s")))


def _pronoun(index: int) -> Callable[[PersonView], Fact]:
    return lambda person: person.pronouns[index]


def _named(value: object) -> Fact:
    """Typed ids as names: "Ms. Ames", "Ms. Ames and Mr. Moss"; the keys go along. `all` and plain words stay words."""
    facts = value if isinstance(value, tuple) else (value,)
    return joined([_mention(f) for f in facts if isinstance(f, Fact) and f])


def _mention(fact: Fact) -> Fact:
    first = fact.inlines[0]
    if isinstance(first, Text) and re.fullmatch(r"[\w.\-]+", first.text):
        return Fact((Mention(first.text, keys=first.keys),))
    return fact


def _dated(value: Fact, shape: str = "on") -> Fact:
    """A typed date in words with its preposition: "on June 3, 2025", "in 2019"."""
    return Fact(tuple(_date_inline(i, shape) for i in value.inlines))


def _date_inline(inline: Inline, shape: str) -> Inline:
    when = dates.parse_when(inline.text) if isinstance(inline, Text) else None
    if when is None or not isinstance(inline, Text):
        return inline
    words = dates.date_phrase(when)
    return Text(words.split(" ", 1)[1] if shape == "bare" and " " in words else words, inline.emphasis, inline.keys)


def _each(value: object) -> tuple[object, ...]:
    """One typed value or a list of them, as a list."""
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _sentence(value: Fact) -> Fact:
    """With a final stop, unless it has one."""
    last = value.inlines[-1] if value.inlines else None
    text = getattr(last, "text", "").rstrip()
    return value if re.search(r"[.?!][\"'”’)]*\Z", text) else Fact((*value.inlines, Text(".")))


def _county(value: Fact) -> Fact:
    return Fact(
        tuple(Text(county_name(i.text), i.emphasis, i.keys) if isinstance(i, Text) else i for i in value.inlines)
    )


def _state(value: Fact) -> Fact:
    return Fact(
        tuple(Text(state_name(i.text), i.emphasis, i.keys) if isinstance(i, Text) else i for i in value.inlines)
    )


def _lower(value: Fact) -> Fact:
    """First letter lowered, for a typed noun phrase inside a sentence."""
    first = value.inlines[0] if value.inlines else None
    if isinstance(first, Text) and first.text[:1].isupper() and not first.text[1:2].isupper():
        return Fact((Text(first.text[0].lower() + first.text[1:], first.emphasis, first.keys), *value.inlines[1:]))
    return value


_DETERMINED = frozenset(
    [
        "a",
        "an",
        "the",
        "one",
        "two",
        "some",
        "employed",
        "assigned",
        "his",
        "her",
        "their",
        "president",
        "chief",
        "head",
        "director",
        "medical",
    ]
)


def _with_article(value: Fact) -> Fact:
    """A noun phrase with "a" or "an" in front, unless it brings its own determiner or begins with a capital."""
    first = getattr(value.inlines[0], "text", "") if value.inlines else ""
    word = first.split(" ")[0]
    if not word or word[:1].isupper() or "," in first or word in _DETERMINED:
        return value
    return Fact((Text("an " if word[0] in "aeiou" else "a "), *value.inlines))


def ref(targets: object) -> Fact:
    """References to facts by id, one or several."""
    ids = (targets,) if isinstance(targets, str) else tuple(targets)  # type: ignore[arg-type]
    return Fact((Reference(ids),))


FILTERS: dict[str, Callable[..., Any]] = {
    "possessive": _possessive,
    "verb": _choose,
    "plural": _choose,
    "he": _pronoun(0),
    "him": _pronoun(1),
    "his": _pronoun(2),
    "himself": _pronoun(3),
    "named": _named,
    "dated": _dated,
    "each": _each,
    "sentence": _sentence,
    "county": _county,
    "state": _state,
    "lower": _lower,
    "list": joined,
    "a": _with_article,
}
