"""The one sandboxed Jinja environment: our filters, the element tag, provenance, and what a template reads.

Facts are opaque: `finalize` lets through only text, numbers, Facts and people's names, so neither a method nor None can
print. A filter stream puts a template-and-line mark before every line of text, which `markup` turns into origins.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from types import TracebackType
from typing import Any, Protocol

import jinja2
from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser
from jinja2.runtime import Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter import dates
from drafter.codes.library import BROKEN_TEMPLATE, FORBIDDEN, MISSING_TEMPLATE, UNDEFINED_NAME
from drafter.diagnostics import Place
from drafter.errors import LibraryDefect
from drafter.geography import county_name, state_name
from drafter.markup import ELEMENT_CLOSE, ELEMENT_LINES, ELEMENT_OPEN, MARK_CLOSE, MARK_OPEN
from drafter.outline import Inline, Mention, Reference, Text
from drafter.prose import CLOSE, OPEN, Fact, joined
from drafter.views import ElementLine, PersonView

_MODES = ("each", "brief", "harm")


class ElementSource(Protocol):
    """Answers the element tag: the lines of an element in a mode, for one person or for all."""

    def lines(self, element: str, mode: str, person: str | None) -> tuple[ElementLine, ...]: ...


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
            "ref": _ref,
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
        if isinstance(error, _Forbidden):
            return LibraryDefect(
                FORBIDDEN.says(str(error.message), place, help="Say it in words, with `if` and `for`.")
            )
        return LibraryDefect(BROKEN_TEMPLATE.says(f"This template cannot be used: {error}.", place))


class _Forbidden(jinja2.TemplateSyntaxError):
    """Something the library does not allow."""


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


# ---------------------------------------------------------------------- the environment


def _environment(load: Callable[[str], Any]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        finalize=_finalize,
        extensions=[_Element, _Provenance, _Restraint],
        keep_trailing_newline=True,
    )
    environment.filters = dict(_FILTERS)
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


def _plural(value: object) -> bool:
    if isinstance(value, int):
        return value != 1
    if isinstance(value, PersonView):
        return value.is_series
    return isinstance(value, Sequence) and (len(value) != 1 or bool(getattr(value[0], "is_series", False)))


def _choose(value: object, singular: str, plural: str) -> str:
    return plural if _plural(value) else singular


def _possessive(value: object) -> Fact:
    inlines = (
        value.name.inlines
        if isinstance(value, PersonView)
        else value.inlines
        if isinstance(value, Fact)
        else (Text(str(value)),)
    )
    last = inlines[-1] if inlines else None
    plural_s = isinstance(last, Text) and last.text.endswith("s") and isinstance(value, PersonView) and value.is_series
    return Fact((*inlines, Text("’" if plural_s else "’s")))


def _pronoun(index: int) -> Callable[[PersonView], Fact]:
    return lambda person: person.pronouns[index]


def _named(value: object) -> Fact:
    """Typed ids as names: "Ms. Ames", "Ms. Ames and Mr. Moss"; the keys go along. `all` and plain words stay words."""
    facts = value if isinstance(value, tuple) else (value,)
    return joined([_mention(f) for f in facts if isinstance(f, Fact) and f])


def _mention(fact: Fact) -> Fact:
    first = fact.inlines[0]
    if isinstance(first, Text) and re.fullmatch(r"[\w.\-]+", first.text):
        return Fact((Mention(first.text, keys=first.keys),))
    return fact


def _dated(value: Fact, shape: str = "on") -> Fact:
    """A typed date in words with its preposition: "on June 3, 2025", "in 2019"."""
    return Fact(tuple(_date_inline(i, shape) for i in value.inlines))


def _date_inline(inline: Inline, shape: str) -> Inline:
    when = dates.parse_when(inline.text) if isinstance(inline, Text) else None
    if when is None or not isinstance(inline, Text):
        return inline
    words = dates.date_phrase(when)
    return Text(words.split(" ", 1)[1] if shape == "bare" and " " in words else words, inline.emphasis, inline.keys)


def _each(value: object) -> tuple[object, ...]:
    """One typed value or a list of them, as a list."""
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _sentence(value: Fact) -> Fact:
    """With a final stop, unless it has one."""
    last = value.inlines[-1] if value.inlines else None
    text = getattr(last, "text", "").rstrip()
    return value if re.search(r"[.?!][\"'”’)]*\Z", text) else Fact((*value.inlines, Text(".")))


def _county(value: Fact) -> Fact:
    return Fact(
        tuple(Text(county_name(i.text), i.emphasis, i.keys) if isinstance(i, Text) else i for i in value.inlines)
    )


def _state(value: Fact) -> Fact:
    return Fact(
        tuple(Text(state_name(i.text), i.emphasis, i.keys) if isinstance(i, Text) else i for i in value.inlines)
    )


def _lower(value: Fact) -> Fact:
    """First letter lowered, for a typed noun phrase inside a sentence."""
    first = value.inlines[0] if value.inlines else None
    if isinstance(first, Text) and first.text[:1].isupper() and not first.text[1:2].isupper():
        return Fact((Text(first.text[0].lower() + first.text[1:], first.emphasis, first.keys), *value.inlines[1:]))
    return value


_DETERMINED = frozenset(
    [
        "a",
        "an",
        "the",
        "one",
        "two",
        "some",
        "employed",
        "assigned",
        "his",
        "her",
        "their",
        "president",
        "chief",
        "head",
        "director",
        "medical",
    ]
)


def _with_article(value: Fact) -> Fact:
    """A noun phrase with "a" or "an" in front, unless it brings its own determiner or begins with a capital."""
    first = getattr(value.inlines[0], "text", "") if value.inlines else ""
    word = first.split(" ")[0]
    if not word or word[:1].isupper() or "," in first or word in _DETERMINED:
        return value
    return Fact((Text("an " if word[0] in "aeiou" else "a "), *value.inlines))


def _ref(targets: object) -> Fact:
    ids = (targets,) if isinstance(targets, str) else tuple(targets)  # type: ignore[arg-type]
    return Fact((Reference(ids),))


_FILTERS: dict[str, Callable[..., Any]] = {
    "possessive": _possessive,
    "verb": _choose,
    "plural": _choose,
    "he": _pronoun(0),
    "him": _pronoun(1),
    "his": _pronoun(2),
    "himself": _pronoun(3),
    "named": _named,
    "dated": _dated,
    "each": _each,
    "sentence": _sentence,
    "county": _county,
    "state": _state,
    "lower": _lower,
    "list": joined,
    "a": _with_article,
}


class _Restraint(Extension):
    """Forbids what turns prose into a program: set, arithmetic, whitespace control."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        for number, line in enumerate(source.split("\n"), 1):
            if re.search(r"\{%-|-%\}|\{\{-|-\}\}", line):
                raise _Forbidden("whitespace control ({%- or -%}) is not allowed in templates", number, name, filename)
            if re.search(r"\{%\s*set\b", line):
                raise _Forbidden("`set` is not allowed in templates", number, name, filename)
        return source

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        for token in stream:
            if token.type in ("add", "sub", "mul", "div", "floordiv", "pow", "mod", "tilde"):
                raise _Forbidden("arithmetic is not allowed in templates", token.lineno, stream.name, stream.filename)
            yield token


