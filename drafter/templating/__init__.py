"""The one sandboxed Jinja environment: our filters, the element tag, provenance, and what a template reads.

Facts are opaque: `finalize` lets through only text, numbers, Facts and people's names, so neither a method nor None can
print. A filter stream puts a template-and-line mark before every line of text, which `markup` turns into origins.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from types import TracebackType
from typing import Any, Protocol

import jinja2
from jinja2 import nodes
from jinja2.runtime import Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.codes.library import BROKEN_TEMPLATE, FORBIDDEN, MISSING_TEMPLATE, UNDEFINED_NAME
from drafter.diagnostics import Place
from drafter.errors import LibraryDefect
from drafter.outline import Inline
from drafter.prose import Fact
from drafter.templating.extensions import (
    Element,
    ElementSource,
    Forbidden,
    Provenance,
    Restraint,
    elements_named,
    reads,
)
from drafter.templating.filters import FILTERS, ref
from drafter.views import PersonView

__all__ = ["FILTERS", "Cites", "ElementSource", "Templating", "elements_named", "reads"]


class Cites(Protocol):
    """Answers `cite` and `cites`: an authority as it prints."""

    def __call__(self, ids: Sequence[str]) -> tuple[Inline, ...]: ...


class Templating:
    """Compiles and renders the templates of one library. `read` gives a template's text by its path."""

    def __init__(self, read: Callable[[str], str | None]) -> None:
        self._read = read
        self._environment = _environment(self._load)
        self._compiled: dict[str, jinja2.Template] = {}

    def render(
        self,
        name: str,
        context: Mapping[str, object],
        elements: ElementSource | None = None,
        cites: Cites | None = None,
    ) -> str:
        """A template's text, facts as tokens. Raises LibraryDefect with template and line for anything wrong in it."""
        template = self.compile(name)
        functions = {
            "ref": ref,
            "cites": lambda ids: Fact(cites(ids) if cites else ()),
            "cite": lambda authority: Fact(cites((authority,)) if cites else ()),
        }
        try:
            return template.render({**context, **functions, "_elements": elements})
        except jinja2.TemplateError as error:
            raise self._defect(error, name) from None
        except (TypeError, ValueError, ZeroDivisionError, RecursionError, AttributeError, KeyError) as error:
            raise self._defect(error, name) from None

    def compile(self, name: str) -> jinja2.Template:
        """A compiled template. Raises LibraryDefect if it is missing or broken."""
        if name not in self._compiled:
            try:
                self._compiled[name] = self._environment.get_template(name)
            except jinja2.TemplateError as error:
                raise self._defect(error, name) from None
        return self._compiled[name]

    def parse(self, name: str) -> nodes.Template:
        """A template's syntax tree, for the library's checks."""
        source, _, _ = self._load(name) or ("", None, None)
        try:
            return self._environment.parse(source, name, name)
        except jinja2.TemplateError as error:
            raise self._defect(error, name) from None

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        text = self._read(name)
        return None if text is None else (text, name, lambda: True)

    def _defect(self, error: Exception, name: str) -> LibraryDefect:
        place = _place_of(error, name)
        if isinstance(error, jinja2.TemplateNotFound):
            return LibraryDefect(MISSING_TEMPLATE.says(f"The template “{error.name}” is not in the library.", place))
        if isinstance(error, jinja2.UndefinedError):
            return LibraryDefect(
                UNDEFINED_NAME.says(
                    _undefined_words(str(error.message)),
                    place,
                    help="Correct the name, or ask first with `{% if … %}`.",
                )
            )
        if isinstance(error, Forbidden):
            return LibraryDefect(
                FORBIDDEN.says(str(error.message), place, help="Say it in words, with `if` and `for`.")
            )
        return LibraryDefect(BROKEN_TEMPLATE.says(f"This template cannot be used: {error}.", place))


def _place_of(error: Exception, name: str) -> Place:
    """The template and line of an error: a syntax error's own, else the last frame that ran in a template."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Place(f"templates/{error.filename or error.name or name}", error.lineno, 1)
    place = Place(f"templates/{name}")
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".md"):
            place = Place(f"templates/{file}", trace.tb_lineno, 1)
        trace = trace.tb_next
    return place


def _undefined_words(message: str) -> str:
    """Jinja's sentence about an undefined name, in ours, with the nearest name."""
    match = re.search(r"'([^']+)' has no attribute '([^']+)'", message) or re.search(
        r"object '?(\S+?)'? has no attribute '([^']+)'", message
    )
    if match:
        owner, name = match.group(1).removesuffix(" object"), match.group(2)
        near = difflib.get_close_matches(name, _view_fields(owner), n=1)
        return f"“{name}” does not exist on {owner.rpartition('.')[2]}" + (
            f"; did you mean “{near[0]}”?" if near else "."
        )
    return f"{message}."


def _view_fields(owner: str) -> list[str]:
    from drafter import views

    view = getattr(views, owner.rpartition(".")[2], None)
    return [f.name for f in fields(view)] if view is not None and hasattr(view, "__dataclass_fields__") else []


def _environment(load: Callable[[str], Any]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        finalize=_finalize,
        extensions=[Element, Provenance, Restraint],
        keep_trailing_newline=True,
    )
    environment.filters = dict(FILTERS)
    environment.globals = {}
    return environment


def _finalize(value: object) -> object:
    """What may print: text, whole numbers, Facts and people's names. Everything else is the template's mistake."""
    if isinstance(value, Undefined):
        return value
    if isinstance(value, PersonView):
        return value.name
    if isinstance(value, str | Fact) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise jinja2.UndefinedError(f"a {type(value).__name__} cannot be printed here")
