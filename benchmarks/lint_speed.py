"""How long linting a 250-paragraph .docx takes, beside opening it with python-docx; and its growth at 1x, 4x, 16x.

The document is a sample's own words, rendered: 250 allegations in ten counts, each count taking in what stands before it
(which is the costly way to plead). Whole processes are timed by the clock, growth by processor time, medians of runs
interleaved; a slope of 1 is linear.
"""

from __future__ import annotations

import io
import math
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from drafter import pipeline
from drafter.library import load
from drafter.outline import Allegation, Caption, CaptionParty, Heading, Outline, Text, text_of
from drafter.render import docx as renderer
from drafter.resources import samples_root, templates_root

DAY = date(2026, 11, 25)
ALLEGATIONS = 250
EVERY = 25
"""After so many allegations a count begins."""
FACTORS = (1, 4, 16)


def words() -> list[str]:
    """Sentences of the sample with most allegations."""
    drafted = pipeline.draft(samples_root() / "03-jail-suicide/facts.yaml", None, DAY)
    return [text_of(b.inlines) for b in drafted.outline.blocks if isinstance(b, Allegation)][:ALLEGATIONS]


def document(texts: list[str], factor: int) -> bytes:
    """A complaint of 250 allegations, times `factor`, as a .docx."""
    names = ("Officer Dale Varga,", "Sgt. R. Voss,", "City of Marlow Falls,")
    blocks: list[object] = [
        Caption(
            ("United States District Court", "Southern District of Ohio"), (CaptionParty((Text("Joan Teller,"),)),),
            tuple(CaptionParty((Text(name),)) for name in names), "Plaintiff,", "Defendants.", (), (Text("Complaint"),),
        ),
        Heading(1, (Text("Facts"),)),
    ]  # fmt: skip
    for n in range(1, ALLEGATIONS * factor + 1):
        text = texts[n % len(texts)]
        if n % EVERY == 0:
            blocks.append(Heading(2, (Text("Excessive Force"),), label="COUNT", number=str(n // EVERY), id=f"c{n}"))
            text = f"Plaintiff incorporates paragraphs 1 through {n - 1}."
        blocks.append(Allegation((Text(text),), id=f"a{n}", facts=(f"a{n}",), number=str(n), role="fact"))
    return renderer.render(Outline(tuple(blocks)), library_styles=templates_root() / "styles")  # type: ignore[arg-type]


def timed(job: object, clock: object = time.perf_counter) -> float:
    """Milliseconds that one call takes."""
    start = clock()  # type: ignore[operator]
    job()  # type: ignore[operator]
    return 1000 * (clock() - start)  # type: ignore[operator]


def opened(data: bytes) -> int:
    """What python-docx does when one reads a document's text with it."""
    import docx

    return sum(len(p.text) for p in docx.Document(io.BytesIO(data)).paragraphs)


def process(*command: str) -> None:
    """One whole process; one that fails ends the run."""
    ran = subprocess.run([sys.executable, *command], capture_output=True, check=False)
    if ran.returncode not in (0, 1) or b"Traceback" in ran.stderr:
        raise SystemExit(ran.stderr.decode())


def slope(times: dict[int, float]) -> float:
    """The exponent of growth: least squares through log time over log size."""
    xs, ys = [math.log(f) for f in times], [math.log(t) for t in times.values()]
    x, y = statistics.mean(xs), statistics.mean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def growth(documents: dict[int, bytes], runs: int) -> dict[int, float]:
    """Factor -> processor time of linting, in process, warm."""
    pipeline.lint_complaint(documents[1], "warm", None, DAY)
    return {
        factor: statistics.median(
            timed(lambda d=data: pipeline.lint_complaint(d, "x", None, DAY), time.process_time) for _ in range(runs)
        )
        for factor, data in documents.items()
    }


def main(runs: int = 3) -> None:
    """Print both tables."""
    texts = words()
    documents = {factor: document(texts, factor) for factor in FACTORS}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "complaint.docx"
        path.write_bytes(documents[1])
        lint = ("-c", "from drafter.cli import main; main()", "lint", str(path), "--today", DAY.isoformat())
        python_docx = ("-c", "import docx, sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]", str(path))
        whole = {"drafter lint": lint, "python-docx, opened and read": python_docx}
        seen: dict[str, list[float]] = {name: [] for name in whole}
        for _ in range(runs):
            for name, command in whole.items():
                seen[name].append(timed(lambda c=command: process(*c)))
    print(f"whole processes, {ALLEGATIONS} allegations")
    for name, times in seen.items():
        print(f"  {name:32} {statistics.median(times):8.0f} ms")
    inside = growth(documents, runs)
    print("in process, processor time")
    for factor, took in inside.items():
        print(f"  drafter lint {factor:2}x {took:23.0f} ms")
    print(f"  python-docx  1x {statistics.median(timed(lambda: opened(documents[1]), time.process_time) for _ in range(runs)):23.0f} ms")  # fmt: skip
    print(f"  library loaded  {timed(lambda: load(None), time.process_time):23.0f} ms (part of each lint)")
    print(f"slope over {', '.join(f'{f}x' for f in FACTORS)}: {slope(inside):.2f} (1 is linear)")


if __name__ == "__main__":
    main()