class _Provenance(Extension):
    """Puts a mark of template and line before every line of template text and every expression that begins a line."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        fresh = True
        for token in stream:
            if token.type == "data":
                yield Token(
                    token.lineno, "data", _marked(str(token.value), token.lineno, stream.name or "", fresh=fresh)
                )
                fresh = str(token.value).endswith("\n")
            else:
                if token.type == "variable_begin" and fresh:
                    yield Token(token.lineno, "data", _mark(stream.name or "", token.lineno))
                    fresh = False
                yield token


def _mark(name: str, line: int) -> str:
    return f"{MARK_OPEN}{name}:{line}{MARK_CLOSE}"


def _marked(text: str, line: int, name: str, *, fresh: bool) -> str:
    """Text with a mark at each line that has words."""
    lines = text.split("\n")
    return "\n".join(
        _mark(name, line + i) + words if words.strip() and (i or fresh) else words for i, words in enumerate(lines)
    )


class _Element(Extension):
    """`{% element "force" each %}Lead-in:{% endelement %}`, also `brief`, `harm`, or `of person`."""

    tags = {"element"}  # noqa: RUF012 - Jinja's own contract

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        element = parser.parse_expression()
        mode: nodes.Expr = nodes.Const("list")
        person: nodes.Expr = nodes.Const(None)
        if parser.stream.current.test_any(*(f"name:{m}" for m in _MODES)):
            mode = nodes.Const(next(parser.stream).value)
        elif parser.stream.skip_if("name:of"):
            person = parser.parse_expression()
        body = parser.parse_statements(("name:endelement",), drop_needle=True)
        call = self.call_method("_render", [element, mode, person, nodes.ContextReference()])
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def _render(
        self, element: str, mode: str, person: PersonView | None, context: Mapping[str, Any], caller: Callable[[], str]
    ) -> str:
        source: ElementSource = context["_elements"]
        lines = source.lines(element, mode, person.id if person is not None else None)
        rows = [[_token(line), list(line.facts), line.is_gap] for line in lines]
        return f"\n\n{ELEMENT_OPEN}{json.dumps([element, mode])}{ELEMENT_LINES}{caller()}{ELEMENT_LINES}{json.dumps(rows)}{ELEMENT_CLOSE}\n\n"


def _token(line: ElementLine) -> str:
    return str(Fact(line.inlines)).removeprefix(OPEN).removesuffix(CLOSE)


def reads(tree: nodes.Template) -> frozenset[str]:
    """The dotted paths a template reads: `claim.policy.entity`."""
    return frozenset(path for node in tree.find_all(nodes.Getattr) if (path := _dotted(node)))


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        owner = _dotted(node.node)
        return f"{owner}.{node.attr}" if owner else ""
    return ""


def elements_named(tree: nodes.Template) -> tuple[str, ...]:
    """The elements that a template's tags name, in order."""
    found = []
    for call in tree.find_all(nodes.CallBlock):
        arguments = call.call.args
        if arguments and isinstance(arguments[0], nodes.Const):
            found.append(str(arguments[0].value))
    return tuple(found)
