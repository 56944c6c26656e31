import pytest

from drafter.law.relief import Ask, duplicates, judge, requirement, warning

DAMAGES = ("compensatory", "nominal", "punitive")


def verdict(relief, kind, capacity, what, **more):
    return judge(Ask(kind, capacity, what, **more), relief)


@pytest.mark.parametrize("kind", ["city", "county", "school district", "special district"])
def test_no_punitive_damages_from_a_public_body(relief, kind):
    found = verdict(relief, kind, "entity", "punitive")
    assert (found.status, found.authority) == ("barred", "city-of-newport-v-fact-concerts")


@pytest.mark.parametrize("employer", ["city", "county", ""])
def test_no_punitive_damages_from_an_officer_officially(relief, employer):
    assert verdict(relief, "person", "official", "punitive", employer=employer).barred


def test_punitive_damages_from_an_officer_individually(relief):
    found = verdict(relief, "person", "individual", "punitive", employer="city")
    assert (found.status, found.requires) == ("allowed", ("culpable-state-of-mind",))


@pytest.mark.parametrize("what", DAMAGES)
@pytest.mark.parametrize(
    ("kind", "capacity"), [("state", "entity"), ("state agency", "entity"), ("person", "official")]
)
def test_no_damages_from_a_state(relief, kind, capacity, what):
    found = verdict(relief, kind, capacity, what, employer="state agency")
    assert (found.status, found.authority) == ("barred", "will-v-michigan-dept-of-state-police")


def test_a_state_officer_may_be_enjoined_officially(relief):
    found = verdict(relief, "person", "official", "prohibitory-injunction", employer="state")
    assert (found.status, found.authority) == ("allowed", "ex-parte-young")
    assert "standing" in found.requires


def test_nobody_is_enjoined_individually(relief):
    assert verdict(relief, "person", "individual", "mandatory-injunction").barred


@pytest.mark.parametrize("what", ["prohibitory-injunction", "declaratory"])
def test_a_city_is_enjoined_on_standing_and_policy(relief, what):
    found = verdict(relief, "city", "entity", what)
    assert found.status == "allowed" and set(found.requires) == {"standing", "policy"}


@pytest.mark.parametrize(
    ("circuit", "status"), [("5", "allowed"), ("7", "allowed"), ("6", "contested"), ("", "contested")]
)
def test_punitive_damages_from_a_contractor_differ_by_circuit(relief, circuit, status):
    found = verdict(relief, "company", "entity", "punitive", circuit=circuit)
    assert found.status == status and found.verified


def test_a_local_officer_officially_is_a_duplicate(relief):
    found = verdict(relief, "person", "official", "compensatory", employer="city")
    assert found.status == "allowed" and found.warns == ("official-capacity-duplicate",)
    assert warning(found.warns[0], relief)


def test_an_unknown_employer_is_said_to_matter(relief):
    assert verdict(relief, "person", "official", "compensatory").status == "contested"


def test_a_prisoner_needs_physical_injury_for_emotional_harm(relief):
    found = verdict(relief, "person", "individual", "compensatory", custody="convicted")
    assert found.requires == ("physical-injury-for-emotional-harm",)
    assert verdict(relief, "person", "individual", "compensatory", custody="free").requires == ()


def test_state_law_decides_on_its_own_counts(relief):
    assert verdict(relief, "city", "entity", "punitive", statute="O.C.G.A. § 51-7-20", state="GA").status == "contested"
    assert verdict(relief, "state", "entity", "declaratory", statute="O.C.G.A. § 51-7-20", state="GA").barred


def test_a_federal_agency_is_out_of_reach(relief):
    assert verdict(relief, "federal agency", "entity", "compensatory").barred


@pytest.mark.parametrize("what", ["fees", "costs", "interest"])
def test_fees_follow(relief, what):
    assert verdict(relief, "state", "entity", what).status == "allowed"


def test_nothing_is_answered_without_a_rule():
    assert judge(Ask("city", "entity", "punitive"), {"rules": []}).status == "contested"


def test_every_requirement_and_warning_is_explained(relief):
    for rule in relief["rules"]:
        assert all(requirement(name, relief) for name in rule.get("requires", ()))
        assert all(warning(name, relief) for name in rule.get("warns", ()))


def test_every_combination_has_an_answer(relief):
    kinds = [
        "city",
        "county",
        "state",
        "state agency",
        "school district",
        "special district",
        "company",
        "nonprofit",
        "federal agency",
    ]
    asks = [
        Ask(kind, "entity", what)
        for kind in kinds
        for what in (*DAMAGES, "presumed", "declaratory", "mandatory-injunction")
    ]
    asks += [
        Ask("person", c, w, employer=e)
        for c in ("individual", "official")
        for e in ("", "city", "state", "company")
        for w in (*DAMAGES, "declaratory")
    ]
    assert all(judge(ask, relief).id for ask in asks)


def test_duplicates_are_found():
    assert duplicates(
        [
            ("city", "entity", ""),
            ("chief", "official", "city"),
            ("kerr", "individual", "city"),
            ("clerk", "official", "county"),
        ]
    ) == ("chief",)
