"""States by postal code, and counties as they print."""

from __future__ import annotations

STATES = dict(
    pair.split("=")
    for pair in [
        "AL=Alabama",
        "AK=Alaska",
        "AZ=Arizona",
        "AR=Arkansas",
        "CA=California",
        "CO=Colorado",
        "CT=Connecticut",
        "DE=Delaware",
        "DC=the_District_of_Columbia",
        "FL=Florida",
        "GA=Georgia",
        "HI=Hawaii",
        "ID=Idaho",
        "IL=Illinois",
        "IN=Indiana",
        "IA=Iowa",
        "KS=Kansas",
        "KY=Kentucky",
        "LA=Louisiana",
        "ME=Maine",
        "MD=Maryland",
        "MA=Massachusetts",
        "MI=Michigan",
        "MN=Minnesota",
        "MS=Mississippi",
        "MO=Missouri",
        "MT=Montana",
        "NE=Nebraska",
        "NV=Nevada",
        "NH=New_Hampshire",
        "NJ=New_Jersey",
        "NM=New_Mexico",
        "NY=New_York",
        "NC=North_Carolina",
        "ND=North_Dakota",
        "OH=Ohio",
        "OK=Oklahoma",
        "OR=Oregon",
        "PA=Pennsylvania",
        "RI=Rhode_Island",
        "SC=South_Carolina",
        "SD=South_Dakota",
        "TN=Tennessee",
        "TX=Texas",
        "UT=Utah",
        "VT=Vermont",
        "VA=Virginia",
        "WA=Washington",
        "WV=West_Virginia",
        "WI=Wisconsin",
        "WY=Wyoming",
        "PR=Puerto_Rico",
        "GU=Guam",
        "VI=the_Virgin_Islands",
    ]
)


def state_name(code: str) -> str:
    """A State's name from its postal code; anything else as it stands."""
    return STATES.get(code.strip().upper(), code).replace("_", " ")


def county_name(county: str, state: str = "") -> str:
    """ "Sable" -> "Sable County"; a parish, borough or city that says so stays as typed."""
    last = county.split()[-1].lower() if county.split() else ""
    if last in ("county", "parish", "borough", "city", "municipality"):
        return county
    return f"{county} {'Parish' if state == 'LA' else 'County'}"
