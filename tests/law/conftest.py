from pathlib import Path
from typing import Any

import pytest

from drafter import source

ROOT = Path(__file__).resolve().parents[2]


def loaded(name: str) -> Any:
    found, told = source.read(ROOT / "templates" / name)
    assert found is not None, told
    return found.data


@pytest.fixture(scope="session")
def relief() -> Any:
    return loaded("law/relief.yaml")


@pytest.fixture(scope="session")
def districts() -> Any:
    return loaded("law/districts.yaml")["districts"]


@pytest.fixture(scope="session")
def suable() -> Any:
    return loaded("law/suable.yaml")


@pytest.fixture(scope="session")
def limitations() -> Any:
    return loaded("law/limitations.yaml")["states"]


@pytest.fixture(scope="session")
def authorities() -> Any:
    rows = {}
    for path in sorted((ROOT / "templates/law/authorities").glob("*.yaml")):
        for row in loaded(f"law/authorities/{path.name}")["authorities"]:
            assert row["id"] not in rows, row["id"]
            rows[row["id"]] = row
    return rows
