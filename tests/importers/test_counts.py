"""Counts, their bounds, whom they are against and what they take in, in the many ways that complaints set them out."""

from __future__ import annotations

import pytest

from drafter import importers
from drafter.importers import counts


def read(*lines: str):
    complaint, _ = importers.read_bytes("\n".join(("FACTS", *FACTS, *lines)).encode(), "x.txt")
    return complaint


FACTS = [f"{n}. Officer Rowe struck him with a baton." for n in range(1, 6)]


def found(*lines: str) -> list[tuple[str, str, str]]:
    """Each count's label with the numbers of its first and last allegations."""
    complaint = read(*lines)
    number = {a.id: a.number or "" for a in complaint.allegations()}
    return [(c.label, number[c.allegations[0]], number[c.allegations[-1]]) for c in complaint.counts]


def alleged(low: int, high: int) -> list[str]:
    return [f"{n}. The defendants violated his rights." for n in range(low, high + 1)]


# ---------------------------------------------------------------------- labels


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("VI. FIRST CAUSE OF ACTION", "FIRST CAUSE OF ACTION"),  # as in No. 1:00-cv-02229 (E.D.N.Y.)
        ("VII.  COUNT THREE", "COUNT THREE"),  # as in No. 1:17-cv-00183 (E.D. Wis.)
        ("I  COUNT ONE", "COUNT ONE"),  # a scan's mark for a rule down the margin
        ("COUNTVIII", "COUNTVIII"),
        ("THIRD CAUSE OP ACTION", "THIRD CAUSE OP ACTION"),
        ("First  Claim", "First Claim"),
        ("COUNTS I and II (PLAINTIFF ADAMS ONLY)", "COUNTS I and II"),  # as in No. 5:25-cv-00238 (E.D. Ky.)
        ("TWENTY-FIRST CAUSE OF ACTION", "TWENTY-FIRST CAUSE OF ACTION"),
        ("AS AND FOR A FIRST, SEPARATE CLAIM AGAINST", "AS AND FOR A FIRST, SEPARATE CLAIM"),
        ("COUNT ONE:", "COUNT ONE"),
    ],
)
def test_a_count_is_known_by_its_label(heading, label):
    assert found(heading, *alleged(6, 7)) == [(label, "6", "7")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Count two is brought against Rowe in her official capacity.",
        "First cause of action pleaded above is against the City.",
        "The County is liable to him.",
        "Counting all of them, there were nine.",
    ],
)
def test_a_sentence_that_speaks_of_a_count_is_none(sentence):
    assert found(f"6. {sentence}", sentence, *alleged(7, 8)) == []


def test_a_table_of_contents_and_a_prayer_only_name_counts_again():
    lines = [
        "FIRST CAUSE OF ACTION ............................ 93",
        "SECOND CAUSE OF ACTION ...................... 94",
    ]
    body = ["FIRST CAUSE OF ACTION", *alleged(6, 7), "SECOND CAUSE OF ACTION", *alleged(8, 9)]
    prayer = ["PRAYER FOR RELIEF", "First and Second Causes of Action", "Damages.", "Second Cause of Action", "Fees."]
    complaint, _ = importers.read_bytes("\n".join((*lines, "FACTS", *FACTS, *body, *prayer)).encode(), "x.txt")
    assert [c.label for c in complaint.counts] == ["FIRST CAUSE OF ACTION", "SECOND CAUSE OF ACTION"]


def test_a_table_of_contents_without_dots_is_no_count_either():
    contents = ["VIOLATIONS ALLEGED", "COUNT I - CAUSE OF ACTION", "COUNT II - CAUSE OF ACTION"]
    body = ["COUNT I - CAUSE OF ACTION", *alleged(6, 7), "COUNT II - CAUSE OF ACTION", *alleged(8, 9)]
    complaint, _ = importers.read_bytes("\n".join((*contents, "FACTS", *FACTS, *body)).encode(), "x.txt")
    assert [c.label for c in complaint.counts] == ["COUNT I", "COUNT II"]
    assert complaint.counts[0].allegations == ("p6", "p7")


