"""A decision offered as clearly established law was decided on that very claim, and for a plaintiff who won on it."""

import pytest

from drafter.law import immunity
from drafter.library import load

LIBRARY, _ = load()
OFFERED = [(count.id, id) for count in LIBRARY.counts() for id in count.exemplars]


@pytest.mark.parametrize(("count", "id"), OFFERED)
def test_a_count_offers_only_decisions_on_its_own_claim(count, id, authorities):
    row = authorities[id]
    assert row.get("claim") == count, f"{row['name']} was decided on {row.get('claim')}"


@pytest.mark.parametrize(("count", "id"), OFFERED)
def test_what_a_decision_held_against_the_plaintiff_is_not_what_it_is_offered_for(count, id, authorities):
    row = authorities[id]
    if row["outcome"] == "mixed":
        assert row.get("do_not_use_for"), f"{row['name']}: a mixed decision must say what it may not be used for"


def test_no_adverse_decision_is_offered(authorities):
    assert not [id for _, id in OFFERED if authorities[id]["adverse"] == "yes"]


def test_a_decision_on_another_claim_is_unfit(authorities):
    row = authorities["baxter-roberts"]
    event = immunity.day("2025-01-01")
    assert immunity.is_fit(row, "11", event, "prolonged-detention")
    assert "it was decided on another claim (prolonged-detention)" in immunity.unfit(row, "11", event, "false-arrest")
