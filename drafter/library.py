"""The template library: `templates/` and a firm's overlay, read into memory as it is needed, and checked.

A firm's own folder is laid over the built-in one file by file, and the program says what it replaced. An overlay file
without front matter inherits ours whole; one that holds front matter alone is laid over ours field by field (that is
how an attorney approves a count). `builtin:counts/x.md` always names ours.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter import schema, source
from drafter.case import Provable
from drafter.codes import library as codes
from drafter.counts import Count, Element, from_front_matter
from drafter.diagnostics import Diagnostic, Place
from drafter.errors import LibraryDefect
from drafter.law.kinds import Kinds
from drafter.resources import templates_root
from drafter.templating import Templating

BUILTIN = "builtin:"


@dataclass(slots=True)
class Library:
    """Templates, counts and law data. `root` is ours, `overlay` the firm's."""

    root: Path
    overlay: Path | None = None
    _counts: dict[str, Count] = field(default_factory=dict)
    _data: dict[str, Any] = field(default_factory=dict)
    _judged: dict[tuple[object, ...], tuple[str, ...]] = field(default_factory=dict)
    templating: Templating = field(init=False)

    def __post_init__(self) -> None:
        self.templating = Templating(self.body)

    # ------------------------------------------------------------------ files

    def text(self, name: str) -> str | None:
        """A file's text, the firm's if it has one; None if there is none. `builtin:` names ours."""
        for base in self._bases(name):
            path = base / name.removeprefix(BUILTIN)
            if path.is_file():
                return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        return None

    def _bases(self, name: str) -> Iterator[Path]:
        if self.overlay is not None and not name.startswith(BUILTIN):
            yield self.overlay
        yield self.root

    def body(self, name: str) -> str | None:
        """A template's body, its front matter replaced by blank lines so that line numbers are the file's own."""
        text = self.text(name)
        if text is None:
            return None
        front, body = _split(text)
        if front and not body.strip():
            return self.body(f"{BUILTIN}{name}") if not name.startswith(BUILTIN) else body
        return "\n" * front.count("\n") + body

    def names(self, folder: str) -> tuple[str, ...]:
        """The relative names of the files in a folder, ours and the firm's."""
        found: set[str] = set()
        for base in (self.root, self.overlay):
            if base is not None and (base / folder).is_dir():
                found |= {p.relative_to(base).as_posix() for p in (base / folder).rglob("*") if p.is_file()}
        return tuple(sorted(found))

    # ------------------------------------------------------------------ counts

    def count_names(self) -> Mapping[str, str]:
        """Count id -> template name."""
        return {Path(name).stem: name for name in self.names("counts") if name.endswith(".md")}

    def count(self, id: str) -> Count | None:
        """A count by id, or None. Raises LibraryDefect if its front matter cannot be used."""
        if id not in self._counts:
            name = self.count_names().get(id)
            if name is None:
                return None
            self._counts[id] = self._read_count(name)
        return self._counts[id]

    def counts(self) -> tuple[Count, ...]:
        """Every count."""
        found = (self.count(id) for id in self.count_names())
        return tuple(count for count in found if count is not None)

    def _read_count(self, name: str) -> Count:
        data = self._front(name)
        body = self.body(name) or ""
        return from_front_matter(data, name, body)

    def _front(self, name: str) -> Mapping[str, Any]:
        """A count's front matter: ours, the firm's, or the firm's over ours."""
        front, body = _split(self.text(name) or "")
        ours = self.text(f"{BUILTIN}{name}")
        if ours is not None and ours != self.text(name) and (not front or not body.strip()):
            base = self._parsed(_split(ours)[0], name, whole=True)
            return {**base, **(self._parsed(front, name, whole=False) if front else {})}
        return self._parsed(front, name, whole=True)

    def _parsed(self, front: str, name: str, *, whole: bool) -> Mapping[str, Any]:
        shown = f"templates/{name}"
        if not front:
            raise LibraryDefect(codes.FRONT_MATTER.says("This count has no front matter.", Place(shown, 1, 1)))
        typed, told = source.read_text(front.strip("-\n") + "\n", shown, first_line=2)
        if typed is None:
            raise LibraryDefect(*told)
        if whole:
            _, faults = schema.validate(typed, "count")
            if faults:
                raise LibraryDefect(*(codes.FRONT_MATTER.says(d.message, d.place, help=d.help) for d in faults))
        data: Mapping[str, Any] = typed.data
        return data

    # ------------------------------------------------------------------ data

    def data(self, name: str) -> Any:
        """A YAML file's content, or an empty mapping if there is none. Raises LibraryDefect if it cannot be read."""
        if name not in self._data:
            text = self.text(name)
            if text is None:
                self._data[name] = {}
            else:
                typed, told = source.read_text(text, f"templates/{name}")
                if typed is None:
                    raise LibraryDefect(*told)
                self._data[name] = typed.data
        return self._data[name]

    @property
    def ranks(self) -> Mapping[str, Mapping[str, str]]:
        """Ranks with their abbreviations and plurals."""
        rows = self.data("ranks.yaml")
        listed = rows.get("ranks", rows) if isinstance(rows, Mapping) else {}
        return {str(k): v for k, v in listed.items() if isinstance(v, Mapping)}

    @property
    def kinds(self) -> Kinds:
        """The kinds of fact, and what an act tagged with one must say."""
        if "kinds" not in self._data:
            self._data["kinds"] = Kinds(self.data("kinds.yaml"))
        found: Kinds = self._data["kinds"]
        return found

    def authorities(self) -> Mapping[str, Mapping[str, Any]]:
        """Every authority by id."""
        if "authorities" not in self._data:
            rows: dict[str, Mapping[str, Any]] = {}
            for name in self.names("law/authorities"):
                data = self.data(name)
                for row in data.get("authorities", ()) if isinstance(data, Mapping) else ():
                    rows[str(row["id"])] = row
            self._data["authorities"] = rows
        found: Mapping[str, Mapping[str, Any]] = self._data["authorities"]
        return found

    def shotgun(self, circuit: str) -> str:
        """How gravely a circuit takes a count that incorporates the counts before it: error or warning."""
        data = self.data("law/shotgun.yaml")
        row = data.get("circuits", {}).get(circuit, {}) if isinstance(data, Mapping) else {}
        return str(row.get("severity", data.get("elsewhere", "warning") if isinstance(data, Mapping) else "warning"))

    def districts(self) -> Mapping[str, Mapping[str, Any]]:
        """Every district by id."""
        data = self.data("law/districts.yaml")
        rows = data.get("districts", data) if isinstance(data, Mapping) else {}
        if isinstance(rows, list):
            return {str(row["id"]): row for row in rows}
        return {str(k): v for k, v in rows.items() if isinstance(v, Mapping)}

    def circuit_of(self, court: str) -> str:
        """The circuit of a district as a caption prints it ("Northern District of Ohio"); nothing if none is meant."""
        meant = re.sub(r"\W+", " ", court).strip().lower()
        rows = (row for row in self.districts().values() if meant and str(row.get("name", "")).lower().endswith(meant))
        return next((str(row.get("circuit") or "") for row in rows), "")

    # ------------------------------------------------------------------ questions of other stages

    def elements_of(self, count: str) -> Sequence[Element]:
        """A count's elements; none if there is no such count."""
        found = self.count(count)
        return found.elements if found is not None else ()

    def says(self, item: Provable, kind: str) -> bool:
        """Whether an item says what a kind of fact must say."""
        return not self.missing(item, kind)

    def missing(self, item: Provable, kind: str) -> tuple[str, ...]:
        """What an item tagged with a kind does not say, in words."""
        if kind not in self.kinds:
            return ()
        words, context = _words(item), _circumstances(item)
        asked = (words, kind, *context.values())
        if asked not in self._judged:
            self._judged[asked] = self.kinds.missing(words, kind, **context)
        return self._judged[asked]

    def style(self, name: str) -> Path:
        """A Word template by name, the firm's if it has one. Raises LibraryDefect if there is none."""
        for base in (self.overlay, self.root):
            if base is not None and (base / "styles" / f"{name}.docx").is_file():
                return base / "styles" / f"{name}.docx"
        raise LibraryDefect(
            codes.MISSING_TEMPLATE.says(
                f"The Word template “styles/{name}.docx” is not in the library.", Place(f"templates/styles/{name}.docx")
            )
        )

    def digest(self) -> str:
        """A hash of everything in the library, for OUT.drafter.json."""
        sha = hashlib.sha256()
        for base in (self.root, self.overlay):
            for path in sorted(base.rglob("*")) if base is not None else ():
                if path.is_file():
                    sha.update(path.relative_to(base).as_posix().encode() + path.read_bytes())  # type: ignore[arg-type]
        return sha.hexdigest()


