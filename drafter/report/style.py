"""How the report looks: on a screen of 1280 pixels or more, on a narrow one, and on letter paper."""

from __future__ import annotations

import re

from drafter.render.html import BLOCKS_CSS

_RULE = re.compile(r"([^{}]+)(\{[^{}]*\})")

_PAGE = """
:root { --ink: #1a1a1a; --dim: #555; --line: #bbb; --paper: #fff; --met: #1b6e3c; --met-pale: #e3f1e7; --weak: #7a4b00;
  --weak-pale: #fdf0d5; --hole: #a3121f; --hole-pale: #fbe3e3; --note: 24rem; --gap: 1.75rem; }
* { box-sizing: border-box; }
body { font: 15px/1.45 "Segoe UI", "Liberation Sans", Arial, sans-serif; color: var(--ink); background: var(--paper);
  margin: 0 auto; padding: 1.25rem 1.5rem 3rem; max-width: 1240px; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
a { color: #0b4a8f; } a:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 1px; }
.top h1 { font-size: 1.6rem; margin: 0; } .top p { margin: .2rem 0; color: var(--dim); overflow-wrap: anywhere; }
.of-count p { margin: 0 0 .4rem; }
.tally { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: .75rem 0; padding: 0; }
.tally li { border-radius: 4px; padding: .15rem .6rem; font-weight: 600; }
.parts { border-block: 1px solid var(--line); padding: .4rem 0; } .parts a { margin-right: 1.25rem; }
main > section { margin-top: 2rem; clear: both; } main > section > h2 { font-size: 1.25rem; margin: 0 0 .5rem; }
.aside-text { color: var(--dim); max-width: 60rem; margin: .25rem 0 .75rem; }
.error, .hole { background: var(--hole-pale); color: var(--hole); }
.warning, .weak { background: var(--weak-pale); color: var(--weak); }
.note, .met { background: var(--met-pale); color: var(--met); }
.nothing { background: #eee; color: #444; }
.note { background: #e4edf7; color: #0b4a8f; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; } th { font-weight: 600; text-align: left; }
.plain th, .plain td { border-bottom: 1px solid #ddd; padding: .3rem .6rem; vertical-align: top; text-align: left; }
.plain { width: 100%; margin-bottom: 1.5rem; } .plain thead th { border-bottom: 2px solid var(--ink); }
.plain .where { max-width: 34rem; } .badge { border-radius: 3px; padding: 0 .4rem; font-size: .85em; font-weight: 600; white-space: nowrap; }
"""

_GRID = """
.grid { table-layout: fixed; width: 100%; } .grid.few { width: auto; }
.grid .count { width: 17rem; font-size: .8rem; line-height: 1.2; padding: .2rem .5rem .2rem 0; font-weight: 400; }
.grid .count a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.grid .count b { font-weight: 700; }
.grid thead th { vertical-align: bottom; font-size: .75rem; padding: .2rem .1rem; font-weight: 400; }
.grid.many thead th span { display: block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 11rem;
  overflow: hidden; white-space: nowrap; text-overflow: ellipsis; margin: 0 auto; line-height: 1.1; }
.grid.few thead th:not(.count) { width: 6.5rem; text-align: center; }
.grid thead .count { text-align: left; }
.grid td { border: 1px solid #ddd; padding: 0; height: 2.25rem; text-align: center; }
.grid tbody tr:hover { background: #f2f6fb; }
.grid td a { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px; height: 100%;
  min-height: 2.25rem; text-decoration: none; font-weight: 700; font-size: .85rem; line-height: 1; }
.bars { display: flex; gap: 1px; align-items: flex-end; height: 9px; width: 80%; max-width: 3.5rem; justify-content: center; }
.bars i { flex: 0 1 9px; min-width: 0; height: 6px; background: var(--met); }
.bars i.b-weak { background: repeating-linear-gradient(0deg, var(--weak) 0 2px, #fff 2px 3px); }
.bars i.b-hole { height: 9px; background: #fff; border: 1px solid var(--hole); }
.bars i.b-none { height: 2px; background: #999; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; padding: 0; margin: .5rem 0; font-size: .85rem; }
.key { display: inline-block; width: 1.7rem; text-align: center; font-weight: 700; margin-right: .4rem; border: 1px solid #ddd; }
.of-count { margin-top: 1.5rem; } .of-count h3 { font-size: 1.02rem; margin: 0 0 .4rem; }
tbody:target, .complaint li:target, .notes:target, .code:target { outline: 3px solid #0b4a8f; outline-offset: 2px; }
tbody[id], li[id], .notes[id], .code, .of-count { scroll-margin-top: 3rem; }
.facts a { margin-right: .35rem; white-space: nowrap; }
"""

