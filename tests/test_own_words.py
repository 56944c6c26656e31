"""Printed prose is our own: no sentence of the research catalogue behind the counts is printed.

tests/data/research_runs.txt holds that catalogue as hashes of its runs of seven words, and of its shorter statements of
elements whole (tests/data/README.md). A run that a sentence of ours shares with it is a sentence half copied.
"""

from __future__ import annotations

import hashlib
import re

import pytest

from drafter import library_check as contract
from drafter.library import load
from tests.conftest import ROOT

LIBRARY, _ = load()
RUNS = frozenset((ROOT / "tests/data/research_runs.txt").read_text(encoding="ascii").split())
LENGTH = 7
PRINTED = sorted([*ROOT.glob("samples/*/outline.txt"), *ROOT.glob("samples/specimens/*/outline.txt")])
SOURCES = sorted([*ROOT.glob("templates/sections/*.md"), *ROOT.glob("templates/relief/*.md")])


def copied(text: str) -> list[str]:
    """The runs of a text that the catalogue has too."""
    found: list[str] = []
    for sentence in re.split(r"(?<=[.;:])\s+", text):
        words = re.findall(r"[a-z0-9]+", sentence.lower().replace("’", "").replace("'", ""))
        runs = [words[i : i + LENGTH] for i in range(len(words) - LENGTH + 1)] or [words]
        found += [" ".join(run) for run in runs if _hashed(run) in RUNS]
    return found


def _hashed(run: list[str]) -> str:
    return hashlib.sha256(" ".join(run).encode()).hexdigest()[:12]


@pytest.mark.parametrize("count", LIBRARY.counts(), ids=lambda count: count.id)
def test_no_count_prints_a_sentence_of_the_catalogue(count):
    assert not [run for sentence in contract.sentences(LIBRARY, count) for run in copied(sentence)]


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.parent.name)
def test_no_sample_prints_a_sentence_of_the_catalogue(path):
    assert not copied(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_section_prints_a_sentence_of_the_catalogue(path):
    assert not copied(re.sub(r"\{[%{].*?[%}]\}", " ", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "sentence",
    [
        "Facts known to the arresting officer did not establish probable cause for any crime.",
        "On June 1, 2025, each distinct use of force, by each officer, was objectively unreasonable and wrong.",
        "Retaliatory animus was the but-for cause of the act.",
        "Two or more agreed.",
    ],
)
def test_a_sentence_of_the_catalogue_is_known_when_it_is_seen(sentence):
    assert copied(sentence)


def test_plain_law_in_other_words_is_not_taken_for_a_copy():
    assert not copied("An officer may use only the force that the facts at hand call for. 28 U.S.C. § 1331.")