def load(overlay: Path | None = None, root: Path | None = None) -> tuple[Library, list[Diagnostic]]:
    """The library, and what the overlay replaced. Raises LibraryDefect if the overlay is not a folder."""
    if overlay is not None and not overlay.is_dir():
        raise LibraryDefect(
            codes.MISSING_TEMPLATE.says(f"The library folder “{overlay}” does not exist.", Place(str(overlay)))
        )
    library = Library(root or templates_root(), overlay)
    return library, list(_overridden(library))


def _overridden(library: Library) -> Iterator[Diagnostic]:
    """What the firm's folder replaces, and where our file has moved on since."""
    if library.overlay is None:
        return
    for path in sorted(library.overlay.rglob("*")):
        name = path.relative_to(library.overlay).as_posix()
        if not path.is_file() or not (library.root / name).is_file():
            continue
        yield codes.OVERRIDDEN.says(f"The firm’s “{name}” is used in place of the built-in one.", Place(str(path)))
        if name.endswith(".md"):
            yield from _overlay_faults(library, name, path)


def _overlay_faults(library: Library, name: str, path: Path) -> Iterator[Diagnostic]:
    text = path.read_text(encoding="utf-8-sig")
    front, body = _split(text)
    ours = _split(library.text(f"{BUILTIN}{name}") or "")[1]
    based = re.search(r"^based_on:\s*(\w+)", front, re.MULTILINE)
    now = hashlib.sha256(ours.strip().encode()).hexdigest()
    if based and based.group(1) != now:
        yield codes.MOVED_ON.says(
            f"The built-in “{name}” has changed since the firm’s copy was made.",
            Place(str(path), 1, 1),
            help=f"Compare the two, then set `based_on: {now}`.",
        )
    if re.search(rf"{{%\s*(?:extends|include|import)\s+[\"']{re.escape(name)}[\"']", body):
        yield codes.SELF_EXTENDS.says(
            f"“{name}” names itself.", Place(str(path), 1, 1), help=f"Name ours as “builtin:{name}”."
        )


