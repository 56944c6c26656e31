"""What the page adds to a pleading is taken away wherever it stands, and nothing that the pleading says goes with it."""

from __future__ import annotations

from drafter import importers
from drafter.importers import lines
from drafter.importers.printed import Line


def cleaned(text: str) -> list[str]:
    found = lines.clean([Line(line, 1, number) for number, line in enumerate(text.split("\n"), 1)])
    return [line.text.strip() for line in found if not line.blank]


def paper(words: list[str], *, alone: bool = False) -> str:
    """Lines as pleading paper prints them: a number before each line, or on a line of its own beneath it."""
    return "\n".join(f"{text}\n{n}" if alone else f"{n} {text}" for n, text in enumerate(words, 1))


# As in Johnson v. Upchurch, No. 4:86-cv-00195 (D. Ariz.): some numbers before their lines, some beneath them.
FIRST = [f"the defendants closed cell {chr(97 + n)} and" for n in range(12)]
SECOND = ["LEGAL CLAIMS", "First Claim", "1. Defendants' use of handcuffs", "harmed him.", *FIRST[:10]]


def test_pleading_papers_numbers_go_even_one_space_from_the_text():
    assert cleaned(f"{paper(FIRST)}\n{paper(SECOND)}") == [*FIRST, *SECOND]


def test_pleading_papers_numbers_go_from_lines_of_their_own():
    assert cleaned(f"{paper(FIRST, alone=True)}\n{paper(SECOND)}") == [*FIRST, *SECOND]


def test_pleading_papers_numbers_go_where_it_numbers_the_space_between_lines_too():
    # As in Sanchez v. U.S. Border Patrol, No. 3:12-cv-05378 (W.D. Wash.): 1 to 51, text on the odd ones.
    words = [f"{n}. The officer stopped vehicle {chr(64 + n)}." for n in range(1, 25)]
    page = "\n".join(f"{2 * n - 1}  {text}\n{2 * n}" for n, text in enumerate(words, 1))
    more = "\n".join(f"{2 * n - 1}  {text.lower()}\n{2 * n}" for n, text in enumerate(FIRST, 1))
    assert cleaned(f"{page}\n{more}") == [*words, *FIRST]


def test_two_numbers_at_a_pages_top_go_although_the_scan_lost_the_rest():
    top = ["1 LEGAL CLAIMS", "2 53.  For these claims they", "reallege what stands above"]
    text = "\n".join([paper(FIRST), paper(SECOND), *top])
    assert cleaned(text)[-3:] == ["LEGAL CLAIMS", "53.  For these claims they", "reallege what stands above"]


def test_numbers_in_sentences_stay_where_there_is_no_pleading_paper():
    text = "He was held for\n11 days, and then for\n12 days more, in a cell of\n13 feet.\nThere were\n14\nof them.\nHe fell.\nHe bled."
    assert cleaned(text) == text.split("\n")


def test_a_bare_number_that_runs_on_from_page_to_page_is_the_pages():
    page = [f"the officers took paper number {'one two three'.split()[n % 3]} from him" for n in range(20)]
    text = "\n".join(line for n in (7, 8, 9) for line in [*page, f"- {n} -"])
    assert cleaned(text) == page * 3


def test_bare_numbers_that_do_not_run_on_stay():
    page = [f"the officers took paper number {'one two three'.split()[n % 3]} from him" for n in range(20)]
    text = "\n".join(line for n in (41, 12, 90) for line in [*page, str(n), *("of them.", "He fell.", "He bled.")])
    assert [line for line in cleaned(text) if line.isdigit()] == ["41", "12", "90"]


FIRM = ["CASPER, MEADOWS,", "SCHWARTZ & COOK", "2121 N. California Blvd.,", "Suite 1020", "TEL: (925) 947-1147"]


def test_a_firms_name_and_address_at_every_foot_go():
    # As in Schilling v. TransCor America, LLC, No. 3:08-cv-00941 (N.D. Cal.).
    pages = [[f"{n}. Defendants held him without {what} at", "the jail."] for n, what in enumerate(("food", "rest", "care", "light"), 1)]  # fmt: skip
    stamped = [["Case3:08-cv-00941-SI Document1 Filed02/14/08 Page1 of 4", *page, *FIRM] for page in pages]
    assert cleaned("\n".join(line for page in stamped for line in page)) == [line for page in pages for line in page]


def test_sentences_that_counts_share_are_no_running_heads():
    stamp = "Case 1:20-cv-00001 Document 1 Filed 02/14/20 Page 1 of 4"
    page = ["{}. Plaintiff realleges the paragraphs before this", "and sets them forth here.", "The officers hurt him."]
    text = "\n".join("\n".join([stamp, *page]).format(n) for n in range(1, 7))
    complaint, _ = importers.read_bytes(text.encode(), "x.txt")
    assert [a.number for a in complaint.allegations()] == [str(n) for n in range(1, 7)]
    assert sum("sets them forth" in line for line in cleaned(text)) == 6
