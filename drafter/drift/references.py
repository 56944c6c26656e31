"""The diagnostics on numbers: references that broke, numbers typed over, numbering that starts over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.codes import drift as codes
from drafter.diagnostics import Diagnostic, Severity
from drafter.drift.both import Both, listed
from drafter.drift.units import Unit

_ANEW = "Delete the typed number and insert the cross-reference anew in Word (References > Cross-reference)."


def references_told(both: Both) -> dict[str, Diagnostic]:
    """For each bookmark that references name in vain: the diagnostic."""
    holders = {name: j for j, unit in enumerate(both.after) for name in unit.bookmarks}
    referring: dict[str, list[Unit]] = {}
    for unit in both.after:
        for name, _ in unit.references:
            referring.setdefault(name, []).append(unit)
    return {
        name: _broken(both, name, units)
        for name, units in referring.items()
        if (
            name not in holders
            if name not in both.home
            else holders.get(name) not in both.became.get(both.home[name], ())
        )
    }


def _broken(both: Both, name: str, units: list[Unit]) -> Diagnostic:
    """The diagnostic on references to a bookmark that is gone: with its allegation, or from it."""
    who = listed(unit.label for unit in units)
    refer = "refers" if len({unit.label for unit in units}) == 1 else "refer"
    i = both.home.get(name)
    if i is None:
        return both.says(
            codes.REFERENCE_BROKEN, f"{who} {refer} to a bookmark “{name}”, which is not in the document.", units[:1],
            "Take the reference out, or insert it anew in Word (References > Cross-reference).",
        )  # fmt: skip
    old = both.before[i]
    if i not in both.became:
        return both.says(
            codes.REFERENCE_BROKEN, f"{old.label} of the draft is gone, and {who} {refer} to it.", [old],
            "Put it back, or take the references to it out of the document and its fact{facts} out of the facts file.",
        )  # fmt: skip
    return both.says(
        codes.REFERENCE_BROKEN,
        f"{both.label(i, both.became[i][0])} has lost its bookmark, and {who} {refer} to it by that.",
        [both.after[both.became[i][0]]],
        "Insert each reference anew in Word (References > Cross-reference), or draft anew from the facts file.",
    )


def numbers_told(both: Both) -> Iterator[Diagnostic]:
    """A diagnostic for each number typed over; one for all, where a whole document has lost its live numbers."""
    unlinked = any(u.references for u in both.before) and not any(
        n in both.home for u in both.after for n, _ in u.references
    )
    if unlinked:
        tally = sum(len(unit.references) for unit in both.before)
        yield both.says(
            codes.NUMBER_RETYPED, f"None of the draft’s {tally} cross-references is live any more: the numbers are typed.",
            both.after[:1], "Draft anew from the facts file, and bring the edits into that.",
        )  # fmt: skip
    yield from _typed_references(both, unlinked=unlinked)
    yield from _shown_references(both)
    yield from _lost_numbers(both)
    yield from _gained_numbers(both)
    yield from _jumps(both)


def _typed_references(both: Both, *, unlinked: bool) -> Iterator[Diagnostic]:
    """Numbers typed where the draft has a live reference."""
    for (i, j), difference in both.differences.items():
        for name, typed in difference.typed:
            meant = both.home.get(name)
            now = both.current(meant) if meant is not None else ""
            if typed == now and unlinked:
                continue
            said = f"{both.label(i, j)} has a typed “{typed}” where a live reference stood"
            right = f"{said}; it does not follow when ¶ {now} moves."
            wrong = f"{said}, but the allegation it meant is {f'now ¶ {now}' if now else 'gone'}."
            yield both.says(
                codes.NUMBER_RETYPED, right if typed == now else wrong, [both.after[j], both.before[i]], _ANEW,
                None if typed == now else Severity.ERROR,
            )  # fmt: skip


def _shown_references(both: Both) -> Iterator[Diagnostic]:
    """Live references whose shown number was typed over; it holds until the fields are updated."""
    shown = sorted(_shown(both), key=lambda s: s[0])
    moved = any(
        both.current(i) != unit.number.rstrip(".") for i, unit in enumerate(both.before) if unit.kind == "allegation"
    )
    for position, (target, j, number) in enumerate(shown):
        now = int(both.current(target))
        if number == now or (moved and _is_stale(both, shown, position)):
            continue
        unit = both.after[j]
        yield both.says(
            codes.NUMBER_RETYPED, f"{unit.label} shows “{number}” where its live reference means ¶ {now}.",
            [unit, *(both.before[k] for k in both.came.get(j, ()))],
            "Press F9 on it in Word; if another allegation is meant, insert the reference to that.", Severity.ERROR,
        )  # fmt: skip


def _shown(both: Both) -> Iterator[tuple[int, int, int]]:
    """The references that show a number: the draft's unit meant, the edited unit they stand in, the number."""
    for j, unit in enumerate(both.after):
        for name, number in unit.references:
            i = both.home.get(name)
            if i is not None and number.isdigit() and number != "0" and both.current(i).isdigit():
                yield i, j, int(number)