def test_a_prayers_own_list_under_a_counts_label_is_no_count():
    # As in No. 2:08-cv-07046 (C.D. Cal.).
    assert found("FIRST CLAIM FOR RELIEF", *alleged(6, 7), "WHEREFORE, plaintiff prays for judgment:", "A. Judgment against Rowe.",
                 "B. First Claim for Relief", "1. An injunction;", "2. A declaration.") == [("FIRST CLAIM FOR RELIEF", "6", "7")]  # fmt: skip


def test_a_counts_label_after_a_page_number_is_not_lost():
    assert found("COUNT ONE:", *alleged(6, 6), "7. That will cause harm to these residents.", "-7-", "COUNT TWO:",
                 *alleged(8, 9)) == [("COUNT ONE", "6", "7"), ("COUNT TWO", "8", "9")]  # fmt: skip


# ---------------------------------------------------------------------- counts without a label


def test_titles_in_the_part_that_holds_the_claims_are_counts():
    # As in George v. Louisiana Department of Public Safety, No. 3:14-cv-00338 (M.D. La.).
    assert found(
        "VI. CAUSES OF ACTION", "A. VIOLATION OF SUBSTANTIVE DUE PROCESS", *alleged(6, 8),
        "B. VIOLATIONS OF THE AMERICANS WITH DISABILITIES ACT", *alleged(9, 10), "VII. PRAYERS FOR RELIEF", "WHEREFORE he asks:",
    ) == [
        ("A. VIOLATION OF SUBSTANTIVE DUE PROCESS", "6", "8"),
        ("B. VIOLATIONS OF THE AMERICANS WITH DISABILITIES ACT", "9", "10"),
    ]  # fmt: skip


def test_statutes_alone_may_be_their_titles():
    # As in King v. City of Blakely, No. 1:00-cv-00109 (M.D. Ga.).
    labels = ["42 U.S.C. § 3604(a)", "42 U.S.C. § 3604(b)", "Title VI of the Civil Rights Act of 1964"]
    assert found(
        "CAUSES OF ACTION", "6. Plaintiffs repeat and reallege paragraphs 1-5.", labels[0], *alleged(7, 7),
        labels[1], *alleged(8, 9), labels[2], *alleged(10, 10), "RELIEF REQUESTED",
    ) == [(labels[0], "7", "7"), (labels[1], "8", "9"), (labels[2], "10", "10")]  # fmt: skip


def test_headings_that_name_no_right_are_no_counts():
    assert found("CLAIMS", "Officer Rowe", *alleged(6, 7), "Officer Shaw", *alleged(8, 9)) == []


def test_one_claim_has_its_parts_own_heading():
    assert found("Cause of Action", *alleged(6, 7), "Necessity of Injunctive Relief", *alleged(8, 9)) == [
        ("Cause of Action", "6", "7")
    ]
    assert found("LEGAL CLAIMS", *alleged(6, 7)) == []


def test_labelled_counts_need_no_titles_beside_them():
    assert found("LEGAL CLAIMS", "First Claim", *alleged(6, 6), "Second Claim", *alleged(7, 8)) == [
        ("First Claim", "6", "6"), ("Second Claim", "7", "8")
    ]  # fmt: skip


def test_a_heading_that_names_a_right_and_takes_in_what_stands_before_is_a_count():
    assert found("VIOLATION OF TITLE II OF THE ADA", "6. Paragraphs 1 through 5 are realleged.", *alleged(7, 8)) == [
        ("VIOLATION OF TITLE II OF THE ADA", "6", "8")
    ]


# ---------------------------------------------------------------------- bounds


