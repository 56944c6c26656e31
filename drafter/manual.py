"""The manual: every code there is, with its page, and the page that teaches the kinds of fact."""

from __future__ import annotations

import importlib
import pkgutil
import textwrap

from drafter import codes
from drafter.diagnostics import Code
from drafter.library import Library
from drafter.lint import rules


def pages() -> dict[str, Code]:
    """Every code by name: the stages' and the lint rules'."""
    found: dict[str, Code] = {}
    for info in pkgutil.iter_modules(codes.__path__):
        module = importlib.import_module(f"{codes.__name__}.{info.name}")
        for value in vars(module).values():
            if isinstance(value, Code):
                found[value.code] = value
    found |= {rule.code.code: rule.code for rule in rules()}
    return dict(sorted(found.items()))


def kinds_page(library: Library) -> str:
    """Each kind of fact: what it means, and what an act so tagged must say."""
    parts = ["Kinds of fact (`shows:`). A tag is a claim, not proof: the act must say it.\n"]
    for kind in library.kinds.kinds.values():
        said = "; ".join(i.words for i in kind.must_say)
        parts.append(
            f"{kind.id}\n  {kind.means}\n  It must say: {said}.\n"
            + textwrap.fill(kind.teaches, 100, initial_indent="  ", subsequent_indent="  ")
            + "\n"
        )
    return "\n".join(parts)
