from datetime import date

from drafter.law.authorities import citation, fitness, is_overdue
from drafter.law.immunity import exemplars, is_fit, unfit

ROW = {
    "id": "a", "name": "A v. B", "cite": "1 F.4th 1", "court": "ca6", "circuit": "6", "decided": "2015-03-19", "year": "2015",
    "published": "yes", "outcome": "denied", "adverse": "no", "printable": "yes", "review_by": "2027-05-24", "verified": "read",
}  # fmt: skip


def test_only_what_was_decided_before_the_event():
    assert is_fit(ROW, "6", date(2015, 3, 20))
    assert not is_fit(ROW, "6", date(2015, 3, 19))


def test_only_the_circuit_or_the_supreme_court():
    assert not is_fit(ROW, "7", date(2020, 1, 1))
    assert is_fit({**ROW, "court": "scotus", "circuit": "US"}, "7", date(2020, 1, 1))


def test_reasons_are_told():
    for change in (
        {"outcome": "granted"},
        {"printable": "no"},
        {"adverse": "yes"},
        {"published": "no"},
        {"decided": ""},
    ):
        assert len(unfit({**ROW, **change}, "6", date(2020, 1, 1))) == 1, change


def test_at_most_three_the_latest_first():
    rows = {str(year): {**ROW, "decided": f"{year}-01-01"} for year in range(2001, 2007)}
    assert exemplars(list(rows), rows, "6", date(2020, 1, 1)) == ("2006", "2005", "2004")


def test_the_sample_events_have_exemplars(authorities):
    listed = list(authorities)
    assert "morrison-green" in exemplars(["morrison-green", "champion", "smoak"], authorities, "6", date(2024, 6, 3))
    for circuit in ("6", "8", "9", "11"):
        assert any(
            is_fit(authorities[id], circuit, date(2024, 6, 3)) for id in listed if authorities[id]["circuit"] == circuit
        )


def test_zorn_is_never_offered(authorities):
    assert "zorn-v-linton" not in exemplars(list(authorities), authorities, "2", date(2026, 12, 1))


def test_an_authority_decided_after_filing_never_prints(authorities):
    row = authorities["zorn-v-linton"]
    assert not fitness(row, date(2026, 3, 22), date(2026, 11, 24)).prints
    assert fitness(row, date(2026, 3, 23), date(2026, 11, 24)).prints


def test_a_year_without_a_date_counts_as_later():
    row = {**ROW, "decided": ""}
    assert not fitness(row, date(2015, 12, 31), date(2026, 1, 1)).prints
    assert fitness(row, date(2016, 1, 1), date(2026, 1, 1)).prints


def test_review_is_judged_as_of_today_and_changes_nothing_else():
    late = fitness(ROW, date(2020, 1, 1), date(2027, 5, 25))
    assert late.overdue and late.prints
    assert not is_overdue(ROW, date(2027, 5, 24)) and is_overdue({}, date(2020, 1, 1))


def test_citations_read_as_courts_write_them(authorities):
    assert citation(authorities["champion"]) == "380 F.3d 893 (6th Cir. 2004)"
    assert citation(authorities["darnell-v-pineiro"]) == "849 F.3d 17 (2d Cir. 2017)"
    assert citation(authorities["graham-v-connor"]) == "490 U.S. 386 (1989)"
    assert citation(authorities["castro-v-county-of-los-angeles"]).endswith("(9th Cir. 2016) (en banc)")
    assert citation(authorities["praprotnik"]).endswith("(1988) (plurality opinion)")
