"""Fill the `allegation` column of a sample's facts_of_original.csv from its draft: python -m tools.fill_facts_of_original.

Each row of that file is one fact of the real complaint the sample follows: the original's paragraph, the fact in our
words, the id it has in our facts file, and the allegation that pleads it, or why it is left out.
"""

from __future__ import annotations

import csv
import io
import shlex
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from drafter import pipeline
from drafter.outline import Allegation, Item, Outline, inlines_of

COLUMNS = ["row", "original", "fact", "fact_id", "allegation", "left_out"]


def homes(outline: Outline, typed: Mapping[str, str]) -> dict[str, str]:
    """Every id that prints -> the number of its home, or else of the first allegation that prints something of it."""
    ids = {key.removesuffix("/id"): text for key, text in typed.items() if key.endswith("/id")}
    found: dict[str, str] = {}
    for block in outline.blocks:
        for fact in block.facts if isinstance(block, Allegation) else ():
            found.setdefault(fact, block.number or "")
    number = ""
    for block in outline.blocks:
        if isinstance(block, Allegation):
            number = block.number or ""
        if not isinstance(block, Allegation | Item) or not number:
            continue
        for inline in inlines_of(block):
            for key in getattr(inline, "keys", ()):
                parts = key.split("/")
                for part in (*parts, ids.get("/".join(parts[:2]), "")):
                    found.setdefault(part, number)
    return found


def filled(folder: Path) -> str:
    """The sample's csv with its allegation column as the draft numbers them."""
    words = shlex.split((folder / "options").read_text(encoding="utf-8"))
    today = date.fromisoformat(words[words.index("--today") + 1])
    draft = pipeline.draft(folder / "facts.yaml", None, today)
    numbers = homes(draft.outline, draft.case.typed)
    with (folder / "facts_of_original.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        first = row["fact_id"].replace(";", ",").split(",")[0].strip()
        row["allegation"] = numbers.get(first, "") if first else ""
        writer.writerow({name: row[name] for name in COLUMNS})
    return out.getvalue()


def main() -> None:
    """Rewrite the file of each sample named, or of all."""
    root = Path(__file__).resolve().parent.parent / "samples"
    folders = [Path(a) for a in sys.argv[1:]] or [p.parent for p in sorted(root.rglob("facts_of_original.csv"))]
    for folder in folders:
        text = filled(folder)
        (folder / "facts_of_original.csv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
