"""The frame of the pleading: caption, signature block and verification lines. Every party, in typed order, in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.case import Case, Person, Record
from drafter.naming import Names
from drafter.outline import Caption, CaptionParty, Gap, Inline, Inlines, Mention, SignatureBlock, Text
from drafter.prose import Fact

_RULE = "_" * 34


def caption(case: Case, names: Names, district: Mapping[str, object]) -> Caption:
    """The caption. `district` is the library's row: its caption lines, layout and the words it wants."""
    plaintiffs = tuple(_party(p, case, names) for p in case.plaintiffs if _stands_alone(p))
    defendants = tuple(_party(p, case, names) for p in case.defendants)
    intervenors = _intervenors(case)
    lines = [str(line) for line in _lines(district)]
    if case.matter.division:
        lines.append(_division(case, district))
    return Caption(
        court=tuple(lines),
        plaintiffs=plaintiffs,
        defendants=defendants,
        plaintiff_word="Plaintiff," if len(plaintiffs) == 1 else "Plaintiffs,",
        defendant_word="Defendant." if len(defendants) == 1 and not case.defendants[0].numbers else "Defendants.",
        right=_right(case),
        title=(Text(case.matter.document, keys=("matter/document",)),),
        subtitle=_subtitle(case),
        layout=str(district.get("layout") or "default"),
        intervenors=intervenors,
        intervenor_word="Intervenor." if len(intervenors) == 1 else "Intervenors.",
    )


def signature(case: Case) -> tuple[SignatureBlock, ...]:
    """A block for each counsel, with a rule to sign on; never "/s/", never a date of signing."""
    blocks = []
    for i, counsel in enumerate(case.counsel):
        blocks.append(SignatureBlock(tuple(_counsel_lines(counsel, case)), date_line=i == 0))
    if not blocks:
        gap = Gap("counsel", "counsel’s name, bar number, firm, address, telephone and e-mail")
        blocks.append(SignatureBlock(((Text(_RULE),), (gap,))))
    return tuple(blocks)


def verification_signature(case: Case, names: Names) -> tuple[SignatureBlock, ...]:
    """A rule to sign on for each person who verifies the complaint."""
    return tuple(
        SignatureBlock(
            ((Text(_RULE),), (Mention(id, "plain-full", ("matter/verification", "matter/verification/by")),))
        )
        for id in case.matter.verified_by
        if names.person(id) is not None
    )


def _lines(district: Mapping[str, object]) -> Iterable[object]:
    lines = district.get("caption_lines") or district.get("court")
    return lines if isinstance(lines, list | tuple) else [lines] if lines else ["UNITED STATES DISTRICT COURT"]


def _division(case: Case, district: Mapping[str, object]) -> str:
    """The division's caption line, in the district's own words: "Western Division" or "at Dayton"."""
    divisions = district.get("divisions")
    rows = divisions if isinstance(divisions, list | tuple) else []
    for row in rows:
        if isinstance(row, Mapping) and case.matter.division in (row.get("id"), row.get("name")):
            return str(row.get("caption") or row.get("name")).upper()
    name = case.matter.division.upper()
    return name if name.endswith("DIVISION") else f"{name} DIVISION"


def _right(case: Case) -> tuple[Inlines, ...]:
    matter = case.matter.record
    number = matter.fact("case_number")
    lines: list[Inlines] = [(Text("Case No. "), *(number.inlines or (Text("_" * 16),)))]
    if judge := matter.fact("judge"):
        lines.append((Text("Judge "), *judge.inlines))
    return tuple(lines)


def _subtitle(case: Case) -> tuple[Inlines, ...]:
    lines: list[Inlines] = []
    if line := case.matter.record.fact("relief_line"):
        lines.append(line.inlines)
    if case.matter.jury:
        lines.append((Text("JURY TRIAL DEMANDED"),))
    if case.typed.get("matter/redacted") == "yes":
        lines.append((Text("REDACTED VERSION", keys=("matter/redacted",)),))
    return tuple(lines)


