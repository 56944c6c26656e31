"""Where the program's own data lie: inside the package when installed from a wheel, beside it in the repository."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root(name: str) -> Path:
    packed = _PACKAGE / "data" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def templates_root() -> Path:
    """The built-in template library."""
    return _root("templates")


def schemas_root() -> Path:
    """The schemas."""
    return _root("schemas")


def samples_root() -> Path:
    """The samples, from which `drafter new` scaffolds."""
    return _root("samples")
