"""The schemas themselves: Cerberus accepts every node of every file in full (a run takes them as they are, for speed)."""

from __future__ import annotations

import pytest

from drafter import schema
from tests.conftest import ROOT

FILES = sorted(path.stem for path in (ROOT / "schemas").glob("*.yaml"))


@pytest.mark.parametrize("name", FILES)
def test_every_node_is_a_schema_that_cerberus_accepts(name):
    for node, rules in schema.load(name).items():
        if all(isinstance(field, dict) for field in rules.values()):
            assert schema.ShapeValidator(rules).schema is not None, node


def test_a_rule_that_cerberus_does_not_know_is_found():
    with pytest.raises(Exception, match="requird"):
        schema.ShapeValidator({"name": {"type": "string", "requird": True}})
