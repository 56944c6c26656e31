"""YAML as typed: every plain scalar is the text that stands in the file, and every value knows its line and column.

`22:15`, badge `0712`, state `NO`, zip `01234` mean what was typed. What YAML would silently eat or change is refused
with its own message. Parsing is libyaml's (through PyYAML) up to the node tree; the walk to data is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any

import yaml

from drafter.codes import yaml as codes
from drafter.diagnostics import Diagnostic, Place

Path = tuple[str | int, ...]
LARGEST = 5_000_000
DEEPEST = 40
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]"
)
_OPENS_BLOCK = re.compile(r"[:\-]\s+[|>][+\-]?\d?\s*$")
_VALUE = re.compile(r"^(?P<lead>\s*(?:-\s+)*(?:[^\s#:'\"{\[][^:#]*?:\s+|-\s+)+)(?P<value>\S.*)$")


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its data (mappings, lists, text, None for an empty value) and where each value and key stands."""

    path: str
    text: str
    data: Any
    values: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """Where a value stands; for a value that is absent, where the nearest mapping above it does."""
        at = path
        while at not in self.values and at:
            at = at[:-1]
        line, column = self.values.get(at, (1, 1))
        return Place(self.path, line, column)

    def key_place(self, path: Path) -> Place:
        """Where a key stands; where its value does, if it has no key of its own."""
        if path in self.keys:
            line, column = self.keys[path]
            return Place(self.path, line, column)
        return self.place(path)

    def place_of(self, key: str) -> Place:
        """Where a typed leaf stands, by its key (`story/2/acts/0/what`)."""
        path = tuple(int(p) if p.isdigit() else p for p in key.split("/")) if key else ()
        return self.place(path)

    def changed(
        self, data: Any, values: Mapping[Path, tuple[int, int]], keys: Mapping[Path, tuple[int, int]]
    ) -> Source:
        """The same file with its data rearranged and the positions moved along."""
        return replace(self, data=data, values=values, keys=keys)


def read(path: FilePath) -> tuple[Source | None, list[Diagnostic]]:
    """Read a facts file. None, and every diagnostic found, if it cannot be taken as typed."""
    name = str(path)
    try:
        if path.is_dir():
            return None, [codes.NOT_FOUND.says(f"“{name}” is a folder; name the facts file in it.", Place(name))]
        if path.stat().st_size > LARGEST:
            return None, [
                codes.TOO_LARGE.says(
                    f"“{name}” is over 5 MB and was not read.", Place(name), help="Is this the right file?"
                )
            ]
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        return None, [
            codes.NOT_FOUND.says(
                f"“{name}” cannot be read: {reason}.", Place(name), help="Check the name and the folder."
            )
        ]
    return _decoded(raw, name)