@pytest.mark.parametrize(
    "heading",
    [
        "NO ADEQUATE REMEDY AT LAW", "ATTORNEY'S FEES", "IRREPARABLE HARM", "RELIEF", "JURY DEMAND", "DECLARATORY JUDGMENT",
        "VII. PRAYER FOR RELIEF", "Damages", "Necessity of Injunctive Relief", "REQUISITES FOR RELIEF", "GROUNDS FOR INJUNCTIVE RELIEF",
    ],
)  # fmt: skip
def test_what_comes_after_the_counts_is_not_in_the_last(heading):
    assert found("COUNT I", "Negligence", *alleged(6, 8), heading, *alleged(9, 10)) == [("COUNT I", "6", "8")]


def test_a_heading_within_a_count_does_not_end_it():
    assert found("COUNT I", *alleged(6, 7), "B. Defendants Violated the Rights of Others Too", *alleged(8, 9)) == [
        ("COUNT I", "6", "9")
    ]


def test_a_count_may_be_for_an_injunction():
    assert found("COUNT I", "Injunctive Relief", *alleged(6, 7)) == [("COUNT I", "6", "7")]


# ---------------------------------------------------------------------- headings that are none


@pytest.mark.parametrize(
    "lines",
    [
        ("6. He suffered severe and lasting physical", "injuries.", "7. He fell."),
        ("6. The agency answers under N.", "Y. Soc. Serv. L. § 413(1).", "7. He fell."),
    ],
)
def test_a_wrapped_line_is_no_heading(lines):
    complaint = read(*lines)
    assert [a.number for a in complaint.allegations()] == list("1234567")
    assert [s.title for s in complaint.sections] == ["FACTS"]


def test_a_headings_numeral_may_stand_on_a_line_of_its_own():
    complaint = read("COUNT I", *alleged(6, 7), "G.", "IRREPARABLE HARM", *alleged(8, 9))
    assert complaint.counts[0].allegations == ("p6", "p7")
    last = next(a for a in complaint.allegations() if a.id == "p7")
    assert "".join(i.text for i in last.inlines) == "The defendants violated his rights."


# ---------------------------------------------------------------------- numbers


def test_a_number_alone_on_its_line_and_one_that_a_scan_spaced_out_count():
    complaint = read(
        "6.", "He fell.", "7.", "He bled.", "COUNT I", "8. He fell.", "9. 42 U.S.C. § 1983 gives a remedy."
    )
    assert [a.number for a in complaint.allegations()] == list("123456789")
    numbers = [str(n) for n in range(1, 101)]
    text = "\n".join([*(f"{n}. He fell." for n in numbers), "I 0 I. He bled.", "l 02.  He died."])
    scanned, _ = importers.read_bytes(text.encode(), "x.txt")
    assert [a.number for a in scanned.allegations()][-3:] == ["100", "101", "102"]


def test_a_roman_numeral_alone_on_its_line_is_no_eleven():
    lines = [f"{n}. He fell." for n in range(6, 11)]
    complaint = read(*lines, "II.", "JURISDICTION", "11. He bled.")
    assert [a.number for a in complaint.allegations()][-2:] == ["10", "11"]
    assert [s.title for s in complaint.sections] == ["FACTS", "II. JURISDICTION"]


def test_a_run_goes_on_behind_numbers_that_a_scan_lost_or_marked():
    lost = [f"{n}. He bled." for n in range(14, 17)]
    complaint = read("II  6 .  He fell.", *lost)
    assert [a.number for a in complaint.allegations()] == [*map(str, range(1, 7)), "14", "15", "16"]
    apart = read("14. He bled.", "It went on.")
    assert [a.number for a in apart.allegations()] == list("12345")


def test_a_speck_before_a_heading_does_not_hide_it():
    assert found(
        "COUNT I", "6. He was thus entitled to damages", ",", "GROUNDS FOR INJUNCTIVE RELIEF", *alleged(7, 8)
    ) == [("COUNT I", "6", "6")]


# ---------------------------------------------------------------------- what is taken in


