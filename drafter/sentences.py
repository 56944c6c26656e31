"""An act becomes a sentence: date, time, place, who, what, how it is known (facts-file.md, "Sentences that read well").

Everything is made of inlines, so that every typed word keeps its key and every name stays a Mention until the passes
know what was printed before it. Nothing is guessed: a Hole becomes a Gap, an Unknown prints its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter import dates
from drafter.case import Act, Actor, Basis, Case, Cite, Hole, Scene, Unknown
from drafter.dates import When
from drafter.naming import Names
from drafter.openings import MISSING, Flow, Openings
from drafter.outline import Citation, Gap, Inline, Inlines, Mention, Reference, Text
from drafter.prose import Fact

_AGREES = {
    "was": "were", "were": "were", "is": "are", "are": "are", "has": "have", "have": "have", "does": "do", "do": "do",
}  # fmt: skip
_SINGULAR = {plural: singular for singular, plural in _AGREES.items() if singular != plural}
_FIRST_WORD = re.compile(r"(\w+)(.*)", re.DOTALL)


class Sentences:
    """Makes sentences for the acts of one case."""

    def __init__(self, case: Case, names: Names) -> None:
        self.case = case
        self.names = names
        self.openings = Openings(case)
        self._admitted: set[tuple[str, Fact]] = set()

    # ------------------------------------------------------------------ whole sentences

    def of(self, act: Act, scene: Scene | None, flow: Flow) -> Inlines:
        """The whole allegation of an act: its sentence, then the sentences that its fields add."""
        body = act.says.inlines or act.wording.inlines
        implied = self.openings.implied(act, flow)
        opening = self.openings.of(act, scene, flow)
        if body:
            main: list[Inline] = [*body] if _ends(body) else [*body, Text(".")]
        else:
            opened = act.lead.inlines or opening
            clause = self.clause(act)
            main = [*opened, Text(" "), *lower_first(clause)] if opened else clause
            main = self._closed(main, act.cite)
        last = main[-1]
        if implied and isinstance(last, Text):
            main[-1] = Text(last.text, last.emphasis, (*last.keys, *implied))
        return (*main, *self.additions(act))

    def clause(self, act: Act) -> list[Inline]:
        """Subject and predicate: "CO Tull hit Mr. Moss with a baton"."""
        clause = [*self.subject(act), Text(" "), *self.predicate(act)]
        if act.by is not None and act.by.mode != "unknown":
            clause += [Text(" by "), *self.actor(act.by, object_case=True)]
        return clause

    def additions(self, act: Act) -> list[Inline]:
        """Outcome, knowledge, basis of belief, and what is not known, each a sentence of its own."""
        added: list[Inline] = []
        if act.says and act.cite:
            added += [Text(" "), *self._cite_sentence(act.cite)]
        if act.outcome:
            added += [Text(" "), *act.outcome.inlines, *([] if _ends(act.outcome.inlines) else [Text(".")])]
        if act.adverse is not None and act.adverse.how == "meet-with" and act.adverse.ids:
            added += [Text(" That is contrary to the facts alleged in "), Reference(act.adverse.ids), Text(".")]
        added += self.unknowns(act)
        added += self.knowledge(act.known_to, act.how_known, act.since, (f"{act.key}/since",))
        added += self.basis(act.basis)
        return added

    # ------------------------------------------------------------------ subject and predicate

    def subject(self, act: Act) -> list[Inline]:
        """Who did it, as the subject of a sentence."""
        if isinstance(act.who, Hole):
            return [Gap("who", MISSING["who"], (act.who.key,))]
        return self.actor(act.who)

    def actor(self, actor: Actor, *, object_case: bool = False) -> list[Inline]:
        """An actor phrase in words."""
        key = (actor.key,)
        if actor.mode == "no-one":
            return [Text("no one" if object_case else "No one", keys=key)]
        if actor.mode == "unknown":
            return [
                Text(
                    "a person whose name is not known" if object_case else "A person whose name is not known", keys=key
                )
            ]
        if actor.mode == "one-of":
            return self.listed(actor.people, "or", key)
        if actor.group:
            named: list[Inline] = [Mention(actor.group, keys=key)]
        else:
            named = self.listed(actor.people, "and", key)
        if actor.mode == "some":
            return [Text("one or more of " if object_case else "One or more of ", keys=key), *named]
        if len(actor.people) > 1 and "each of" in self.case.typed.get(actor.key, ""):
            return [*named, Text(" each")]
        return named

    def listed(self, ids: Sequence[str], conjunction: str, keys: tuple[str, ...] = ()) -> list[Inline]:
        """Names as an English list, people of one rank together: "COs Wirth and Topol"."""
        groups = self.names.several(ids, conjunction)
        parts: list[list[Inline]] = [self._group(group, keys) for group in groups]
        if len(parts) == 1:
            return parts[0]
        if any(isinstance(g, tuple) for g in groups):
            return _comma_list(parts, conjunction)
        return _comma_list(parts, conjunction)

    def _group(self, group: str | tuple[str, ...], keys: tuple[str, ...]) -> list[Inline]:
        if isinstance(group, str):
            return [Mention(group, keys=keys)]
        rank, *ids = group
        surnames: list[list[Inline]] = [[Mention(id, "surname", keys)] for id in ids]
        return [Text(f"{rank} ", keys=keys), *_comma_list(surnames, "and")]

    def predicate(self, act: Act) -> list[Inline]:
        """What was done, its first word agreeing with who did it."""
        if isinstance(act.what, Hole):
            return [Gap("what", MISSING["what"], (act.what.key,))]
        return self.agreeing(act.what.inlines, plural=self.is_plural(act.who))

    def is_plural(self, who: Actor | Hole) -> bool:
        """Whether the verb is plural: several people who all did it, a group, a series."""
        if isinstance(who, Hole) or who.mode in ("one-of", "no-one", "unknown"):
            return False
        if who.mode == "some":
            return True
        return self.names.is_plural([who.group] if who.group else who.people)

    @staticmethod
    def agreeing(predicate: Inlines, *, plural: bool) -> list[Inline]:
        """was/were, is/are, has/have, does/do as first word agree; nothing else is ever inflected."""
        first = predicate[0] if predicate else None
        if not isinstance(first, Text):
            return list(predicate)
        match = _FIRST_WORD.match(first.text)
        if not match or match.group(1) not in {*_AGREES, *_SINGULAR}:
            return list(predicate)
        word = match.group(1)
        right = _AGREES.get(word, word) if plural else _SINGULAR.get(word, word)
        return [Text(right + match.group(2), first.emphasis, first.keys), *predicate[1:]]

    # ------------------------------------------------------------------ what the fields add

    def unknowns(self, act: Act) -> list[Inline]:
        """What is honestly not known, and why."""
        added: list[Inline] = []
        for unknown in (act.when, act.where):
            if isinstance(unknown, Unknown) and unknown.reason and self._first_time(act, unknown):
                words = "The date is" if unknown.w == "when" else "Where this took place is"
                added += [Text(f" {words} not known: "), *unknown.reason.inlines, Text(".")]
        if act.why_unknown:
            keys = (act.by.key,) if act.by is not None and act.by.mode == "unknown" else ()
            reason = act.why_unknown.inlines
            bare = bool(_BARELY_UNKNOWN.fullmatch(_words(act.why_unknown)))
            lead = f" {self._whoever(act)} is " if bare else f" {self._unknown_who(act)}: "
            added += [Text(lead, keys=keys), *reason, Text(".")]
        return added

    def _first_time(self, act: Act, unknown: Unknown) -> bool:
        """Whether the reason was not yet given: a scene's unknown is explained once."""
        told = (act.scene or act.id, unknown.reason)
        if told in self._admitted:
            return False
        self._admitted.add(told)
        return True

    @staticmethod
    def _whoever(act: Act) -> str:
        """The subject of "is presently unknown", for a reason that says no more than that."""
        actors = [a for a in (act.who, act.by) if isinstance(a, Actor)]
        if any(a.mode in ("one-of", "some") for a in actors):
            return "Which of them did so"
        return "Who it was"

    @staticmethod
    def _unknown_who(act: Act) -> str:
        actors = [a for a in (act.who, act.by) if isinstance(a, Actor)]
        if any(a.mode in ("one-of", "some") for a in actors):
            return "It is not yet known which of them did so"
        if isinstance(act.who, Actor) and act.who.mode == "unknown":
            return "Who it was is not yet known"
        return "By whom is not yet known"

    def knowledge(
        self, known_to: tuple[str, ...], how: Fact, since: When | None, since_keys: tuple[str, ...] = ()
    ) -> list[Inline]:
        """ "Dr. Lowe knew this because he supervised the team." """
        if not known_to or not how:
            return []
        begun = [Text(f" {dates.since_phrase(since)}", keys=since_keys)] if since is not None else []
        listed = self.listed(known_to, "and")
        return [
            Text(" "),
            *listed,
            Text(" knew this"),
            *begun,
            Text(" because "),
            *how.inlines,
            *([] if _ends(how.inlines) else [Text(".")]),
        ]

    def basis(self, basis: Basis) -> list[Inline]:
        """On what a belief or an inference rests, and who holds the records that would show it."""
        added: list[Inline] = []
        if basis.printed and basis.ids:
            lead = (
                " That belief rests on the facts alleged in "
                if basis.kind == "belief"
                else " That follows from the facts alleged in "
            )
            added += [Text(lead), Reference(basis.ids, keys=basis.keys), Text(".")]
        if basis.printed and basis.words:
            joined = _comma_list([list(w.inlines) for w in basis.words], "and")
            lead = " The basis for that belief is that " if basis.kind == "belief" else " That follows because "
            added += [Text(lead), *joined, Text(".")]
        if basis.held_by:
            added += [
                Text(" Records that would show it are in "),
                Mention(basis.held_by, "possessive"),
                Text(" possession."),
            ]
        return added

    # ------------------------------------------------------------------ citations

    def _closed(self, main: list[Inline], cites: tuple[Cite, ...]) -> list[Inline]:
        """A sentence with its exhibits in parentheses before the stop, and legal citations after it."""
        exhibits = [c for c in cites if c.evidence]
        legal = [c for c in cites if not c.evidence]
        if exhibits and _ends(main):
            main = [*main, Text(" ("), *self._exhibits(exhibits), Text(".)")]
        elif exhibits:
            main = [*main, Text(" ("), *self._exhibits(exhibits), Text(")")]
        main = main if _ends(main) else _stopped(main)
        for cite in legal:
            main += [Text(" "), Citation(_words(cite.words), keys=_keys(cite.words)), Text(".")]
        return main

    def close(self, inlines: Iterable[Inline], cites: tuple[Cite, ...]) -> list[Inline]:
        """Any item's words, closed like a sentence."""
        return self._closed(_trimmed(list(inlines)), cites)

    def _cite_sentence(self, cites: tuple[Cite, ...]) -> list[Inline]:
        exhibits = self._exhibits([c for c in cites if c.evidence])
        legal = [Citation(_words(c.words), keys=_keys(c.words)) for c in cites if not c.evidence]
        return [Text("("), *exhibits, *legal, Text(".)")]

    def _exhibits(self, cites: Sequence[Cite]) -> list[Inline]:
        parts: list[list[Inline]] = []
        for cite in cites:
            assert cite.evidence is not None
            record = self.case.evidence[cite.evidence]
            part: list[Inline] = [Mention(cite.evidence, "exhibit", (cite.key,))]
            if record.exhibit:
                part.append(Text(f", Ex. {record.exhibit}", keys=(f"evidence/{cite.evidence}/exhibit",)))
            if cite.words:
                part += [Text(", "), *cite.words.inlines]
            parts.append(part)
        return [inline for i, part in enumerate(parts) for inline in ([Text("; ")] if i else []) + part]