def _decoded(raw: bytes, name: str) -> tuple[Source | None, list[Diagnostic]]:
    """Text from bytes: UTF-8 with or without a byte-order mark, any line ends. UTF-16 is refused."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[:200].count(0) > 20:
        return None, [
            codes.ENCODING.says(
                "The file is encoded as UTF-16, not UTF-8.",
                Place(name, 1, 1),
                help="In Notepad: Save As, Encoding: UTF-8.",
            )
        ]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [
            codes.ENCODING.says(
                "The file is not encoded as UTF-8.", Place(name, line, 1), help="Save it again as UTF-8."
            )
        ]
    return read_text(text.replace("\r\n", "\n").replace("\r", "\n"), name)


def read_text(text: str, name: str, first_line: int = 1) -> tuple[Source | None, list[Diagnostic]]:
    """Read YAML text. `first_line` is the line of the file at which it begins (front matter)."""
    offset = first_line - 1
    told = [_moved(d, offset) for d in _prescan(text, name)]
    if any(d.code in (codes.CONTROL.code, codes.TAB.code, codes.AT_START.code) for d in told):
        return None, told
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        return None, told or [_moved(_syntax(error, text, name), offset)]
    except RecursionError:
        return None, [codes.TOO_DEEP.says("The file is nested more than 40 levels deep.", Place(name, first_line, 1))]
    if not isinstance(node, yaml.MappingNode):
        return None, told or [codes.NOT_A_MAPPING.says("The file is empty, or is not a mapping of names to values.", Place(name, first_line, 1),
                                                       help="It must begin with a line such as `format: 1`.")]  # fmt: skip
    walker = _Walker(name, offset)
    told += _anchors(text, name, offset)
    data = walker.value(node, (), 0)
    told += walker.diagnostics
    if told:
        return None, told
    return Source(name, text, data, walker.values, walker.keys), []


# ---------------------------------------------------------------------- before parsing


def _prescan(text: str, name: str) -> Iterator[Diagnostic]:
    """What can be seen line by line, all of it, before the parser stops at its first trouble."""
    block_indent: int | None = None
    has_forbidden = _FORBIDDEN.search(text) is not None
    for number, line in enumerate(text.split("\n"), 1):
        for match in _FORBIDDEN.finditer(line) if has_forbidden else ():
            yield codes.CONTROL.says(
                f"The character U+{ord(match.group()):04X} cannot be used in a facts file.",
                Place(name, number, match.start() + 1),
                help="Delete it.",
            )
        stripped = line.lstrip(" ")
        indent = len(line) - len(stripped)
        if block_indent is not None and (not stripped or indent > block_indent):
            continue
        block_indent = None
        yield from _indentation(line, name, number)
        if _OPENS_BLOCK.search(line):
            block_indent = _key_indent(line)
            continue
        yield from _eaten(line, name, number)


def _key_indent(line: str) -> int:
    """The indentation that a block scalar must exceed."""
    return len(line) - len(line.lstrip(" "))


def _indentation(line: str, name: str, number: int) -> Iterator[Diagnostic]:
    lead = line[: len(line) - len(line.lstrip())]
    if "\t" in lead:
        yield codes.TAB.says(
            "A tab stands in the indentation of this line.",
            Place(name, number, lead.index("\t") + 1),
            help="Indent with spaces.",
        )
    if "\u00a0" in lead:
        yield codes.NO_BREAK_INDENT.says(
            "A no-break space, as Word pastes it, stands in the indentation of this line.",
            Place(name, number, lead.index("\u00a0") + 1),
            help="Replace it with an ordinary space.",
        )


def _eaten(line: str, name: str, number: int) -> Iterator[Diagnostic]:
    """Values on one line that YAML would cut, refuse or take differently from what was meant."""
    match = _VALUE.match(line)
    if not match or line.lstrip().startswith("#"):
        return
    value, column = match["value"], match.start("value") + 1
    if value[0] == "@":
        yield codes.AT_START.says(
            "This value starts with @, which YAML reserves.",
            Place(name, number, column),
            help=f'Put it in quotation marks: "{value[:30]}…"'
            if len(value) > 30
            else f'Put it in quotation marks: "{value}"',
        )
    elif value[0] in "“”‘’":
        closing = {"“": "”", "‘": "’"}.get(value[0], value[0])
        if value.rstrip().endswith(closing):
            yield codes.CURLY_DELIMITER.says(
                "This value stands in curly quotation marks, as Word pastes them; they would print.",
                Place(name, number, column),
                help="Use straight quotation marks, or none.",
            )
    elif value[0] in "\"'":
        yield from _quoted(value, name, number, column)
    elif value[0] not in "{[|>&*!#%":
        yield from _plain(value, name, number, column)


def _quoted(value: str, name: str, number: int, column: int) -> Iterator[Diagnostic]:
    """A quoted value must close exactly at its end (a value may go on over several lines)."""
    mark = value[0]
    body = re.sub(r"\\.", "xx", value[1:]) if mark == '"' else value[1:].replace("''", "xx")
    end = body.find(mark)
    rest = body[end + 1 :].strip() if end >= 0 else ""
    if end >= 0 and rest and not rest.startswith(("#", ",", "]", "}", ":")):
        yield codes.OPEN_QUOTE.says(
            "The quotation mark that begins this value closes before the value ends.",
            Place(name, number, column),
            help=f"Put the whole value in {'single' if mark == chr(34) else 'double'} quotation marks, or use a block (>-).",
        )


def _plain(value: str, name: str, number: int, column: int) -> Iterator[Diagnostic]:
    if hash_ := re.search(r"\s#(?=\S)", value):
        yield codes.COMMENT_EATS.says(
            f"Everything after “ #” is lost here: “{value[hash_.start() + 1 :][:40]}”.",
            Place(name, number, column + hash_.start() + 1),
            help="Put the value in quotation marks, or put a space after the # if a comment is meant.",
        )
        return
    body = re.split(r"\s#\s", value)[0]
    if colon := re.search(r":\s", body):
        yield codes.SECOND_COLON.says(
            "A second colon stands in this value; YAML cannot tell where the value begins.",
            Place(name, number, column + colon.start()),
            help="Put the value in quotation marks, or use a block (>-).",
        )


def _anchors(text: str, name: str, offset: int) -> Iterator[Diagnostic]:
    """Anchors and aliases, which share facts out of sight; found on the parser's own events."""
    try:
        for event in yaml.parse(text, Loader=_LOADER) if re.search(r"(?m)(?:^|[\s\[{,])[&*][\w]", text) else ():
            if (anchor := getattr(event, "anchor", None)) and (mark := event.start_mark) is not None:
                sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
                yield codes.ALIAS.says(
                    f"“{sign}{anchor}” is a YAML {'alias' if sign == '*' else 'anchor'}; facts are typed where they belong.",
                    Place(name, mark.line + 1 + offset, mark.column + 1),
                    help="Type the value again, or put it in quotation marks if it is text.",
                )
    except yaml.YAMLError:
        return