@pytest.mark.parametrize(
    "text",
    [
        "Plaintiffs repeat and reallege each and every allegation hereinabove as if fully set forth herein.",
        "Plaintiff hereby incorporates herein the preceding paragraphs of this complaint, to the extent relevant.",
        "All preceding paragraphs are incorporated to this Count.",
        "The Center incorporates the prior paragraphs as if fully realleged herein.",
        "Plaintiffs reallege the facts set forth above.",
        "All of the foregoing allegations are repeated and realleged as if fully set forth herein.",
        "Plaintiff incorporates the preceding paragraphs. Rowe and DOES 1 through 10 failed to train Shaw.",
        "Plaintiff restates the allegations of this Complaint.",
        "Plaintiffshereby reallegeand incorporateby reference the foregoing paragraphs of this Complaint.",
        "Plaintiff Association refers to and each of the allegations in each of the preceding Paragraphs of this Complaint.",
    ],
)
def test_everything_before_is_taken_in(text):
    assert counts.takes_in(text) and counts.incorporation("p9", text).everything


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Plaintiffs adopt by reference the allegations in paragraphs 1 - 28 as if fully set forth herein.",
            range(1, 29),
        ),
        ("Plaintiffs  allege  paragraphs  1  through  44.", range(1, 45)),
        ("Paragraphs one through seventy-six are incorporated herein by reference.", range(1, 77)),
        ("Plaintiff realleges paragraphs one (1) through one hundred and four (104).", range(1, 105)),
        ("All plaintiffs repeat and reallege Paragraphs I through I 0 I as if set out in full.", range(1, 102)),
        ("The factual allegations set forth in paragraphs 1 through 4 3 are realleged.", range(1, 44)),
        ("Plaintiff repeats paragraphs 1 through and including 45.", range(1, 46)),
        ("The allegations of paragraphs 3, 5-7 and 9 are realleged.", (3, 5, 6, 7, 9)),
        ("Plaintiff realleges paragraphs 1 through 9, under 42 U.S.C. § 1983.", range(1, 10)),
    ],
)
def test_numbers_are_taken_in(text, numbers):
    taken = counts.incorporation("p9", text)
    assert counts.takes_in(text) and taken.numbers == tuple(numbers) and not taken.everything


@pytest.mark.parametrize(
    "text",
    [
        "Rowe Transport is a corporation incorporated under the laws of Ohio, as alleged above.",
        "A copy of the letter is attached as Exhibit A and incorporated as if fully set forth herein.",
        "The City adopted a policy of detaining anybody who ran.",
        "Rowe repeatedly struck him, as alleged above.",
    ],
)
def test_what_takes_in_no_allegations_takes_in_nothing(text):
    assert not counts.takes_in(text)


def test_a_sentence_under_a_counts_heading_is_no_part_of_its_title():
    complaint = read("COUNT I", "Battery", "Plaintiff repeats all of the foregoing paragraphs.", *alleged(6, 7))
    assert complaint.counts[0].title == "Battery"


# ---------------------------------------------------------------------- whom it is against


@pytest.mark.parametrize(
    ("heading", "against"),
    [
        ("COUNT I: Monell Liability (Against Defendants Rowe and Shaw in their official capacities)", "Defendants Rowe and Shaw"),
        ("COUNT I Against All Defendants under 42 U.S.C. § 1983", "All Defendants"),
        ("COUNT I Retaliation against Plaintiff (against the City of Ames) 42 U.S.C. § 1983", "the City of Ames"),
        ("COUNT I The right against unreasonable seizure", ""),
        ("V. FIRST CAUSE OF ACTION Violation of the Fourth Amendment", ""),
        ("COUNT I Custom, see Monell v. Department of Social Services, 436 U.S. 658, against the County", "the County"),
    ],
)  # fmt: skip
def test_whom_a_heading_names(heading, against):
    assert counts.heading(heading)[2] == against
