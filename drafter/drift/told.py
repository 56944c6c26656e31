"""The diagnostics on paragraphs: reworded (and a W dropped), split, merged, moved, added, removed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from drafter.codes import drift as codes
from drafter.diagnostics import Diagnostic, Severity
from drafter.drift.align import Link, moved
from drafter.drift.both import Both, listed
from drafter.drift.units import Unit, W, excerpt
from drafter.drift.words import alike, gone, name_words

_UPDATE = "In Word, select all and press F9, so that the cross-references follow."
_REWRITTEN = 0.4


def edits_told(both: Both, broken: Mapping[str, Diagnostic]) -> Iterator[Diagnostic]:
    """A diagnostic for each edit. `broken` has the bookmarks whose loss is told already."""
    names = {word for unit in both.before for w in unit.ws if w.kind == "who" for word in name_words(w.words)}
    for link in both.links:
        yield from _link_told(both, link, names)
    for run in moved(both.links):
        yield _moved(both, run)
    for i, unit in enumerate(both.before):
        folded = unit.head is not None and unit.head not in both.became
        if i not in both.became and not folded and not any(name in broken for name in unit.bookmarks):
            yield _removed(both, i)
    for j, unit in enumerate(both.after):
        if j not in both.came and not (unit.head is not None and unit.head not in both.came):
            yield _added(both, unit)


def _link_told(both: Both, link: Link, names: Collection[str]) -> Iterator[Diagnostic]:
    """What became of some paragraphs: split, merged, reworded; and the Ws that are gone from them."""
    before, after = [both.before[i] for i in link.before], [both.after[j] for j in link.after]
    dropped, replaced = _gone(before, after, names)
    label = both.label(link.before[0], link.after[0])
    if len(after) > 1:
        yield both.says(
            codes.SPLIT, f"{before[0].label} of the draft was split into {listed(u.label for u in after)}.", before + after,
            f"Type as many acts in the facts file{{facts}}, if that is meant. {_UPDATE}",
        )  # fmt: skip
    elif len(before) > 1:
        yield both.says(
            codes.MERGED, f"{listed(u.label for u in before)} of the draft were merged into {after[0].label}.", [after[0], *before],
            f"Part them again, or type them together in the facts file{{facts}}. {_UPDATE}",
        )  # fmt: skip
    if dropped:
        yield _w_dropped(both, label, dropped, after[0], before)
    elif len(before) == len(after) == 1:
        yield from _reworded(both, link.before[0], link.after[0], replaced)


def _gone(before: list[Unit], after: list[Unit], names: Collection[str]) -> tuple[list[W], list[W]]:
    """The Ws that some paragraphs said together and what they became drops, or says otherwise."""
    ws: list[W] = []
    above = 0
    for unit in before:
        ws += [replace(w, at=w.at + above) for w in unit.ws]
        above += len(unit.words)
    return gone(ws, " ".join(u.text for u in before), " ".join(u.text for u in after), names)


def _w_dropped(both: Both, label: str, dropped: list[W], new: Unit, before: list[Unit]) -> Diagnostic:
    said = _ws(dropped)
    return both.says(
        codes.W_DROPPED, f"{label} was reworded and no longer says {said}.", [new, *before],
        "Put it back into the sentence{facts}.",
    )  # fmt: skip


def _ws(ws: list[W]) -> str:
    """Ws as they were said, in words: who: “Officer Varga”; when: “At 9:54 p.m.”."""
    kinds = dict.fromkeys(w.kind for w in ws)
    return "; ".join(f"{kind}: {' and '.join(f'“{w.words}”' for w in ws if w.kind == kind)}" for kind in kinds)


def _reworded(both: Both, i: int, j: int, replaced: list[W]) -> Iterator[Diagnostic]:
    """A paragraph in other words. A changed date, time or actor is more than wording."""
    changes = both.differences[i, j].changes
    if not changes:
        return
    old, new, label = both.before[i], both.after[j], both.label(i, j)
    if alike(old.words, new.words) < _REWRITTEN:
        said = f"{label} was rewritten: “{excerpt(old.shown)}” became “{excerpt(new.shown)}”."
    else:
        said = f"{label} was reworded: {_change(both, *changes[0])}{_more(len(changes) - 1)}."
    otherwise = f" The facts file says {_ws(replaced)}." if replaced else ""
    yield both.says(
        codes.REWORDED, f"{said}{otherwise}", [new, old],
        "If the new words are right, bring them into the facts file{facts}; else restore the old ones.",
        Severity.WARNING if replaced else None,
    )  # fmt: skip


def _change(both: Both, old: str, new: str) -> str:
    was, now = excerpt(both.printed(old)), excerpt(both.printed(new))
    if not old:
        return f"“{now}” was put in"
    return f"“{was}” became “{now}”" if new else f"“{was}” was taken out"


def _more(number: int) -> str:
    return f", and {number} more change{'s' if number > 1 else ''}" if number else ""


def _moved(both: Both, run: list[Link]) -> Diagnostic:
    """Paragraphs that stand elsewhere, several that moved together as one."""
    before = [both.before[i] for link in run for i in link.before]
    after = [both.after[j] for link in run for j in link.after]
    leads = [u for u in before if u.head is None or both.before[u.head] not in before]
    above = run[0].after[0] - 1
    behind = f"behind {both.after[above].label}" if above >= 0 else "at the head of the document"
    stand = "stands" if len(leads) == 1 else "stand"
    return both.says(
        codes.MOVED, f"{listed(u.label for u in leads)} of the draft now {stand} {behind}.", [*after, *before],
        f"Move it in the facts file too{{facts}}, and see that it still says when and where. {_UPDATE}",
    )  # fmt: skip


def _removed(both: Both, i: int) -> Diagnostic:
    unit = both.before[i]
    words = f" “{excerpt(unit.shown)}”" if unit.number and unit.kind != "heading" else ""
    elsewhere = {fact for k in both.became for fact in both.before[k].facts}
    lost = [fact for fact in unit.facts if fact not in elsewhere]
    nowhere = f" No allegation pleads {listed(f'“{fact}”' for fact in lost)} now." if lost else ""
    return both.says(
        codes.REMOVED, f"{unit.label} of the draft is gone:{words}.{nowhere}" if words else f"{unit.label} is gone.", [unit],
        f"Put it back, or take it out of the facts file{{facts}}.{_update(unit)}",
    )  # fmt: skip


def _added(both: Both, unit: Unit) -> Diagnostic:
    words = f": “{excerpt(unit.shown)}”" if unit.number and unit.kind != "heading" and unit.text else ""
    return both.says(
        codes.ADDED, f"{unit.label} was added{words}{'' if unit.text else ', and is empty'}.", [unit],
        _help_added(unit),
    )  # fmt: skip


def _help_added(unit: Unit) -> str:
    if not unit.text:
        return "Take it out."
    if unit.kind in ("heading", "plain", "prayer"):
        return "If it is to stay, say it in the facts file or the library, or the next draft will not have it."
    return f"Type it in the facts file, as an act with its source.{_update(unit)}"


def _update(unit: Unit) -> str:
    """What to do where numbers changed."""
    return f" {_UPDATE}" if unit.kind == "allegation" else ""
