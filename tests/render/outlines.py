"""Outlines made by hand that use every block and inline. Everybody in them is invented."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace

from drafter.outline import (
    Allegation,
    Block,
    Caption,
    CaptionParty,
    Citation,
    Figure,
    Gap,
    Heading,
    Inlines,
    Item,
    NumberRef,
    Outline,
    Plain,
    Quotation,
    SignatureBlock,
    Table,
    Text,
)


def words(*parts: str) -> Inlines:
    return tuple(Text(part) for part in parts)


def picture(width: int = 400, height: int = 240) -> bytes:
    """A grey PNG."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + b"\xb0" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def caption(layout: str = "default", *, counsel: bool = False) -> Caption:
    party = CaptionParty
    return Caption(
        court=("UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF OHIO", "WESTERN DIVISION AT DAYTON"),
        plaintiffs=(
            party(words("MARIA OKONKWO-LÓPEZ, as Administratrix of the Estate of DANIEL OKONKWO, deceased,")),
            party(words("MARIA OKONKWO-LÓPEZ,"), words("individually,")),
        ),
        defendants=(
            party(words("CITY OF MILLHAVEN, OHIO,")),
            party(words("SERGEANT PAUL T. REINHOLDT (Badge No. 0712),"), words("in his individual capacity,")),
            party(words("OFFICER DANA WHITCOMB (Badge No. 1188),"), words("in her individual capacity,")),
            party(words("SHERIFF AMOS KETTLEWELL,"), words("in his individual and official capacities, and")),
            party(words("JOHN DOES 1–3,"), words("in their individual capacities,")),
        ),
        plaintiff_word="Plaintiffs,",
        defendant_word="Defendants.",
        right=tuple(words(f"{whose} ________________") for whose in ("Case No.", "Judge", "Magistrate Judge")),
        title=(Text("COMPLAINT"),),
        subtitle=(words("(Civil rights action under 42\u00a0U.S.C. §\u00a01983)"), words("JURY TRIAL DEMANDED")),
        counsel=(words("Ruth Abernathy (0098765)"), words("Abernathy & Stone LLC")) if counsel else (),
        layout=layout,
    )


def allegation(number: int, *inlines: object, **fields: object) -> Allegation:
    made = tuple(Text(i) if isinstance(i, str) else i for i in inlines)
    return Allegation(made, number=str(number), **fields)  # type: ignore[arg-type]


_LONG = (
    "At about 10:15 p.m. on March 3, 2024, in the rear parking lot of 418 Canal Street, Millhaven, Ohio, Sergeant "
    "Reinholdt struck Mr. Okonkwo twice on the left forearm with a 26-inch steel baton while Mr. Okonkwo sat on the "
    "curb with both hands on his head."
)


def _opening() -> tuple[Block, ...]:
    return (
        Plain(words("Plaintiff Maria Okonkwo-López, by counsel, states for her complaint:"), "body"),
        Heading(1, words("INTRODUCTION")),
        allegation(1, "Daniel Okonkwo was sitting still when a police sergeant broke his arm. ", Text("No one", "em"),
                   " had told him he was under arrest.", id="intro-1", facts=("intro-1",)),
        Heading(1, words("JURISDICTION AND VENUE")),
        allegation(2, "This Court has jurisdiction under 28\u00a0U.S.C. §§\u00a01331 and 1343(a)(3)–(4).", id="jur"),
        Heading(1, words("PARTIES")),
        allegation(3, "Maria Okonkwo-López is the mother of Daniel Okonkwo.", facts=("p-maria",)),
        allegation(4, "Sergeant Paul T. Reinholdt, Badge No.\u00a00712, was a sergeant of the Millhaven Police "
                   "Department. He is sued in his individual capacity.", facts=("p-reinholdt",)),
    )  # fmt: skip


