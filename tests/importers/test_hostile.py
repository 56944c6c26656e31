"""Hostile, damaged and enormous files: one clear line each, in bounded time and memory.

A process of its own, which can have no more than two gigabytes and a few minutes, lints them one after the other as the
command does, and says what came of each, how long it took, and the peak of memory up to then.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.importers import hostile

RUN = """
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
from click.testing import CliRunner
from drafter.cli import main
for path in sys.argv[1:]:
    start = time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    result = CliRunner().invoke(main, ["lint", path, "--today", "2026-11-25", "--format", "json"])
    took = time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    failed = None if result.exception is None or isinstance(result.exception, SystemExit) else repr(result.exception)
    print(json.dumps([result.exit_code, failed, result.output, took, peak]), flush=True)
"""
MOST_MEGABYTES = 400
MOST_SECONDS = 20
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded with Linux's own means")


def linted(folder, files):
    """name -> exit code, exception, output, seconds, megabytes."""
    for name, data in files:
        (folder / name).write_bytes(data)
    names = [str(path) for path in sorted(folder.iterdir())]
    ran = subprocess.run(
        [sys.executable, "-c", RUN, *names], capture_output=True, timeout=600, check=False, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(rows) == len(names), ran.stderr[-2000:]
    return {os.path.basename(name): row for name, row in zip(names, rows, strict=True)}  # noqa: PTH119


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    files = ((name, row[0]()) for name, row in hostile.REFUSED.items())
    return linted(tmp_path_factory.mktemp("refused"), files)


@pytest.fixture(scope="module")
def taken(tmp_path_factory):
    return linted(tmp_path_factory.mktemp("taken"), ((name, build()) for name, build in hostile.TAKEN.items()))


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_refused_with_one_line(name, refused):
    status, failed, output, seconds, megabytes = refused[name]
    assert failed is None
    told = json.loads(output)["diagnostics"]
    _, code, says = hostile.REFUSED[name]
    assert status == 2 and [d["code"] for d in told] == [code]
    assert says in told[0]["message"] and "\n" not in told[0]["message"] and told[0]["help"]
    assert megabytes < MOST_MEGABYTES and seconds < MOST_SECONDS


@pytest.mark.parametrize("name", hostile.TAKEN)
def test_no_line_makes_a_regular_expression_run_for_ever(name, taken):
    status, failed, _, seconds, megabytes = taken[name]
    assert failed is None and status in (0, 1)
    assert megabytes < MOST_MEGABYTES and seconds < MOST_SECONDS
