"""What we add to the template language and take from it: the element tag, provenance, restraint; and what a template reads."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol

import jinja2
from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from drafter.markup import ELEMENT_CLOSE, ELEMENT_LINES, ELEMENT_OPEN, MARK_CLOSE, MARK_OPEN
from drafter.prose import CLOSE, OPEN, Fact
from drafter.views import ElementLine, PersonView

_MODES = ("each", "brief", "harm")


class ElementSource(Protocol):
    """Answers the element tag: the lines of an element in a mode, for one person or for all."""

    def lines(self, element: str, mode: str, person: str | None) -> tuple[ElementLine, ...]: ...


class Forbidden(jinja2.TemplateSyntaxError):
    """Something the library does not allow."""


class Restraint(Extension):
    """Forbids what turns prose into a program: set, arithmetic, whitespace control."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        for number, line in enumerate(source.split("\n"), 1):
            if re.search(r"\{%-|-%\}|\{\{-|-\}\}", line):
                raise Forbidden("whitespace control ({%- or -%}) is not allowed in templates", number, name, filename)
            if re.search(r"\{%\s*set\b", line):
                raise Forbidden("`set` is not allowed in templates", number, name, filename)
        return source

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        for token in stream:
            if token.type in ("add", "sub", "mul", "div", "floordiv", "pow", "mod", "tilde"):
                raise Forbidden("arithmetic is not allowed in templates", token.lineno, stream.name, stream.filename)
            yield token


class Provenance(Extension):
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


class Element(Extension):
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
