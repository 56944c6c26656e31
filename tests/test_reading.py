"""What the reading makes of words: whom an allegation charges, what it tells of him, and how far it is argument."""

from __future__ import annotations

import pytest

from drafter import importers
from drafter.reading import Reading, register, stance
from tests.conftest import built_in

PARTIES = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF OHIO\n\nJOAN TELLER,\nPlaintiff,\nv.\nDALE VARGA, LENA KRAUSE, and ACME HEALTH, INC.,\nDefendants.\n\nCOMPLAINT\n\n"


def read(words, *, parties=False):
    """The only allegation of a passage, or of a complaint with parties."""
    text = f"{PARTIES}FACTS\n\n1. It was May.\n\n2. It rained.\n\n3. {words}\n" if parties else words
    complaint, _ = importers.read_bytes(text.encode(), "complaint.txt")
    return Reading(complaint, built_in().kinds).allegations[-1]


def accused(allegation):
    return [t.clause.actor.text for t in allegation.told if t.accused and t.clause.actor]


CHARGED = (
    ("Officer Dunleavy used excessive and unreasonable force upon the Plaintiff.", "Officer Dunleavy"),
    ("The officers violated my rights.", "The officers"),
    ("Warden Pruitt was deliberately indifferent to his serious medical needs.", "Warden Pruitt"),
    ("In acting so, defendant Lopez deprived Plaintiff of due process.", "defendant Lopez"),
)


@pytest.mark.parametrize(("words", "whom"), CHARGED)
def test_a_label_is_charged_to_its_actor_and_tells_nothing(words, whom):
    allegation = read(words)
    assert [t.clause.actor.text for t in allegation.charges][-1] == whom
    assert not allegation.tells


TOLD = (
    "Officer Dunleavy kicked Plaintiff twice in the head.",
    "Officer Dunleavy used unreasonable force by kicking Mr. Rand twice in the head.",
    "By kicking Mr. Rand twice in the head, Corporal Stroud used unreasonable force.",
    "Officer Lane violated her rights when he reached under her blouse and squeezed her.",
    "Nurse Ferro read the suicide note and threw it away.",
)


@pytest.mark.parametrize("words", TOLD)
def test_what_the_accused_did_is_told(words):
    assert read(words).tells


OTHERS = (
    "Captain Reyes failed to protect Mr. Lomax from a substantial risk of serious harm, of which Reyes was aware.",
    "Officer Dunleavy violated her rights. Ms. Teller walked home, wept, and slept on the kitchen floor.",
)


@pytest.mark.parametrize("words", OTHERS)
def test_what_the_plaintiff_or_nobody_did_tells_nothing_of_the_accused(words):
    allegation = read(words)
    assert allegation.charges
    assert not allegation.tells


def test_a_pronoun_stands_for_the_last_who_was_spoken_of():
    assert not read("Plaintiff is a welder. He walked to the store and bought milk.").tells
    assert read("Officer Ames came to the door. He struck her jaw with his fist.").tells


def test_the_plaintiff_is_nobody_accused():
    assert accused(read("Plaintiff walked home alone and told nobody of it that night.")) == []
    assert accused(read("Ms. Teller asked Officer Varga for water.", parties=True)) == []


def test_a_stranger_by_name_is_accused_only_where_nobody_with_an_office_is():
    assert accused(read("Corey Vann struck him.")) == ["Corey Vann"]
    assert accused(read("Corey Vann struck him while Officer Ames watched from the door.")) == ["Officer Ames"]
    assert accused(read("Corey Vann struck him.", parties=True)) == []


def test_one_defendant_is_told_apart_and_each_defendant_is_not():
    assert next(m.kind for m in read("The defendant struck him.").mentions) == "described"
    assert next(m.kind for m in read("Each defendant struck him.").mentions) == "group"


LAW = (
    "Excessive force by jail guards against a detainee is judged by an objective standard.",
    "In this Circuit a parent may recover where officials acted with deliberate indifference.",
    "The Fourth Amendment prohibits unreasonable seizures.",
    "A local government is liable where its policy causes the violation.",
)


@pytest.mark.parametrize("words", LAW)
def test_law_is_no_charge(words):
    assert stance.is_law(read(words))


def test_law_beside_a_charge_is_a_charge():
    assert not stance.is_law(read("Officer Ames violated Plaintiff’s clearly established rights."))


def test_capacity_is_no_charge():
    assert stance.is_capacity(read("Each individual Defendant acted under color of state law."))
    assert not stance.is_capacity(read("Acting under color of state law, Defendants violated Plaintiff’s rights."))


def test_a_count_s_words_are_argument_and_a_story_s_are_narrative():
    argued = register.argument("deprived him of rights, with malice and reckless indifference")
    told = register.argument("walked to the cell, opened the door and called the nurse")
    assert told < -0.5 < 0.5 < argued
    assert register.argument("") == 0.0


def test_the_most_argued_words_stand_in_their_order():
    assert register.most_argued("He deprived her of liberty on Tuesday", 2) == ["deprived", "liberty"]


def test_the_table_of_the_register_holds_no_names():
    names = {"taylor", "johnson", "rodriguez", "martinez", "battle", "smith", "jones", "williams", "garcia", "brown"}
    assert all(register.known(name) == 0 for name in names - {"battle", "brown"})
