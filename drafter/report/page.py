"""The report as HTML: no script, nothing from elsewhere; links alone lead from the matrix to the holes and their mending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from drafter.diagnostics import Code, Diagnostic, Severity, summary
from drafter.outline import Allegation, Block, Heading, Outline
from drafter.render import html
from drafter.report.model import Cell, Grid, Mark, Report, Row, State
from drafter.report.style import css

GENERATOR = "drafter report"
_MANY = 9
_FEW = 3
_SIGNS: Mapping[State, str] = {"met": "✓", "weak": "~", "hole": "✗", "none": ""}
_PARTS = (
    ("matrix", "The matrix"),
    ("mend", "What to mend"),
    ("complaint", "The complaint"),
    ("detail", "Count by count"),
    ("codes", "What the codes mean"),
)


def render(report: Report) -> str:
    """The whole page. Same report, same bytes."""
    title = escape(f"{report.title}: {report.about[0]}" if report.about else report.title)
    main = "\n".join((*_matrix(report), *_mend(report), *_complaint(report), *_detail(report), *_codes(report)))
    return (
        '<!DOCTYPE html>\n<html lang="en-US">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="{GENERATOR}">\n'
        f"<title>{title}</title>\n<style>{css()}</style>\n</head>\n<body>\n"
        + "\n".join(_top(report))
        + f"\n<main>\n{main}\n</main>\n</body>\n</html>\n"
    )


def _top(report: Report) -> Iterator[str]:
    yield f'<header class="top"><h1>{escape(report.title)}</h1>'
    yield f"<p>{escape(' · '.join(report.about))}</p>"
    yield '<ul class="tally">'
    for name, number in summary(report.diagnostics).items():
        yield _tally(number, name[:-1], name, name[:-1])
    yield f"{_tally(report.grid.number_of_holes, report.grid.hole, report.grid.holes, 'hole')}</ul></header>"
    links = " ".join(f'<a href="#{id}">{words}</a>' for id, words in _PARTS)
    yield f'<nav class="parts" aria-label="Parts of this report">{links}</nav>'


def _tally(number: int, one: str, many: str, kind: str) -> str:
    return f'<li class="{kind if number else "nothing"}">{number} {escape(one if number == 1 else many)}</li>'


def _section(id: str) -> str:
    return f'<section id="{id}" aria-labelledby="{id}-title"><h2 id="{id}-title">{dict(_PARTS)[id]}</h2>'


# ---------------------------------------------------------------------- the matrix


def _matrix(report: Report) -> Iterator[str]:
    grid = report.grid
    yield _section("matrix")
    if not grid.rows:
        yield '<p class="aside-text">No count was found.</p></section>'
        return
    yield f'<p class="aside-text">{escape(grid.explained)}</p><ul class="legend">'
    for state, words in grid.legend:
        sign = "2" if state == "hole" and grid.tallied else _SIGNS[state] or "&nbsp;"
        yield f'<li><span class="key {state}" aria-hidden="true">{sign}</span>{escape(words)}</li>'
    width = "many" if len(grid.columns) > _MANY else "few"
    yield f'</ul><div class="wide"><table class="grid {width}"><caption class="hidden">Counts against defendants</caption>'
    heads = "".join(f'<th scope="col" title="{escape(c)}"><span>{escape(c)}</span></th>' for c in grid.columns)
    yield f'<thead><tr><th scope="col" class="count">Count</th>{heads}</tr></thead><tbody>'
    for at, row in enumerate(grid.rows):
        yield f"<tr>{_count(at, row)}{''.join(_summary(at, i, row, grid) for i in range(len(grid.columns)))}</tr>"
    yield "</tbody></table></div></section>"


def _count(at: int, row: Row) -> str:
    words = f"<b>{escape(row.label)}</b> {escape(row.title)}"
    return f'<th scope="row" class="count" title="{escape(f"{row.label} {row.title}")}"><a href="#count-{at}">{words}</a></th>'


def _summary(at: int, column: int, row: Row, grid: Grid) -> str:
    """One cell of the picture: a sign, a bar for each element, and the words for who cannot see them."""
    cell = row.cells[column]
    if cell is None:
        return "<td></td>"
    sign = str(len(cell.holes)) if cell.state == "hole" and grid.tallied else _SIGNS[cell.state]
    bars = "".join(f'<i class="b-{mark.state}"></i>' for mark in cell.marks)
    words = f"{row.label}, {grid.columns[column]}: {cell.said}"
    missing = ", ".join(mark.name for mark in cell.holes)
    words = escape(f"{words} ({missing})" if missing and grid.tallied else words)
    return (
        f'<td class="{cell.state}"><a class="{cell.state}" href="#cell-{at}-{column}" title="{words}">'
        f'<span aria-hidden="true">{sign}</span><span class="hidden">{words}</span>'
        f'<span class="bars" aria-hidden="true">{bars}</span></a></td>'
    )


def _detail(report: Report) -> Iterator[str]:
    yield _section("detail")
    for at, row in enumerate(report.grid.rows):
        sued = [(i, cell) for i, cell in enumerate(row.cells) if cell is not None]
        name = f"{escape(row.label)} {escape(row.title)}"
        link = (
            f'<p><a href="#block-{row.position}">{escape(row.label)} in the complaint</a></p>'
            if row.position is not None
            else ""
        )
        yield f'<div class="of-count" id="count-{at}"><h3>{name}</h3>{link}'
        if sued:
            yield from _table(at, sued, report)
        yield "</div>"
    yield "</section>"


def _table(at: int, sued: Sequence[tuple[int, Cell]], report: Report) -> Iterator[str]:
    """Who by element: how each stands, in words, with the allegations that bear it out."""
    yield '<table class="plain"><thead><tr><th scope="col">against</th><th scope="col">what is asked</th>'
    yield '<th scope="col">how it stands</th><th scope="col">allegations</th></tr></thead>'
    for column, cell in sued:
        yield f'<tbody id="cell-{at}-{column}">'
        for n, mark in enumerate(cell.marks or (Mark("—", "none", cell.said),)):
            name = escape(report.grid.columns[column])
            span = f'<th scope="rowgroup" rowspan="{max(len(cell.marks), 1)}">{name}</th>' if n == 0 else ""
            sign = f'<span class="badge {mark.state}">{"hole" if mark.state == "hole" else _SIGNS[mark.state] or "–"}</span>'
            where = _numbers(mark.positions, report.outline)
            yield f'<tr>{span}<td>{escape(mark.name)}</td><td>{sign} {escape(mark.words)}</td><td class="facts where">{where}</td></tr>'
        yield "</tbody>"
    yield "</table>"


def _numbers(positions: Sequence[int], outline: Outline) -> str:
    return " ".join(_number(position, outline.blocks[position]) for position in positions)


def _number(position: int, block: Block) -> str:
    """A link to a block: an allegation by its number as printed, else by its place; a heading by its label."""
    if isinstance(block, Allegation):
        return (
            f'<a href="#allegation-{position}">¶&nbsp;{escape(block.number or f"({block.id[1:] or position + 1})")}</a>'
        )
    words = f"{block.label} {block.number}".strip() if isinstance(block, Heading) else ""
    return f'<a href="#block-{position}">{escape(words or "there")}</a>'


# ---------------------------------------------------------------------- what is told


def _mend(report: Report) -> Iterator[str]:
    """The codes that spoke, the gravest and most frequent first, each with where it did; then what is of no one place."""
    yield _section("mend")
    told: dict[str, list[tuple[int | None, Diagnostic]]] = {}
    for diagnostic in report.apart:
        told.setdefault(diagnostic.code, []).append((None, diagnostic))
    for position in sorted(report.beside):
        for diagnostic in report.beside[position]:
            told.setdefault(diagnostic.code, []).append((position, diagnostic))
    if not told:
        yield '<p class="aside-text">Nothing was found.</p>'
    else:
        yield '<table class="plain"><thead><tr><th scope="col">diagnostic</th><th scope="col">severity</th><th scope="col">times</th><th scope="col">where</th></tr></thead><tbody>'
        yield from (_line(code, told[code], report) for code in sorted(told, key=lambda c: _gravity(c, told[c])))
        yield "</tbody></table>"
    if report.apart:
        yield '<h3 id="apart">Of no one allegation</h3><div class="apart">'
        yield from (_one(diagnostic) for diagnostic in report.apart)
        yield "</div>"
    yield "</section>"


def _gravity(code: str, told: Sequence[tuple[int | None, Diagnostic]]) -> tuple[int, int, str]:
    return min(list(Severity).index(d.severity) for _, d in told), -len(told), code


def _line(code: str, told: Sequence[tuple[int | None, Diagnostic]], report: Report) -> str:
    worst = min((d.severity for _, d in told), key=list(Severity).index)
    positions = list(dict.fromkeys(position for position, _ in told if position is not None))
    apart = '<a href="#apart">below</a>' if any(position is None for position, _ in told) else ""
    where = " ".join(filter(None, (_numbers(positions, report.outline), apart)))
    return (
        f'<tr><th scope="row"><a href="#code-{code}">{code}</a> {escape(told[0][1].name.replace("-", " "))}</th>'
        f'<td><span class="badge {worst}">{worst}</span></td><td>{len(told)}</td><td class="facts">{where}</td></tr>'
    )


def _complaint(report: Report) -> Iterator[str]:
    yield _section("complaint")
    rows = {row.position: at for at, row in enumerate(report.grid.rows) if row.position is not None}

    def beside(position: int) -> str:
        told = report.beside.get(position, ())
        block = report.outline.blocks[position]
        label = f"Allegation {block.number}" if isinstance(block, Allegation) else "This part"
        notes = _notes(told)
        if position in rows:
            notes += f'<p><a href="#count-{rows[position]}">{escape(report.grid.rows[rows[position]].label)} in the matrix</a></p>'
        if not notes:
            return ""
        own = isinstance(block, Allegation)  # its item keeps clear of earlier notes; what stands by itself needs help
        start = '<div class="notes"' if own else f'<div class="clear"></div><div class="notes" id="block-{position}"'
        return f'{start} role="note" aria-label="{escape(label)}">{notes}</div>'

    yield f'<article class="complaint" aria-label="The complaint">{html.body(report.outline, beside)}</article></section>'


def _notes(told: Sequence[Diagnostic]) -> str:
    """Diagnostics beside a block; of one code the first few, and the rest folded up, lest they bury what is next."""
    by_code: dict[str, list[Diagnostic]] = {}
    for diagnostic in told:
        by_code.setdefault(diagnostic.code, []).append(diagnostic)
    parts = []
    for code, listed in by_code.items():
        open_ = listed if len(listed) <= _FEW + 1 else listed[:_FEW]
        parts += [_one(diagnostic) for diagnostic in open_]
        if rest := listed[len(open_) :]:
            folded = "".join(_one(diagnostic) for diagnostic in rest)
            parts.append(f"<details><summary>{len(rest)} more of {code}</summary>{folded}</details>")
    return "".join(parts)


def _one(diagnostic: Diagnostic) -> str:
    """A diagnostic as it stands in the margin."""
    head = f'<a href="#code-{diagnostic.code}">{diagnostic.code}</a> {escape(diagnostic.name.replace("-", " "))} · {diagnostic.severity}'
    mark = f"¶ {escape(diagnostic.allegation)} " if diagnostic.allegation else ""
    help = f'<p class="help">{escape(diagnostic.help)}</p>' if diagnostic.help else ""
    return f'<div class="one {diagnostic.severity}"><p class="head">{mark}{head}</p><p>{escape(diagnostic.message)}</p>{help}</div>'


def _codes(report: Report) -> Iterator[str]:
    """The manual page of every code that spoke."""
    yield _section("codes")
    for code in sorted({d.code for d in report.diagnostics}):
        yield from _page(report.codes[code])
    yield "</section>"


def _page(code: Code) -> Iterator[str]:
    yield f'<div class="code" id="code-{code.code}"><h3>{code.code} {escape(code.name.replace("-", " "))}</h3>'
    lead, *parts = re.split(r"(?m)^(?=\S[^\n]*\n {2})", code.page.strip())
    if lead.strip():
        yield f"<p>{_prose(lead)}</p>"
    yield "<dl>"
    for part in parts:
        head, _, text = part.partition("\n")
        yield f"<dt>{escape(head.strip())}</dt><dd>{_prose(text)}</dd>"
    yield "</dl></div>"


def _prose(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(" ".join(text.split())))