def _is_stale(both: Both, shown: Sequence[tuple[int, int, int]], position: int) -> bool:
    """Whether a shown number is merely not updated yet: between old and new, or off by as much as its neighbours are."""
    target, _, number = shown[position]
    now = int(both.current(target))
    old = both.before[target].number.rstrip(".")
    if old.isdigit() and min(int(old), now) <= number <= max(int(old), now):
        return True
    around = [*shown[max(0, position - 1) : position], *shown[position + 1 : position + 2]]
    return any(other - int(both.current(near)) == number - now for near, _, other in around)


def _lost_numbers(both: Both) -> Iterator[Diagnostic]:
    """Paragraphs whose automatic number is gone, with or without a typed one in its place."""
    lost = [(i, j) for i, j in both.differences if both.lost_number(i, j)]
    if len(lost) > len(both.differences) / 4:
        yield both.says(
            codes.NUMBER_RETYPED, f"{len(lost)} paragraphs have lost their automatic numbers.", [both.after[lost[0][1]]],
            "Draft anew from the facts file, and bring the edits into that.",
        )  # fmt: skip
        return
    for i, j in lost:
        words, text = both.words_of(i, j), both.after[j].text
        typed = text.removesuffix(words).strip()
        what = f"a typed number, “{typed}”," if typed else "no number"
        yield both.says(
            codes.NUMBER_RETYPED, f"{both.before[i].label} of the draft has {what} where Word counted.", [both.before[i]],
            "Give the paragraph its automatic number again (in an allegation, the style Allegation).",
        )  # fmt: skip


def _gained_numbers(both: Both) -> Iterator[Diagnostic]:
    """Headings and plain paragraphs that count as allegations now, so that every number behind them is one higher."""
    for i, j in both.differences:
        if both.before[i].kind in ("heading", "plain") and both.after[j].kind == "allegation":
            yield both.says(
                codes.NUMBER_RETYPED, f"{both.before[i].label} bears the number {both.after[j].number.rstrip('.')} now, as an allegation does.",
                [both.after[j], both.before[i]], "Give it the style in Word that it had.",
            )  # fmt: skip


def _jumps(both: Both) -> Iterator[Diagnostic]:
    """Allegations whose automatic number does not go on from the one above, as it does in the draft."""
    meant = {i for i, _ in _leaps(both.before)}
    for j, last in _leaps(both.after):
        if not meant.intersection(both.came.get(j, ())):
            unit = both.after[j]
            yield both.says(
                codes.NUMBER_RETYPED,
                f"the numbering jumps from ¶ {last} to {unit.label}." if last else f"the numbering begins at {unit.label}.",
                [unit], "Right-click the number in Word and choose Continue Numbering.", Severity.ERROR,
            )  # fmt: skip


def _leaps(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The allegations whose number is not one more than the last, each with that last number."""
    last = 0
    for position, unit in enumerate(units):
        if unit.kind == "allegation":
            number = int(unit.number.rstrip("."))
            if number != last + 1:
                yield position, last
            last = number
