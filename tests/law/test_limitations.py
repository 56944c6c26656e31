from datetime import date

import pytest

from drafter.law.limitations import SAFE, Accrual, add_years, deadlines, periods

TWO = {"years": "2", "statute": "R.C. 2305.10(A)", "verified": "read"}


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        (date(2023, 6, 3), 2, date(2025, 6, 3)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2023, 3, 1), 1, date(2024, 3, 1)),
        (date(2023, 2, 28), 1, date(2024, 2, 28)),
    ],
)
def test_years_are_calendar_years(start, years, end):
    assert add_years(start, years) == end


def test_the_safe_date_comes_first_and_the_later_ones_say_why():
    found = deadlines(TWO, [Accrual(date(2023, 9, 1), "release"), Accrual(date(2023, 6, 5))])
    assert (found[0].last_day, found[0].assumption) == (date(2025, 6, 5), SAFE)
    assert found[1].last_day == date(2025, 9, 1) and "release" in found[1].assumption


def test_a_weekend_is_never_the_safe_date_to_file_by():
    saturday = deadlines(TWO, [Accrual(date(2023, 6, 7))])
    assert saturday[0].last_day == date(2025, 6, 7) and saturday[0].file_by == date(2025, 6, 6)
    assert saturday[-1].last_day == date(2025, 6, 9) and "Rule 6(a)" in saturday[-1].assumption


def test_a_filing_on_the_last_day_is_in_time():
    safe = deadlines(TWO, [Accrual(date(2023, 6, 5))])[0]
    assert not safe.is_past(date(2025, 6, 5)) and safe.is_past(date(2025, 6, 6))


def test_no_accrual_is_refused():
    with pytest.raises(ValueError, match="accrual"):
        deadlines(TWO, [])


def test_florida_is_calendared_at_two_years(limitations):
    found = deadlines(limitations["FL"], [Accrual(date(2024, 5, 1))])
    assert found[0].last_day == date(2026, 5, 1) and found[1].last_day == date(2028, 5, 1)
    assert [p.years for p in periods(limitations["FL"], date(2022, 5, 1))] == [4]


@pytest.mark.parametrize(("accrued", "years"), [(date(2024, 6, 30), 1), (date(2024, 7, 1), 2)])
def test_louisiana_turns_on_the_day_of_accrual(limitations, accrued, years):
    assert periods(limitations["LA"], accrued)[0].years == years


@pytest.mark.parametrize(
    ("state", "years"), [("OH", 2), ("GA", 2), ("MN", 6), ("CA", 2), ("TN", 1), ("KY", 1), ("NY", 3)]
)
def test_periods(limitations, state, years):
    assert periods(limitations[state], date(2023, 1, 2))[0].years == years