def _syntax(error: yaml.YAMLError, text: str, name: str) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    place = Place(name, mark.line + 1, mark.column + 1) if mark is not None else Place(name, 1, 1)
    problem = getattr(error, "problem", None) or "it is not YAML"
    if "alias" in str(problem):
        return codes.ALIAS.says(
            "An alias (*name) is used that nothing defines.",
            place,
            help="Put the value in quotation marks if it is text.",
        )
    line = text.split("\n")[place.line - 1].strip() if place.line and place.line <= text.count("\n") + 1 else ""
    if re.match(r"(?:- +)*:\s", line):
        return codes.NOT_YAML.says(
            "Nothing stands before this colon: who did it?",
            place,
            help="Put the actor before the colon: `smith: pushed @lee`; if honestly unknown, `unknown:` with `why_unknown:`.",
            excerpt=line[:60],
        )
    return codes.NOT_YAML.says(
        f"This cannot be read as YAML: {problem}.",
        place,
        help="Check the indentation and the colons here and on the line above.",
        excerpt=line[:60] or None,
    )


# ---------------------------------------------------------------------- the walk


class _Walker:
    """From the parser's nodes to plain data, with positions; refuses what would be shared, tagged, doubled or too deep."""

    def __init__(self, name: str, offset: int) -> None:
        self.name, self.offset = name, offset
        self.values: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}
        self.diagnostics: list[Diagnostic] = []

    def value(self, node: yaml.Node, path: Path, depth: int) -> Any:
        self.values[path] = self._at(node)
        if depth > DEEPEST:
            self._tell(
                codes.TOO_DEEP.says(
                    "The file is nested more than 40 levels deep here.",
                    self._place(node),
                    help="Check the indentation.",
                )
            )
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, i), depth + 1) for i, child in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: Path, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                self._tell(codes.NOT_YAML.says("A key must be a word, not a list or a mapping.", self._place(key_node)))
                continue
            at = (*path, key)
            if key in data:
                self._tell(
                    codes.DUPLICATE_KEY.says(
                        f"“{key}” is typed twice here; the first is at line {self.keys[at][0]}.",
                        self._place(key_node),
                        help="Merge the two.",
                        excerpt=key,
                    )
                )
                continue
            self.keys[at] = self._at(key_node)
            data[key] = self.value(value_node, at, depth + 1)
            if data[key] is None and node.flow_style and value_node.start_mark.index == value_node.end_mark.index:
                self._tell(
                    codes.BRACE_COMMA.says(
                        f"“{key}” has no value: the comma inside the braces ended the value before it.",
                        self._place(key_node),
                        help="Write the mapping on lines of its own, or put the value in quotation marks.",
                        excerpt=key,
                    )
                )
        return data

    def _scalar(self, node: yaml.Node) -> str | None:
        if node.tag not in ("tag:yaml.org,2002:str", *_IMPLICIT):
            self._tell(
                codes.TAG.says(
                    f"The tag “{node.tag}” stands before this value.",
                    self._place(node),
                    help="Take it out, or put the value in quotation marks if it is text.",
                )
            )
            return None
        text: str = node.value
        if bad := _FORBIDDEN.search(text):
            self._tell(
                codes.CONTROL.says(
                    f"The character U+{ord(bad.group()):04X} cannot be used in a facts file.",
                    self._place(node),
                    help="Delete the escape.",
                )
            )
            return None
        plain = getattr(node, "style", None) in (None, "")
        return None if plain and text in ("", "~") else text

    def _at(self, node: yaml.Node) -> tuple[int, int]:
        return node.start_mark.line + 1 + self.offset, node.start_mark.column + 1

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.name, *self._at(node))

    def _tell(self, diagnostic: Diagnostic) -> None:
        self.diagnostics.append(diagnostic)


_IMPLICIT = tuple(f"tag:yaml.org,2002:{t}" for t in ("null", "bool", "int", "float", "timestamp", "value", "merge"))


def _moved(diagnostic: Diagnostic, lines: int) -> Diagnostic:
    place = diagnostic.place
    if not lines or place is None or place.line is None:
        return diagnostic
    return diagnostic.at(Place(place.path, place.line + lines, place.column))
