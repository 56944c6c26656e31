"""`--final`: the conditions under which a draft is fit to file, each with its reason. All must hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from drafter.counts import Count
from drafter.diagnostics import Diagnostic, has_errors
from drafter.outline import Citation, Gap, Outline, inlines_of
from drafter.pipeline import Draft


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, whether it holds, and if not, what stands in the way."""

    name: str
    unmet: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it is met."""
        return not self.unmet


def conditions(draft: Draft, today: date) -> tuple[Condition, ...]:
    """Every condition of a filing, in the order they are printed."""
    return (
        Condition("no unsuppressed error", tuple(_errors(draft.diagnostics))),
        Condition("no gap", tuple(_gaps(draft.outline))),
        Condition("every printed authority verified", tuple(_unverified(draft))),
        Condition("every count approved by the firm", tuple(_unapproved(draft))),
        Condition("no law or template overdue for review", tuple(_overdue(draft, today))),
        Condition("counsel present", tuple(_counsel(draft))),
        Condition("privacy scan clean", tuple(d.message for d in draft.diagnostics if d.code.startswith("PRIV"))),
        Condition("the district’s paper can be made", tuple(_paper(draft))),
        Condition("no metadata of the firm’s machine"),
    )


def _errors(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    listed = [d for d in diagnostics if has_errors([d])]
    if listed:
        yield f"{len(listed)} error{'s' if len(listed) > 1 else ''}, the first {listed[0].code} {listed[0].name}"


def _gaps(outline: Outline) -> Iterator[str]:
    for block in outline.blocks:
        yield from (inline.text for inline in inlines_of(block) if isinstance(inline, Gap))


def _unverified(draft: Draft) -> Iterator[str]:
    rows = draft.library.authorities()
    cited = {
        i.authority for b in draft.outline.blocks for i in inlines_of(b) if isinstance(i, Citation) and i.authority
    }
    for id in sorted(cited):
        row = rows.get(str(id), {})
        if row.get("printable") != "yes" or row.get("approved_by") in (None, ""):
            yield f"{row.get('name', id)}: {row.get('verified', 'not verified')}; no attorney of the firm has approved it"


def _counts(draft: Draft) -> Iterator[Count]:
    for id in dict.fromkeys(claim.count for claim in draft.case.claims):
        count = draft.library.count(id)
        if count is not None:
            yield count


def _unapproved(draft: Draft) -> Iterator[str]:
    yield from (f"{count.id} is {count.status}" for count in _counts(draft) if not count.is_approved)


def _overdue(draft: Draft, today: date) -> Iterator[str]:
    for count in _counts(draft):
        if count.review_by < today.isoformat():
            yield f"{count.id} was due for review by {count.review_by}"


def _counsel(draft: Draft) -> Iterator[str]:
    if not draft.case.counsel:
        yield "no counsel is named"
    for counsel in draft.case.counsel:
        missing = [f for f in ("name", "bar_number", "email") if not counsel.fact(f)]
        if missing:
            yield f"counsel lacks {', '.join(missing).replace('_', ' ')}"


def _paper(draft: Draft) -> Iterator[str]:
    row = draft.library.districts().get(draft.case.matter.district)
    if row is None:
        yield f"the district “{draft.case.matter.district}” is not in the library"
    elif isinstance(form := row.get("format"), Mapping) and form.get("pleading_paper") == "yes":
        yield f"{row.get('name', draft.case.matter.district)} requires pleading paper (28 numbered lines), which this version does not make"
