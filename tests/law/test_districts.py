import pytest

from drafter.law.districts import caption_lines, circuit, division, division_of, find, nearest


@pytest.mark.parametrize("name", ["ohsd", "S.D. Ohio", "Southern District of Ohio", "southern district of ohio"])
def test_a_district_is_found_by_any_of_its_names(districts, name):
    assert find(districts, name)["id"] == "ohsd"


def test_an_unknown_district_is_none_and_the_nearest_is_told(districts):
    assert find(districts, "ohds") is None
    assert nearest(districts, "ohds") == "ohsd"


@pytest.mark.parametrize(
    ("id", "number"),
    [("ohsd", "6"), ("vtd", "2"), ("gand", "11"), ("mnd", "8"), ("cacd", "9"), ("dcd", "DC"), ("prd", "1")],
)
def test_circuits(districts, id, number):
    assert circuit(districts[id]) == number


@pytest.mark.parametrize(
    ("county", "id"),
    [("Montgomery County", "western-dayton"), ("Hamilton", "western-cincinnati"), ("Franklin", "eastern")],
)
def test_a_county_has_its_division(districts, county, id):
    assert division_of(districts["ohsd"], county)["id"] == id


def test_a_county_elsewhere_has_none(districts):
    assert division_of(districts["ohsd"], "Cuyahoga") is None


def test_the_caption_names_court_and_division(districts):
    lines = caption_lines(districts["ohsd"], "Eastern")
    assert lines == ("UNITED STATES DISTRICT COURT", "FOR THE SOUTHERN DISTRICT OF OHIO", "EASTERN DIVISION")
    assert caption_lines(districts["gand"], "Atlanta Division")[-1] == "ATLANTA DIVISION"
    assert caption_lines(districts["nysd"], "Manhattan") == (
        "UNITED STATES DISTRICT COURT",
        "SOUTHERN DISTRICT OF NEW YORK",
    )


def test_a_division_is_found_by_its_city(districts):
    assert division(districts["ohsd"], "Dayton")["id"] == "western-dayton"


def test_pleading_paper_where_it_is_wanted(districts):
    wanted = {id for id, row in districts.items() if row["format"]["pleading_paper"] == "yes"}
    assert wanted == {"azd", "cacd", "caed", "cand", "casd", "gud", "nvd", "nmid", "waed", "wawd"}


def test_no_county_stands_in_two_divisions_of_a_district(districts):
    for row in districts.values():
        counties = [c for d in row["divisions"] for c in d.get("counties", ())]
        assert len(counties) == len(set(counties)), row["id"]
