"""Diagnostics as SARIF 2.1.0, for editors and code-review tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from drafter.diagnostics import Code, Diagnostic, Place

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
Node = dict[str, Any]


def as_sarif(diagnostics: Iterable[Diagnostic], codes: Mapping[str, Code], version: str, *, could_run: bool) -> str:
    """One log with one run. `codes` are all there are; `could_run` is whether the input could be read at all."""
    listed = list(diagnostics)
    told = sorted({d.code for d in listed})
    driver = {"name": "drafter", "version": version, "rules": [_rule(codes[code]) for code in told]}
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": could_run}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, told) for d in listed],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: Code) -> Node:
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": code.name.replace("-", " ")},
        "help": {"text": code.page.strip()},
        "defaultConfiguration": {"level": str(code.severity)},
    }


def _result(diagnostic: Diagnostic, told: Sequence[str]) -> Node:
    words = f"{diagnostic.message}\n{diagnostic.help}" if diagnostic.help else diagnostic.message
    extra = {"fact": diagnostic.fact, "excerpt": diagnostic.excerpt, "allegation": diagnostic.allegation}
    known = {name: value for name, value in extra.items() if value}
    result: Node = {
        "ruleId": diagnostic.code,
        "ruleIndex": told.index(diagnostic.code),
        "level": str(diagnostic.severity),
        "message": {"text": words},
    }
    if location := _location(diagnostic):
        result["locations"] = [location]
    return {**result, "properties": known} if known else result


def _location(diagnostic: Diagnostic) -> Node:
    """The file, line and column; and the allegation as a logical place, which is all there is in Word and PDF."""
    location: Node = {}
    if diagnostic.place is not None:
        location["physicalLocation"] = _physical(diagnostic.place)
    if diagnostic.allegation:
        location["logicalLocations"] = [{"name": diagnostic.allegation, "kind": "element"}]
    return location


def _physical(place: Place) -> Node:
    artifact: Node = {"artifactLocation": {"uri": _uri(place.path)}}
    if place.line is not None:
        artifact["region"] = {"startLine": place.line, **({"startColumn": place.column} if place.column else {})}
    return artifact


def _uri(path: str) -> str:
    """A path as a URI reference: relative stays relative, absolute becomes a file: URI, on Windows too."""
    if PureWindowsPath(path).drive:
        return PureWindowsPath(path).as_uri()
    if path.startswith("/"):
        return PurePosixPath(path).as_uri()
    return quote(path.replace("\\", "/"))