def _facts() -> tuple[Block, ...]:
    return (
        Heading(1, words("FACTS")),
        Heading(2, words("The stop behind Canal Street")),
        Heading(3, words("The first minute")),
        allegation(5, _LONG, facts=("blow-1", "blow-2"), role="fact"),
        allegation(6, "Sergeant Reinholdt said:", facts=("said",)),
        Quotation(words("“Stay down. You people never learn.”\n“I’ll put you through the wall.”")),
        allegation(7, "Three officers stood near, each as stated:", facts=("near",)),
        Item(words("Officer Whitcomb, four feet away, for 40 seconds;"), letter="a", facts=("w-near",)),
        Item(words("Officer Doe 1, by the cruiser:"), letter="b", facts=("d-near",)),
        Item(words("facing Mr. Okonkwo; and"), level=2, letter="i"),
        Item(words("with a camera that was on."), level=2, letter="ii"),
        Item((Text("Officer Doe 2, "), Gap("where", "say where Doe 2 stood"), Text(".")), letter="c"),
        allegation(8, "The injuries were:", facts=("injuries",)),
        Item(words("a fracture of the left ulna; and"), letter="a"),
        Item(words("bruises, 5'10\" tall though he is."), letter="b"),
        allegation(9, "The dispatch log shows:", facts=("log",)),
        Table(
            (words("Time"), words("Unit"), words("Entry")),
            (
                (words("22:14"), words("4A12"), words("Out with one male, rear lot, Canal Street")),
                (words("22:16"), words("4A12"), (Text("Medic requested "), Text("no reason given", "em"))),
            ),
            title="Millhaven dispatch log, March 3, 2024",
        ),
        allegation(10, "The rear lot is shown here:", facts=("lot",)),
        Figure("lot.png", words("Figure 1. The rear lot of 418 Canal Street."), "Plan of the lot", picture()),
        allegation(11, "Mr. Okonkwo was charged as an “officer & aider <sic>” in {{ jargon }} *not* of his making.",
                   facts=("charge",)),
    )  # fmt: skip


def _counts() -> tuple[Block, ...]:
    against = (Text("(Against Defendants Reinholdt and Whitcomb, in their individual capacities)"),)
    return (
        Heading(1, words("CLAIMS FOR RELIEF")),
        Heading(2, words("42\u00a0U.S.C. §\u00a01983 – Excessive Force (Fourth Amendment)"), "COUNT", "I", against),
        allegation(12, "Plaintiff incorporates ¶¶\u00a0", NumberRef("p-maria", "3"), "–", NumberRef("blow-2", "5"),
                   " and ", NumberRef("w-near", "7"), ".", role="incorporation"),
        allegation(13, "Force on a man who sits still is unreasonable. ", Citation("Graham v. Connor", emphasis="em"),
                   ", 490 U.S. 386, 396 (1989).", facts=("law-1",)),
        Heading(2, words("42\u00a0U.S.C. §\u00a01983 – Failure to Intervene"), "COUNT", "II", against),
        allegation(14, "Plaintiff incorporates ¶\u00a0", NumberRef("no-facts", "15"), ".", role="incorporation"),
        allegation(15, Text("None", "strong"), " of them said a word.", id="no-facts"),
    )  # fmt: skip


def _close() -> tuple[Block, ...]:
    rule, name = words("_" * 34), words("Ruth Abernathy (0098765)")
    lines = (
        rule,
        name,
        words("Abernathy & Stone LLC"),
        words("ruth@abernathy.example"),
        words("Attorney for Plaintiff"),
    )
    return (
        Heading(1, words("PRAYER FOR RELIEF")),
        Plain(words("Plaintiff asks for judgment as follows:"), "lead-in"),
        Item(words("compensatory damages against every defendant;"), letter="A", kind="prayer"),
        Item(words("punitive damages against these two alone:"), letter="B", kind="prayer"),
        Item(words("Sergeant Reinholdt; and"), level=2, letter="1", kind="prayer"),
        Item(words("Officer Whitcomb."), level=2, letter="2", kind="prayer"),
        Item(words("attorney’s fees under 42\u00a0U.S.C. §\u00a01988."), letter="C", kind="prayer"),
        Heading(1, words("JURY DEMAND")),
        Plain(words("Plaintiff demands a jury on all issues so triable.")),
        Plain(words("* * *"), "centered"),
        Plain(words("Exhibits follow under separate cover."), "notice"),
        Plain(words("Respectfully submitted,"), "signature"),
        SignatureBlock(lines),
        SignatureBlock((words(""), words("A second signer")), date_line=False),
    )


def full(layout: str = "default", *, counsel: bool = False) -> Outline:
    """Every block and every inline."""
    blocks = (caption(layout, counsel=counsel), *_opening(), *_facts(), *_counts(), *_close())
    return Outline(blocks, title="Complaint, Okonkwo v. Millhaven", footer="Complaint – Okonkwo v. City of Millhaven")


def long(number_of_allegations: int = 250) -> Outline:
    """A pleading of real size: as many allegations, in twelve counts."""
    blocks: list[Block] = [caption()]
    for number in range(1, number_of_allegations + 1):
        if number % 21 == 1:
            numeral = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")[number // 21 % 12]
            blocks.append(Heading(2, words("Excessive Force"), "COUNT", numeral))
        blocks.append(allegation(number, _LONG, facts=(f"fact-{number}",)))
    return Outline(tuple(blocks), title="Complaint", footer="Complaint")


def with_blocks(*blocks: Block) -> Outline:
    return replace(full(), blocks=blocks, footer="")
