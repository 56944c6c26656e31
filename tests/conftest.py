"""Shared by the whole suite: the day it runs as of (`--today`), and the samples."""

from __future__ import annotations

import shlex
from datetime import date
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted(p.parent for p in (ROOT / "samples").rglob("facts.yaml"))


def pytest_addoption(parser):
    parser.addoption("--today", default="2026-11-24", help="The day as of which warnings are read.")
    parser.addoption("--regenerate", action="store_true", help="Write the golden outlines anew. Read the diff.")


@pytest.fixture(scope="session")
def today(request):
    return date.fromisoformat(request.config.getoption("--today"))


@pytest.fixture(params=SAMPLES, ids=lambda p: p.relative_to(ROOT / "samples").as_posix())
def sample(request):
    return request.param


def pinned(folder: Path) -> date:
    """The day a sample is pinned to."""
    words = shlex.split((folder / "options").read_text())
    return date.fromisoformat(words[words.index("--today") + 1])


@pytest.fixture
def one_library(monkeypatch):
    """The built-in library, read once for all the tests that draft with it alone."""
    from drafter import pipeline

    read = built_in()
    load = pipeline.load_library
    monkeypatch.setattr(pipeline, "load_library", lambda overlay: load(overlay) if overlay else (read, []))


@cache
def built_in():
    """The built-in library."""
    from drafter import library

    return library.load()[0]


@cache
def drafted(folder: Path):
    """A sample's draft, made once."""
    from drafter import pipeline

    return pipeline.draft(folder / "facts.yaml", None, pinned(folder))