def _intervenors(case: Case) -> tuple[CaptionParty, ...]:
    return tuple(CaptionParty((*name.inlines, Text(","))) for name in case.matter.record.facts("intervenors"))


def _stands_alone(person: Person) -> bool:
    """A representative who sues only as such is named in the estate's line, not in one of his own."""
    return not (person.represents and "only" in person.sues)


def _party(person: Person, case: Case, names: Names) -> CaptionParty:
    if person.represented_by:
        return CaptionParty(_represented(person, names), ())
    name: list[Inline] = [Mention(person.id, "caption")]
    if minor := person.record.record("minor"):
        name += _for_a_minor(minor, case)
    return CaptionParty((*name, Text(",")), _served(person, _description(person)))


def _served(person: Person, description: Inlines) -> Inlines:
    """The description and, where the caption gives it, the address for service."""
    lines = person.record.facts("serve")
    if not lines:
        return description
    return (*description, Text(" to be served at " if description else "to be served at "), *_commas(lines), Text(","))


def _commas(lines: tuple[Fact, ...]) -> Inlines:
    return tuple(inline for line in lines for inline in (Text(", "), *line.inlines))[1:]


def _named(typed: Fact, case: Case) -> Inlines:
    """A typed id as the name it stands for; other words as typed."""
    first = typed.inlines[0]
    if isinstance(first, Text) and first.text in case.people:
        return (Mention(first.text, "caption", first.keys),)
    return typed.inlines


def _for_a_minor(minor: Record, case: Case) -> Inlines:
    """ ", a minor, by Julia Marsh, guardian ad litem": what follows the initials."""
    words: list[Inline] = [Text(", a minor")]
    if by := minor.fact("by"):
        words += [Text(", by "), *_named(by, case)]
        if title := minor.fact("as"):
            words += [Text(", "), *title.inlines]
    return tuple(words)


def _represented(person: Person, names: Names) -> Inlines:
    """ "Julia Ames, as Administratrix of the Estate of Karl Moss, deceased," """
    agent = person.represented_by or ""
    role = person.record.record("sues_by").fact("as")
    title = role.inlines or (Text("personal representative"),)
    whose = " of the Estate of " if person.died else " of "
    after = ", deceased," if person.died else ","
    return (Mention(agent, "caption"), Text(", as "), *title, Text(whose), Mention(person.id, "caption"), Text(after))


def _description(person: Person) -> Inlines:
    if person.role == "plaintiff":
        return (Text("individually,"),) if person.represents else ()
    if not person.is_person:
        return ()
    plural = bool(person.numbers)
    whose = "their" if plural else {"he": "his", "she": "her", "they": "their"}.get(person.pronouns, "the")
    stem = f"defendants/{person.id}/capacities"
    capacities = " and ".join(person.capacities)
    noun = "capacities" if plural or len(person.capacities) > 1 else "capacity"
    if whose == "the":
        return (Text(f"in {'an ' if noun == 'capacity' else ''}{capacities} {noun},", keys=(stem,)),)
    return (Text(f"in {whose} {capacities} {noun},", keys=(stem,)),)


def _counsel_lines(counsel: Record, case: Case) -> Iterable[Inlines]:
    yield (Text(_RULE),)
    name = counsel.fact("name")
    yield name.inlines or (Gap("counsel", "counsel’s name"),)
    if bar := counsel.fact("bar_number"):
        yield (Text("Bar No. "), *bar.inlines)
    if counsel.fact("pro_hac_vice"):
        yield (Text("(pro hac vice "), *counsel.fact("pro_hac_vice").inlines, Text(")"))
    for field in ("firm", "address", "city", "telephone", "phone", "fax", "email"):
        for line in counsel.facts(field):
            yield line.inlines
    yield (Text(_for_whom(counsel, case)),)


def _for_whom(counsel: Record, case: Case) -> str:
    alone = len([p for p in case.plaintiffs if _stands_alone(p)]) == 1
    return f"Attorney for {'Plaintiff' if alone else 'Plaintiffs'}"
