"""Conservation: every typed value is in the document, or withheld with a reason, or told. Nothing is silently lost.

Per value, not per id: each typed leaf is keyed by its path; the schema's `prints` says yes, formatted, logic or never.
The proof: each printable key occurs in the outline, and the outline's words for it equal what was typed under one
normaliser (mentions, spaces, quotation marks, first letter). `trace` lists where every allegation comes from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from drafter.case import Act, Case
from drafter.codes.keep import LOST_VALUE, NO_HOME, WITHHELD_VALUE
from drafter.diagnostics import Diagnostic, Place
from drafter.outline import Allegation, Citation, Heading, Item, Outline, Text, inlines_of, text_of
from drafter.passes import homes

Prints = Callable[[str], str]
"""A typed leaf's key -> yes | formatted | logic | never, as the schema says."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one typed value."""

    key: str
    typed: str
    outcome: str
    reason: str = ""


def fates(case: Case, outline: Outline, prints: Prints) -> Iterator[Fate]:
    """What became of every typed value: printed, formatted, logic, never, withheld or lost."""
    printed = _printed(outline)
    withheld = dict(_withheld(case))
    for key, typed in case.typed.items():
        rule = prints(key)
        reason = next((why for stem, why in withheld.items() if key == stem or key.startswith(f"{stem}/")), "")
        if rule in ("logic", "never") or typed == "each":
            yield Fate(key, typed, rule)
        elif key in printed and (rule == "formatted" or _same(typed, printed[key])):
            yield Fate(key, typed, "printed" if rule == "yes" else "formatted")
        elif reason:
            yield Fate(key, typed, "withheld", reason)
        elif _is_unused(key, printed):
            yield Fate(key, typed, "unused", "nothing names it")
        else:
            yield Fate(key, typed, "lost")


def check(case: Case, outline: Outline, prints: Prints, place: Callable[[str], Place]) -> list[Diagnostic]:
    """A diagnostic for every typed value that would print and does not, and for every one that counsel withholds."""
    told = []
    for fate in fates(case, outline, prints):
        shown = fate.typed if len(fate.typed) <= 60 else f"{fate.typed[:57]}…"
        if fate.outcome == "lost":
            told.append(
                LOST_VALUE.says(
                    f"“{shown}” is typed but does not appear in the complaint.",
                    place(fate.key),
                    help="Use it in an act, a claim or a request, or take it out.",
                    fact=fate.key,
                    excerpt=shown,
                )
            )
        elif fate.outcome == "withheld":
            told.append(
                WITHHELD_VALUE.says(
                    f"“{shown}” is kept out of the complaint: {fate.reason}.", place(fate.key), fact=fate.key
                )
            )
    return [*told, *_homeless(case, outline)]


def _homeless(case: Case, outline: Outline) -> Iterator[Diagnostic]:
    """References from one fact to another that no allegation outside the counts prints."""
    printed = homes(outline.blocks)
    rests = [(a.id, a.place, (*a.knowing, *a.basis.ids)) for a in case.acts() if not a.withheld]
    rests += [(i.id, i.place, i.caused_by) for i in case.injuries]
    for fact, place, targets in rests:
        for target in targets:
            if target not in printed:
                yield NO_HOME.says(
                    f"“{fact}” refers to “{target}”, which no allegation prints.",
                    place,
                    help=f"Plead “{target}” in a scene or in the story of a policy, or take the reference out.",
                    fact=fact,
                    excerpt=target,
                )


def trace(outline: Outline, case: Case) -> list[dict[str, object]]:
    """For every allegation: number, text, facts, sources, claim, element, template and line."""
    rows: list[dict[str, object]] = []
    for block in outline.blocks:
        if not isinstance(block, Allegation | Item):
            continue
        number = (
            block.number if isinstance(block, Allegation) else f"{rows[-1]['number'] if rows else ''}({block.letter})"
        )
        rows.append(
            {
                "number": number,
                "text": text_of(block.inlines),
                "facts": list(block.facts),
                "typed": sorted({k for i in block.inlines for k in getattr(i, "keys", ()) if k in case.typed}),
                "sources": [s for fact in block.facts for s in _sources(case, fact)],
                "role": block.role,
                "claim": block.claim,
                "element": block.element,
                "template": block.origin.template,
                "line": block.origin.line,
            }
        )
    return rows


