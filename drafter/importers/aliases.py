"""The short names that a complaint defines: a party's alias ("the City"), and labels for several ("the Arresting Officers")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.complaint import ReadGroup, ReadParty

_ALIAS = re.compile(
    r"\(\s*(?:hereinafter|hereafter|collectively|together|referred to as|the|or|and|[,:\s])*[\"“‘']([^\"”’']{2,60})[\"”’'](?:\s*or\s*(?:the\s*)?[\"“‘']([^\"”’']{2,60})[\"”’'])?[^)]{0,40}\)",
    re.IGNORECASE,
)


def with_aliases(parties: Sequence[ReadParty], text: str) -> tuple[ReadParty, ...]:
    """The parties with the short names that the text defines: "the City of Ada (“the City”)"."""
    aliases: dict[str, list[str]] = {}
    for match in _ALIAS.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()]
        party = _nearest(parties, before, match.group(1))
        if party is not None:
            aliases.setdefault(party.name, []).extend(a.strip(" ,.") for a in match.groups() if a)
    return tuple(replace(p, aliases=tuple(dict.fromkeys(aliases.get(p.name, ())))) for p in parties)


def _nearest(parties: Sequence[ReadParty], before: str, alias: str) -> ReadParty | None:
    """The party named last before a parenthesis: right before it, or close by if the short name is made of its words."""
    best: ReadParty | None = None
    where = (-1, False)
    lowered = before.lower()
    for party in parties:
        at = _named_at(party, lowered)
        whole = party.name.lower() in lowered[: max(at, 0)][-len(party.name) :]
        gap = len(before) - at
        close = (gap < _RIGHT_BEFORE and whole) or (gap < _CLOSE_BY and _is_made_of(alias, party.name))
        if close and (at, whole) > where:
            best, where = party, (at, whole)
    return best


_RIGHT_BEFORE = 4
_CLOSE_BY = 90


def _named_at(party: ReadParty, lowered: str) -> int:
    """Where a party's name last ends in a text; -1 if it does not occur."""
    last = party.name.lower() if party.kind == "unnamed" else (_words(party.name) or [""])[-1]
    at = lowered.rfind(last) if last else -1
    return at + len(last) if at >= 0 else -1


def _is_made_of(alias: str, name: str) -> bool:
    """Whether a short name shares a word with a name, or is its initials."""
    words = _words(name)
    initials = "".join(word[0] for word in words)
    return not set(words).isdisjoint(_words(alias)) or re.sub(r"[^a-z]", "", alias.lower()) in (
        initials,
        f"the{initials}",
    )


def groups_of(parties: Sequence[ReadParty], texts: Sequence[str]) -> tuple[ReadGroup, ...]:
    """Defined labels for several parties, with the members that the defining words name."""
    found: dict[str, ReadGroup] = {}
    for text in texts:
        for match in _ALIAS.finditer(text):
            label = match.group(1).strip(" ,.")
            if not label.lower().endswith("s") or label.lower() in ("defendants", "plaintiffs"):
                continue
            members = _members(parties, text[max(0, match.start() - 600) : match.start()])
            if len(members) > 1 and label not in found:
                found[label] = ReadGroup(label, members)
    return tuple(found.values())


def _members(parties: Sequence[ReadParty], before: str) -> tuple[str, ...]:
    lowered = before.lower()
    return tuple(p.name for p in parties if p.kind != "entity" and _named_at(p, lowered) >= 0)


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"[a-z]+", name.lower()) if w not in ("the", "of", "and", "defendant", "defendants")]
