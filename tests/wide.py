"""The widest matter a report must show at a glance: twelve counts against forty defendants, some of whom do nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from tests.matters import matter

COUNTS = (
    "excessive-force-arrest", "failure-to-intervene", "unlawful-stop", "false-arrest", "prolonged-detention",
    "retaliatory-arrest", "detainee-medical", "conspiracy-1983", "supervisory-liability", "excessive-force-arrest",
    "failure-to-intervene", "equal-protection-selective-enforcement",
)  # fmt: skip
NAMES = (
    "Abbot Baines Carver Dimmock Ellery Farrow Gannet Hobart Ingram Jarvis Keene Lomax Mercer Nugent Oakes Pardee Quill Rusk Selby Tranter "
    "Underhill Vickery Wexford Yarrow Zeller Ashby Birch Crane Dunmore Easley Fitch Grieve Haskell Ives Jessop Kirwan Lathrop Mooney Norris Ogden"
).split()


def wide():
    """The matter as data: every third defendant strikes a blow, every fourth stands by, the rest are only sued."""
    people = {n.lower(): {"name": f"Pat {n}", "rank": "Officer", "pronouns": "she", "employer": "fallow", "role": "patrol officer", "capacities": "individual"} for n in NAMES}  # fmt: skip
    acts = [{"price": "stood still with his hands in front of him", "id": "stands", "shows": "no-need"}]
    for at, id in enumerate(people):
        if at % 3 == 0:
            acts.append({id: "struck @price once on the shoulder with a baton", "id": f"blow-{at}", "shows": "force"})
        elif at % 4 == 0:
            acts.append({id: "stood two feet from @price and watched the blows", "id": f"by-{at}", "shows": "present"})
    claims = [{"id": f"claim-{i}", "count": c, "plaintiffs": "price", "defendants": list(people)[i % 3 :: 1 + i % 2], "underlying": "claim-0"} for i, c in enumerate(COUNTS)]  # fmt: skip
    change = {
        "defendants": {**people, "boyle": "(none)", "tan": "(none)"},
        "injuries": {"thigh": {"from": ["blow-0"]}},
        "claims": claims,
        "relief": {"compensatory": {"against": list(people)}},
    }
    made = matter(change)
    made["story"][0]["acts"] = acts
    return made


def wide_text():
    """The same width as somebody else's complaint, in text."""
    parties = "\n".join(f"OFFICER PAT {n.upper()}, in her individual capacity," for n in NAMES)
    lines = ["UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF OHIO", "", "ANDRE PRICE,", "Plaintiff,", "v.", parties, "Defendants.", "", "FACTS"]  # fmt: skip
    number = 0
    for at, name in enumerate(NAMES):
        number += 1
        did = (
            f"Officer {name} struck Mr. Price with a baton."
            if at % 3 == 0
            else f"Officer {name} is employed by the city."
        )
        lines.append(f"{number}. On March 8, 2025, at Canal Street, {did}")
    for at, count in enumerate(COUNTS):
        named = ", ".join(f"Officer {name}" for name in NAMES[at::2])
        lines += [f"COUNT {['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][at]}", count.replace("-", " ").upper(), f"(Against {named})"]  # fmt: skip
        lines.append(f"{number + 1}. Mr. Price incorporates paragraphs 1 through 40.")
        lines.append(f"{number + 2}. {named.split(', ')[0]} violated his rights under the Fourth Amendment.")
        number += 2
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    facts, text = map(Path, sys.argv[1:])
    facts.write_text(yaml.safe_dump(wide(), sort_keys=False, allow_unicode=True, width=10**6), encoding="utf-8")
    text.write_text(wide_text(), encoding="utf-8")