def _sources(case: Case, fact: str) -> Iterator[str]:
    """The typed sources of a fact: work product, for the trace alone."""
    for act in case.acts():
        if act.id == fact:
            stem = f"{act.key}/source"
            yield from (text for key, text in case.typed.items() if key == stem or key.startswith(f"{stem}/"))


def _printed(outline: Outline) -> Mapping[str, str]:
    """For each typed key, all the words the outline prints for it."""
    found: dict[str, list[str]] = {}
    for block in outline.blocks:
        for inline in inlines_of(block):
            words = inline.text if isinstance(inline, Text | Citation) else ""
            for key in getattr(inline, "keys", ()):
                found.setdefault(key, []).append(words)
        if isinstance(block, Heading) and block.id:
            found.setdefault(block.id, []).append("")
    return {key: "".join(words) for key, words in found.items()}


def _is_unused(key: str, printed: Mapping[str, str]) -> bool:
    """Whether a leaf belongs to somebody or something registered that nothing names (a diagnostic of build's)."""
    registry, _, rest = key.partition("/")
    if registry not in ("people", "groups", "places", "evidence"):
        return False
    return (
        f"{registry}/{rest.split('/')[0]}/name" not in printed
        and f"{registry}/{rest.split('/')[0]}/label" not in printed
    )


def _withheld(case: Case) -> Iterator[tuple[str, str]]:
    """Keys that counsel keeps out, and why: minors' names, withheld adverse acts, unprinted bases."""
    for person in case.people.values():
        if person.record.record("minor"):
            yield f"plaintiffs/{person.id}/name", "a minor is named by initials (Rule 5.2(a)(3))"
    for act in case.acts():
        if isinstance(act, Act) and act.withheld and act.adverse is not None:
            yield act.key, f"adverse, withheld by {act.adverse.by}: {act.adverse.reason}"
        yield f"{act.key}/gist", "no count needed the short form"
        if act.says or act.wording or act.lead:
            stems = [act.key, *(s.key for s in case.scenes() if s.id == act.scene)]
            yield from (
                (f"{stem}/{w}", "typed words replace the opening")
                for stem in stems
                for w in ("date", "time", "where", "via")
            )
        if act.says or act.wording:
            yield f"{act.key}/what", "`says` replaces the sentence"
            yield f"{act.key}/who", "`says` replaces the sentence"
        if not act.basis.printed:
            yield f"{act.key}/belief", "its basis is not printed (`print_basis`)"
            yield f"{act.key}/infer_from", "its basis is not printed (`print_basis`)"


def normalised(text: str) -> str:
    """One normaliser for typed and printed words: mentions out, quotes straight, spaces single, case folded."""
    text = re.sub(r"@@", "\x00", text)
    text = re.sub(r"@\{[^}]*\}|@[\w.\-]*\w", "", text).replace("\x00", "@")
    for curly, straight in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("\u00a0", " ")):
        text = text.replace(curly, straight)
    text = re.sub(r'\.(?=")', "", re.sub(r"\s+", "", text))  # a sentence's stop goes inside its quotation mark
    return text.casefold().rstrip(".")


def _same(typed: str, printed: str) -> bool:
    """Whether the printed words hold all that was typed, in order, mentions apart."""
    wanted, words = normalised(typed), normalised(printed)
    if wanted in words:
        return True
    pieces = [normalised(p) for p in re.split(r"@\{[^}]*\}|@[\w.\-]*\w", typed)]
    at = 0
    for piece in pieces:
        found = words.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True
