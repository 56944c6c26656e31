"""Kinds of fact: what an act must say to bear out its tag. A tag is a claim, not proof (facts-file.md rule 10).

`templates/kinds.yaml` holds, for each kind, the ingredients an act must name, as families of words; this module only
matches. Labels ("used excessive force", "acted with deliberate indifference") are blanked out first, so that no
conclusion can stand for a fact; a negated or merely threatened act ("did not strike", "threatened to strike") does not
count where an ingredient must be affirmed. Reason: a pleading's conclusions are not taken as true (Ashcroft v. Iqbal,
556 U.S. 662, 678-79 (2009); Bell Atl. Corp. v. Twombly, 550 U.S. 544, 555 (2007)).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.law.words import Lexicon, Patterns, Tokens, before, clause_end, entries, mask, spans, tokens_of

FLAGS = (
    "mentions-plaintiff", "has-to", "has-reason", "has-known-to", "has-outcome", "mentions-other", "by-no-one",
)  # fmt: skip
"""What the facts file says of an act outside its words, as an ingredient's `or_if` names it."""


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One thing an act must say: families of words that say it, or flags that do. `affirmed`: not negated."""

    words: str
    any_of: tuple[tuple[str, ...], ...]
    or_if: tuple[str, ...]
    affirmed: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: what it means, what a drafter is taught about it, and what an act so tagged must say."""

    id: str
    means: str
    teaches: str
    must_say: tuple[Ingredient, ...]
    ignore: Patterns


_compiled: list[tuple[Mapping[str, Any], Kinds]] = []


def compiled(data: Mapping[str, Any]) -> Kinds:
    """The kinds of a loaded `templates/kinds.yaml`, compiled once for as long as the same mapping is handed in."""
    if not _compiled or _compiled[0][0] is not data:
        _compiled[:] = [(data, Kinds(data))]
    return _compiled[0][1]


def missing(act_text: str, kind: str, data: Mapping[str, Any], **circumstances: bool) -> tuple[str, ...]:
    """What an act tagged with a kind does not say, in words (`Kinds.missing`); `data` is `templates/kinds.yaml`."""
    return compiled(data).missing(act_text, kind, **circumstances)


class Kinds:
    """The kinds of fact of a library, compiled once from the loaded `templates/kinds.yaml`."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        families = {name: str(body["words"]) for name, body in (data.get("families") or {}).items()}
        self._lexicon = Lexicon(families, data.get("irregular") or {})
        self._labels = self._patterns(data.get("labels", ()))
        self._negated = self._patterns(data.get("negated_by", ()))
        self.kinds = {id: self._kind(id, body) for id, body in (data.get("kinds") or {}).items()}
        self._unlabelled: dict[str, Tokens] = {}
        for kind in self.kinds.values():
            self._require_families(kind)

    def __contains__(self, kind: str) -> bool:
        return kind in self.kinds

    def missing(
        self, act_text: str, kind: str, *, mentions_plaintiff: bool = False, has_to: bool = False,
        has_reason: bool = False, has_known_to: bool = False, has_outcome: bool = False, mentions_other: bool = False,
        by_no_one: bool = False,
    ) -> tuple[str, ...]:  # fmt: skip
        """What an act tagged with a kind does not say, in words; nothing is missing when it is empty.

        `act_text` is the act's own words (predicate, or `lead` and `says`). `mentions_plaintiff`: a plaintiff is named
        in them or is the actor; `has_to`: `to` names one; `has_reason`: the act rests on other facts (`belief` or
        `infer_from` with ids); `mentions_other`: somebody else is named; `by_no_one`: the actor is no-one.
        """
        given = (mentions_plaintiff, has_to, has_reason, has_known_to, has_outcome, mentions_other, by_no_one)
        flags = frozenset(name for name, on in zip(FLAGS, given, strict=True) if on)
        found = self.kinds.get(kind)
        if found is None:
            return (f"a kind of fact that the library knows: none is called “{kind}”",)
        tokens = self._masked(act_text, found)
        return tuple(i.words for i in found.must_say if not self._said(i, tokens, flags))

    def says(self, act_text: str, kind: str, **context: bool) -> bool:
        """Whether an act bears out its tag."""
        return not self.missing(act_text, kind, **context)

    def without_labels(self, text: str) -> Tokens:
        """The words of a text, its labels and legal conclusions blanked out."""
        if text not in self._unlabelled:
            self._unlabelled[text] = _blanked(tokens_of(text), self._labels)
        return self._unlabelled[text]

    def says_one_of(self, families: Sequence[str], tokens: Tokens) -> bool:
        """Whether any of several families of words is there."""
        return any(next(iter(self._lexicon.spans(name, tokens)), None) is not None for name in families)

    def _said(self, ingredient: Ingredient, tokens: Tokens, flags: frozenset[str]) -> bool:
        if flags & set(ingredient.or_if):
            return True
        names = {name for families in ingredient.any_of for name in families}
        found = {name: {span.start for span in self._lexicon.spans(name, tokens)} for name in names}
        if ingredient.affirmed:
            denied = self._denied(sorted(set().union(*found.values())), tokens)
            found = {name: starts - denied for name, starts in found.items()}
        return any(all(found[name] for name in families) for families in ingredient.any_of)

    def _denied(self, starts: Sequence[int], tokens: Tokens) -> set[int]:
        """The matches that are denied, with everything after them in their clause ("did not hit him with a baton")."""
        denied: set[int] = set()
        until = 0
        for start in starts:
            if self._is_negated(tokens, start):
                until = clause_end(tokens, start)
            if start < until:
                denied.add(start)
        return denied

    def _is_negated(self, tokens: Tokens, start: int) -> bool:
        """Whether a word of denial or of mere intention stands right before: "did not strike", "threatened to"."""
        end = before(tokens, start) + 1
        return any(
            span.end == end for pattern in self._negated.possible(tokens[:end]) for span in spans(pattern, tokens[:end])
        )

    def _masked(self, text: str, kind: Kind) -> Tokens:
        return _blanked(self.without_labels(text), kind.ignore)

    def _patterns(self, listed: Sequence[str]) -> Patterns:
        return Patterns(self._lexicon.compile(entry) for text in listed for entry in entries(text))

    def _kind(self, id: str, body: Mapping[str, Any]) -> Kind:
        must_say = tuple(_ingredient(row) for row in body["must_say"])
        return Kind(id, str(body["means"]), str(body["teaches"]), must_say, self._patterns(body.get("ignore", ())))

    def _require_families(self, kind: Kind) -> None:
        unknown = [name for name in _names(kind) if name not in self._lexicon]
        if unknown:
            raise ValueError(f"kind {kind.id} names the word families {', '.join(unknown)}, which do not exist")


def _blanked(tokens: Tokens, patterns: Patterns) -> Tokens:
    for pattern in patterns.possible(tokens):
        if found := tuple(spans(pattern, tokens)):
            tokens = mask(tokens, found)
    return tokens


def _ingredient(row: Mapping[str, Any]) -> Ingredient:
    any_of = tuple(tuple(part.strip() for part in entry.split("+")) for entry in row.get("any_of", ()))
    return Ingredient(str(row["ingredient"]), any_of, tuple(row.get("or_if", ())), row.get("affirmed") == "yes")


def _names(kind: Kind) -> Iterator[str]:
    for ingredient in kind.must_say:
        for families in ingredient.any_of:
            yield from families
