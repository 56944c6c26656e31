"""`@id` inside prose: from typed text to inlines, with the ids it mentions.

`@` and a word character is always a mention and the longest known id wins; `@{smith}-owned` ends one by force;
`@@` is a literal @; `@moss.he .him .his .himself` asks for a pronoun; inside quotation marks only `[@smith]` is
allowed, because a quotation says what was said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.build.names import Namespace
from drafter.codes.facts import AT_IN_WORD, MENTION_IN_QUOTATION, UNKNOWN_ID
from drafter.diagnostics import Diagnostic, Place
from drafter.outline import Inline, Mention, Text

PERSONS = ("plaintiff", "defendant", "person")
MENTIONABLE = (*PERSONS, "group", "place", "evidence")
PRONOUNS = ("he", "him", "his", "himself")
_AT = re.compile(r"@@|@\{([^{}]*)\}|@(?=\w)([\w.\-]+)")


@dataclass(frozen=True, slots=True)
class Mentions:
    """The inlines of a prose leaf, the ids it mentions and what was wrong with them."""

    inlines: tuple[Inline, ...]
    ids: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def parse(text: str, key: str, names: Namespace, place: Place) -> Mentions:
    """Read the mentions in one typed text. `key` is its path; every inline made carries it."""
    inlines: list[Inline] = []
    ids: set[str] = set()
    told: list[Diagnostic] = []
    plain, end = "", 0
    for match in _AT.finditer(text):
        before, end = text[end : match.start()], match.end()
        plain += before
        if match.group() == "@@":
            plain += "@"
            continue
        if match.start() and text[match.start() - 1].isalnum():
            told.append(_at_in_word(text, match, place))
            plain += match.group()
            continue
        forced = match.group(1)
        typed = forced if forced is not None else match.group(2)
        mention, rest = _resolve(typed, names, forced=forced is not None)
        if mention is None:
            told.append(_unknown(typed, names, place))
            plain += match.group()
            continue
        if _inside_quotation(text, match.start()):
            told.append(_in_quotation(mention.who, place))
        if plain:
            inlines.append(Text(plain, keys=(key,)))
        inlines.append(Mention(mention.who, mention.form, (key,)))
        ids.add(mention.who)
        names.used.add(mention.who if mention.who in names.kinds else mention.who.rpartition(".")[0])
        plain = rest
    plain += text[end:]
    if plain:
        inlines.append(Text(plain, keys=(key,)))
    return Mentions(tuple(inlines), frozenset(ids), tuple(told))


def _resolve(typed: str, names: Namespace, *, forced: bool) -> tuple[Mention | None, str]:
    """The longest known id at the start of `typed`, its asked-for form, and the text left over."""
    for size in range(len(typed), 0, -1):
        head, rest = typed[:size], typed[size:]
        id, _, form = head.rpartition(".")
        if form in PRONOUNS and names.kind(id) in PERSONS:
            return Mention(id, form), rest
        if names.kind(head) in MENTIONABLE and (forced or not rest[:1].isalnum()):
            return Mention(head), rest
    return None, ""


def _inside_quotation(text: str, at: int) -> bool:
    """Whether a place lies inside double quotation marks and outside square brackets."""
    before = text[:at]
    straight = before.count('"') % 2 == 1
    curly = before.count("“") > before.count("”")
    bracketed = before.rfind("[") > before.rfind("]")
    return (straight or curly) and not bracketed


def _at_in_word(text: str, match: re.Match[str], place: Place) -> Diagnostic:
    start = text.rfind(" ", 0, match.start()) + 1
    word = text[start : match.end()]
    return AT_IN_WORD.says(
        f"“{word}” looks like an e-mail address; a single @ names somebody registered.",
        place,
        help=f"Type “{word.replace('@', '@@')}” for a literal @.",
        excerpt=word,
    )


def _unknown(typed: str, names: Namespace, place: Place) -> Diagnostic:
    near = names.nearest(typed.rstrip(".-"), MENTIONABLE)
    help = f"Did you mean “@{near}”?" if near else "Register them under people, or write @@ for a literal @."
    return UNKNOWN_ID.says(
        f"Nobody and nothing is registered as “@{typed}”.", place, help=help, fact=typed, excerpt=f"@{typed}"
    )


def _in_quotation(id: str, place: Place) -> Diagnostic:
    return MENTION_IN_QUOTATION.says(
        f"“@{id}” stands inside quotation marks, where it would change what was said.",
        place,
        help=f"Type the words as they were spoken, or [@{id}] for a bracketed name.",
        fact=id,
        excerpt=f"@{id}",
    )