_BARELY_UNKNOWN = re.compile(r"(?:presently|currently|as yet|still|not yet|at present) (?:un)?known")


def _comma_list(parts: Sequence[list[Inline]], conjunction: str) -> list[Inline]:
    """ "a", "a and b", "a, b, and c"."""
    if not parts:
        return []
    if len(parts) == 1:
        return list(parts[0])
    between = f" {conjunction} " if len(parts) == 2 and not _has_comma(parts[0]) else f", {conjunction} "
    inlines = list(parts[0])
    for part in parts[1:-1]:
        inlines += [Text(", "), *part]
    return [*inlines, Text(between), *parts[-1]]


comma_list = _comma_list


def _has_comma(part: list[Inline]) -> bool:
    return any("," in getattr(i, "text", "") for i in part)


def lower_first(inlines: list[Inline]) -> list[Inline]:
    """Inside a sentence the program's own first words are lowered: "No one" becomes "no one"."""
    first = inlines[0] if inlines else None
    if isinstance(first, Text) and first.text.startswith(("No one", "One or more", "A person")):
        return [Text(first.text[0].lower() + first.text[1:], first.emphasis, first.keys), *inlines[1:]]
    return inlines


def _stopped(inlines: Sequence[Inline]) -> list[Inline]:
    """With a full stop, inside a closing quotation mark as American usage has it."""
    last = inlines[-1] if inlines else None
    if isinstance(last, Text) and (match := re.search(r"[\"”]\Z", last.text)):
        return [*inlines[:-1], Text(f"{last.text[:-1]}.{match.group()}", last.emphasis, last.keys)]
    return [*inlines, Text(".")]


def _ends(inlines: Sequence[Inline]) -> bool:
    """Whether words already end a sentence (a stop, or a stop inside a closing quotation mark)."""
    last = inlines[-1] if inlines else None
    text = getattr(last, "text", "").rstrip()
    return bool(re.search(r"[.?!][\"'”’)]*\Z", text)) and not isinstance(last, Gap)


ends_sentence = _ends


def _trimmed(inlines: list[Inline]) -> list[Inline]:
    """Without a final stop, so that a citation can stand before it."""
    last = inlines[-1] if inlines else None
    if (
        isinstance(last, Text)
        and last.text.endswith(".")
        and not last.text.endswith(("..", "Inc.", "Jr.", "Sr.", "p.m.", "a.m."))
    ):
        return [*inlines[:-1], Text(last.text[:-1], last.emphasis, last.keys)]
    return inlines


def _words(fact: Fact) -> str:
    return "".join(getattr(i, "text", "") for i in fact.inlines)


def _keys(fact: Fact) -> tuple[str, ...]:
    return tuple(k for i in fact.inlines for k in i.keys) if fact else ()  # type: ignore[union-attr]
