import pytest

from drafter.law.suable import answer, body, sheriff_acts_for


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Fallow Police Department", "police_department"),
        ("Sable County Sheriff's Office", "sheriff_office"),
        ("Sable County Sheriff’s Department", "sheriff_office"),
        ("Sable County Jail", "jail"),
        ("City of Fallow", ""),
        ("Jailene Brown", ""),
    ],
)
def test_a_body_is_known_by_its_name(suable, name, what):
    assert body(name, suable) == what


def test_a_department_that_cannot_be_sued(suable):
    found = answer("Atlanta Police Department", "GA", suable)
    assert found.suable == "no" and found.doubtful and found.instead and found.verified == "read in a source"


def test_california_is_different(suable):
    assert not answer("Stockton Police Department", "CA", suable).doubtful


def test_what_is_not_known_is_said(suable):
    found = answer("Juneau Police Department", "AK", suable)
    assert found.suable == "unknown" and found.doubtful and found.verified == "not known"


def test_a_city_is_no_such_body(suable):
    assert answer("City of Atlanta", "GA", suable) is None


@pytest.mark.parametrize(
    ("state", "whom"),
    [("AL", "state"), ("GA", "by function"), ("OH", "county"), ("FL", "own office"), ("ZZ", "unknown")],
)
def test_for_whom_a_sheriff_acts(suable, state, whom):
    assert sheriff_acts_for(state, suable)[0] == whom
