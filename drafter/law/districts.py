"""Districts: lookup, circuit, division by county, and how the court is named in a caption.

Rows come from `templates/law/districts.yaml`. Fed. R. Civ. P. 10(a) asks for the court's name; the lines beyond it are
custom or local rule, and each row says which was read.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]


def find(districts: Mapping[str, Row], name: str) -> Row | None:
    """A district by id ("ohsd"), abbreviation ("S.D. Ohio") or name ("Southern District of Ohio")."""
    wanted = _flat(name)
    for id, row in districts.items():
        if wanted in (_flat(id), _flat(str(row.get("abbreviation", ""))), _flat(str(row.get("name", "")))):
            return row
    return None


def nearest(districts: Mapping[str, Row], name: str) -> str:
    """The id most like a mistyped one, or nothing."""
    return next(iter(difflib.get_close_matches(name.lower(), districts, n=1)), "")


def circuit(row: Row) -> str:
    """The circuit: "6", "11", "DC"."""
    return str(row.get("circuit") or "")


def division(row: Row, name: str) -> Row | None:
    """A division by id, name, caption, or the one city where it sits."""
    wanted = _flat(name).removesuffix("division")
    rows = list(row.get("divisions") or ())
    for found in rows:
        names = (found.get("id"), found.get("name"), found.get("caption"))
        if wanted in {_flat(str(n or "")).removesuffix("division") for n in names}:
            return dict(found)
    seated = [found for found in rows if wanted in {_flat(seat) for seat in found.get("seats", ())}]
    return dict(seated[0]) if len(seated) == 1 else None


def division_of(row: Row, county: str) -> Row | None:
    """The division that a county belongs to, where the library knows."""
    wanted = _flat(county).removesuffix("county").removesuffix("parish")
    for found in row.get("divisions") or ():
        if wanted in {_flat(c) for c in found.get("counties", ())}:
            return dict(found)
    return None


def caption_lines(row: Row, division_name: str = "") -> tuple[str, ...]:
    """The court's lines in the caption, the division's last, where the district prints one."""
    lines = [str(line) for line in row.get("caption_lines") or ("UNITED STATES DISTRICT COURT",)]
    if division_name and row.get("division_line") != "no":
        found = division(row, division_name)
        said = str(found.get("caption") or found.get("name")) if found else division_name
        lines.append(said.upper())
    return tuple(lines)


def _flat(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
