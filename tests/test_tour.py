"""The annotated tour of the facts file: it parses, and its complete list of diagnostics is kept, to be read.

`tests/data/tour.yaml` is the tour of constructs; `tour_more.yaml` the constructs that are not in it, laid over it. Both
lists stand in `tour_diagnostics.txt`; write them anew with `--regenerate`, and read the difference before committing.
"""

from __future__ import annotations

from datetime import date

import pytest

from drafter import outline, pipeline
from tests.conftest import ROOT
from tests.matters import cases, drafted, merged

TOUR = ROOT / "tests/data/tour.yaml"
MORE = ROOT / "tests/data/tour_more.yaml"
KEPT = ROOT / "tests/data/tour_diagnostics.txt"
TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("one_library")


def more(folder):
    """The tour with the other constructs after it."""
    tour, others = cases(TOUR), cases(MORE)
    after = 1 + next(i for i, item in enumerate(tour["story"]) if item.get("scene") == "transfer")
    laid = merged(tour, others) | {"story": [*tour["story"][:after], *others["story"], *tour["story"][after:]]}
    return drafted(laid, folder, TODAY)


def told(draft):
    """A draft's diagnostics, one a line, in the order of the file."""
    return [f"{d.place.line}:{d.place.column} {d.code} {d.severity.value} {d.message}" for d in draft.diagnostics]


def test_the_list_of_diagnostics_is_complete(tmp_path, request):
    lists = {"tour.yaml": told(pipeline.draft(TOUR, None, TODAY)), "tour_more.yaml over it": told(more(tmp_path))}
    text = "\n\n".join("\n".join([f"# {name}", *lines]) for name, lines in lists.items()) + "\n"
    if request.config.getoption("--regenerate"):
        KEPT.write_text(text, encoding="utf-8")
    assert text == KEPT.read_text(encoding="utf-8")


def test_nothing_of_the_tour_is_misread_or_lost(tmp_path):
    for draft in (pipeline.draft(TOUR, None, TODAY), more(tmp_path)):
        wrong = [d for d in draft.diagnostics if d.code.startswith(("YAML", "LIB")) or d.code == "KEEP01"]
        assert not wrong


@pytest.mark.parametrize(
    "words",
    [
        "In February 2024, in the crisis treatment unit at Ridge, the social workers treating Mr. Moss agreed",
        "Dr. Lowe knew this because he supervised the team.",
        "Knowing of the facts alleged in ¶ 20, Dr. Lowe neither approved nor denied the transfer of Mr. Moss.",
        "Mr. Moss called for help and asked to be taken to an observation cell. No one came.",
        "COs Wirth and Topol tackled Mr. Moss.",
        "The Handcuffing Officers (CO Wirth and CO Topol) each punched and kicked Mr. Moss",
        "shouted racial slurs at Mr. Moss. Which of them did so is presently unknown.",
        "At 9:25 a.m., Mr. Moss was pronounced dead.",
        "a security guard whose name is not known told Ms. Hale that she had been trespassed. Ms. Hale answered",
        "The guard agreed that she was not trespassing there.",
        "On information and belief, Sheriff Stone ordered the arrest of Ms. Hale. That belief rests on the facts alleged in ¶ 33.",
        "Records that would show it are in the County’s possession.",
        "During that conversation, in which the guard agreed that Ms. Hale was not trespassing, Deputy Sands walked up",
        "CO Wirth, with CO Topol, punched and kicked Mr. Moss",
    ],
)
def test_a_sentence_of_the_tour_reads_as_promised(words):
    assert words in "\n".join(outline.paragraphs(pipeline.draft(TOUR, None, TODAY).outline)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "words",
    [
        "About ten minutes later",
        "That is contrary to the facts alleged in ¶ 20.",
        "Dr. Lowe: Not today.",
        "the officer’s name",
        "punitive damages against the County",
    ],
)
def test_the_other_constructs_print(words, tmp_path):
    assert words in "\n".join(outline.paragraphs(more(tmp_path).outline)).replace("\u00a0", " ")