_COMPLAINT = """
.complaint { font: 11.5pt/1.45 "Times New Roman", "Liberation Serif", serif; color: #000; max-width: 47rem;
  margin-right: calc(var(--note) + var(--gap)); overflow-wrap: break-word; }
.complaint .notes { float: right; clear: right; width: var(--note); margin: 0 calc(-1 * (var(--note) + var(--gap))) .6rem 0;
  font: .8rem/1.35 "Segoe UI", "Liberation Sans", Arial, sans-serif; text-align: left; font-style: normal; }
.complaint { display: flow-root; } .complaint .noted, .complaint .clear { clear: right; }
.notes summary { cursor: pointer; font-weight: 600; color: #0b4a8f; padding: .2rem .6rem; margin-bottom: .4rem; }
.one { border-left: 4px solid currentColor; padding: .3rem .6rem; margin-bottom: .4rem; break-inside: avoid; border-radius: 0 4px 4px 0; }
.one p { margin: .15rem 0 0; color: var(--ink); } .one .help { color: #333; font-style: italic; }
.one .head { font-weight: 600; color: inherit; margin: 0; } .one .head a { color: inherit; }
.apart { columns: 2; column-gap: 1.5rem; font-size: .85rem; }
.code h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; } .code dt { font-weight: 600; margin-top: .4rem; }
.code dd { margin: 0 0 0 1rem; max-width: 55rem; }
"""

_NARROW = """
@media screen and (max-width: 1000px) {
  .complaint { margin-right: 0; max-width: none; } .complaint .notes { float: none; width: auto; margin: .3rem 0; }
  .apart { columns: 1; } .wide { overflow-x: auto; }
}
"""

_PRINT = """
@page { size: letter; margin: .7in; @bottom-center { content: "Page " counter(page) " of " counter(pages); font-size: 9pt; } }
@page wide { size: letter landscape; margin: .6in; }
@media print {
  :root { --note: 2.55in; --gap: .25in; }
  body { max-width: none; padding: 0; font-size: 9.5pt; } .parts { display: none; }
  .top, #matrix { page: wide; } main > section { margin-top: 1rem; } .grid td, .grid td a { height: 1.6rem; min-height: 1.6rem; }
  .grid td a { font-size: 7.5pt; } .legend, .aside-text { font-size: 8pt; margin: .2rem 0; } .grid .count { width: 2.3in; font-size: 7.5pt; } .grid thead th { font-size: 7pt; }
  .grid.many { width: 100%; } .grid tr, .plain tr, .one { break-inside: avoid; } thead { display: table-header-group; }
  .complaint { font-size: 10pt; max-width: none; } .complaint .notes { font-size: 7.5pt; }
  .notes summary { list-style: none; } .notes details::details-content { content-visibility: visible; block-size: auto; }
  h2, h3 { break-after: avoid; } a { color: inherit; } .grid a, .plain a { text-decoration: none; }
  .plain { font-size: 8pt; } #codes { font-size: 8.5pt; }
}
"""


def css() -> str:
    """The style sheet; the pleading's own rules hold inside the complaint alone."""
    return "".join((_PAGE, _GRID, scoped(BLOCKS_CSS, ".complaint"), _COMPLAINT, _NARROW, _PRINT))


def scoped(rules: str, within: str) -> str:
    """Flat style rules, made to hold only inside what a selector means."""
    return _RULE.sub(
        lambda m: ", ".join(f"{within} {part.strip()}" for part in m.group(1).split(",")) + f" {m.group(2)}\n", rules
    )