def _split(text: str) -> tuple[str, str]:
    """Front matter with its fences, and the body."""
    match = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    return (match.group(), text[match.end() :]) if match else ("", text)


def _words(item: Provable) -> str:
    """All the words of an item, mentions as a neutral name."""
    facts: list[object] = [getattr(item, name, None) for name in ("what", "words", "lead", "says", "outcome")]
    facts += list(getattr(item, "items", ()))
    facts += [words for _, words in getattr(item, "lines", ())]
    parts = ["".join(getattr(i, "text", "Smith") for i in getattr(f, "inlines", ())) for f in facts if f]
    return " ".join(p for p in parts if p)


def _circumstances(item: Provable) -> dict[str, bool]:
    """What the facts file says of an item outside its words."""
    basis = getattr(item, "basis", None)
    who = getattr(item, "who", None)
    return {
        "mentions_plaintiff": bool(getattr(item, "mentions", ())),
        "has_to": bool(getattr(item, "to", ())),
        "has_reason": basis is not None and basis.kind in ("belief", "inference") and bool(basis.ids),
        "has_known_to": bool(getattr(item, "known_to", ())),
        "has_outcome": bool(getattr(item, "outcome", None)),
        "mentions_other": bool(getattr(item, "mentions", ())),
        "by_no_one": getattr(who, "mode", "") == "no-one",
    }
