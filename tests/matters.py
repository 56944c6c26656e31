"""The base matter, changed: what the YAML cases of the suite are run on."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path

import yaml

from drafter import pipeline
from tests.conftest import ROOT

BASE = ROOT / "tests/data/base.yaml"
GONE = "(none)"
"""Typed in a case for a key that the base has and the case takes away."""


def cases(path: Path):
    """A YAML file of cases, every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def merged(base, change):
    """`change` laid over `base`: mappings key by key, everything else whole."""
    if not isinstance(base, dict) or not isinstance(change, dict):
        return copy.deepcopy(change)
    laid = {key: copy.deepcopy(value) for key, value in base.items() if change.get(key) != GONE}
    laid |= {key: merged(base.get(key), value) for key, value in change.items() if value != GONE}
    return laid


def matter(change):
    """The base matter with a case's change, as data."""
    return merged(cases(BASE), change or {})


def drafted(data, folder: Path, today: date = date(2026, 11, 24)):
    """Draft a matter given as data."""
    path = folder / "facts.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=10**6), encoding="utf-8")
    return pipeline.draft(path, None, today)
