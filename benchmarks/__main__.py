"""The renderer against a string floor, docxtpl and naive python-docx; whole processes; growth; `--help`.

All in one run, interleaved, medians: the same command varies by half between runs, so only ratios inside one count.
What favours us is kept out: every sentence is another, the outline has the references of a real complaint (which only
we write as live fields), docxtpl fills the very paragraphs that `drafter draft` wrote, and a process that fails ends
the run. What favours the others stays: the floor writes one part of the ten a .docx needs, and neither numbers nor
references; docxtpl does not read, check or assemble anything.
"""

from __future__ import annotations

import io
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from drafter.importers.docx_numbers import read_paragraphs
from drafter.outline import Allegation, Heading, NumberRef, Outline, Text, paragraphs
from drafter.render import docx as renderer
from drafter.resources import templates_root

WORDS = (
    "On June 3, 2025, at 9:40 p.m., on the right shoulder of Wendover Pike, Officer Varga told Ms. Teller to step out of "
    "the car, and she did so at once with both of her hands in view."
)
STYLES = templates_root() / "styles"


def sentence(n: int) -> str:
    """49 words, as many as an allegation of a real complaint has, no two sentences alike (deflate must work for it)."""
    words = WORDS.split()
    mixed = random.Random(n)
    return " ".join(mixed.choice(words) + str(mixed.randrange(99) or "") for _ in range(49)) + "."


def outline(factor: int) -> Outline:
    """250 allegations in 12 counts, times `factor`."""
    blocks: list[object] = []
    for n in range(250 * factor):
        words: tuple[object, ...] = (Text(sentence(n)),)
        if n % 21 == 0:
            blocks.append(Heading(2, (Text("Excessive Force"),), label="COUNT", number=str(n // 21 + 1), id=f"c{n}"))
            words = (*words, *references(n))
        blocks.append(Allegation(words, id=f"a{n}", facts=(f"a{n}",), number=str(n + 1), role="fact"))  # type: ignore[arg-type]
    return Outline(tuple(blocks))  # type: ignore[arg-type]


def references(n: int) -> list[object]:
    """What an incorporation paragraph has: eight references to allegations before it."""
    earlier = [n * i // 8 for i in range(8)]
    return [part for at in earlier for part in (Text(", ¶ "), NumberRef(f"a{at}", str(at + 1)))]


def floor(tree: Outline) -> bytes:
    """Raw string XML and one deflate, static parts apart: nothing can be faster and still be a .docx."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="Allegation"/></w:pPr><w:bookmarkStart w:id="{i}" w:name="f_{i:032x}"/>'
        f'<w:bookmarkEnd w:id="{i}"/><w:r><w:t xml:space="preserve">{escape(p)}</w:t></w:r></w:p>'
        for i, p in enumerate(paragraphs(tree))
    )
    xml = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


def drafter(tree: Outline) -> bytes:
    """Ours, canonical zip included."""
    return renderer.render(tree, library_styles=STYLES)


def naive(tree: Outline) -> bytes:
    """python-docx as its tutorial shows it."""
    import docx

    document = docx.Document()
    for text in paragraphs(tree):
        document.add_paragraph(text, style="List Number")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def docxtpl_template(folder: Path) -> Path:
    """A template that loops over paragraphs."""
    import docx

    document = docx.Document()
    document.add_paragraph("{%p for text in texts %}")
    document.add_paragraph("{{ text }}", style="List Number")
    document.add_paragraph("{%p endfor %}")
    path = folder / "template.docx"
    document.save(str(path))
    return path


def docxtpl(tree: Outline, template: Path) -> bytes:
    """The template engine that docassemble uses."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(str(template))
    document.render({"texts": [escape(p) for p in paragraphs(tree)]})
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def timed(runs: int, *jobs: tuple[str, object]) -> dict[str, float]:
    """Medians in milliseconds, jobs interleaved."""
    seen: dict[str, list[float]] = {name: [] for name, _ in jobs}
    for _ in range(runs):
        for name, job in jobs:
            begun = time.perf_counter()
            job()  # type: ignore[operator]
            seen[name].append(1000 * (time.perf_counter() - begun))
    return {name: statistics.median(times) for name, times in seen.items()}


def process(*command: str) -> None:
    """Run a command; one that fails (1 is drafter's word for a facts file with errors) would only look fast."""
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode > 1 or b"Traceback" in done.stderr:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")


def long_facts(folder: Path) -> Path:
    """The demonstration matter with its first chapter lengthened, to about 250 allegations."""
    facts = (templates_root().parent / "samples/demo/facts.yaml").read_text(encoding="utf-8")
    more = "".join(f"      - varga: told @teller, '{sentence(n)[:150]}'\n        id: extra-{n}\n" for n in range(160))
    first = facts.index("  - heading: ")
    second = facts.index("  - heading: ", first + 1)
    path = folder / "facts.yaml"
    path.write_text(facts[:second] + more + facts[second:], encoding="utf-8")
    return path


def table(title: str, rows: dict[str, float], base: str) -> None:
    print(f"\n{title}")
    for name, value in rows.items():
        print(f"  {name:<42} {value:>10.1f} ms   {value / rows[base]:>6.1f} x")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = docxtpl_template(folder)
        tree = outline(1)
        table(
            "Rendering 250 allegations (in process, median of 9, x floor)",
            timed(9, ("floor", lambda: floor(tree)), ("drafter", lambda: drafter(tree)),
                  ("docxtpl", lambda: docxtpl(tree, template)), ("naive python-docx", lambda: naive(tree))),
            "floor",
        )  # fmt: skip
        growth: dict[str, float] = {}
        for factor in (1, 10, 100):
            big = outline(factor)
            seen = timed(3, ("drafter", lambda big=big: drafter(big)), ("floor", lambda big=big: floor(big)))
            growth |= {f"{name} {factor}x": time / factor for name, time in seen.items()}
        table("Growth (median of 3): time per 250 allegations, level if linear", growth, "drafter 1x")
        facts, out = long_facts(folder), folder / "out.docx"
        program = str(Path(sys.executable).parent / "drafter")
        draft = (program, "draft", str(facts), "-o", str(out), "--force", "--today", "2026-11-24")
        process(*draft)
        texts = [escape(p.printed) for p in read_paragraphs(out.read_bytes())]
        (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
        script = folder / "tpl.py"
        script.write_text(
            f"import json\nfrom docxtpl import DocxTemplate\nd = DocxTemplate({str(template)!r})\n"
            f"d.render({{'texts': json.load(open({str(folder / 'texts.json')!r}))}})\nd.save({str(folder / 'tpl.docx')!r})\n",
            encoding="utf-8",
        )
        bare = folder / "bare.py"
        bare.write_text("import click\n@click.group()\ndef main(): 'x'\nmain()\n", encoding="utf-8")
        table(
            f"Whole processes, {len(texts)} paragraphs (median of 7)",
            timed(7, ("docxtpl fills them", lambda: process(sys.executable, str(script))),
                  ("drafter draft", lambda: process(*draft)),
                  ("of which starting up (drafter --version)", lambda: process(program, "--version"))),
            "docxtpl fills them",
        )  # fmt: skip
        table(
            "Start (median of 9)",
            timed(9, ("bare click --help", lambda: process(sys.executable, str(bare), "--help")),
                  ("drafter --help", lambda: process(program, "--help"))),
            "bare click --help",
        )  # fmt: skip


main()
