"""`drafter new`: a sample's facts file, emptied. Its shape stays: the sections, fields, counts and relief that it uses.

Of the entries of one kind one stands for all. A field that must be typed stands bare; one that the sample uses besides
is commented out; what it does not use is left to docs/facts-file.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drafter import schema, shorthand, source
from drafter.resources import samples_root

_HEAD = """# A facts file for `drafter`, shaped like the sample “{kind}”. Fill in what you know; delete what does not apply.
# A line that begins with # is not read: take the # away to use the field. What follows a # explains.
# Run `drafter check facts.yaml` as often as you like: it says what is missing, where, and what to type.
# An act is one line, `ACTOR: what he did`, in the past tense, without a final stop. `@id` names somebody in prose.
# Every field: docs/facts-file.md. Kinds of fact for `shows:`: drafter explain kinds. Counts: drafter library list.

format: 1
"""
_SCENE = """  - scene: {name}  # one time and place; another scene begins like this one
    at:                         # a place registered above
    date:                       # 2025-06-03, about 2025-06-03, 2025-06, 2019 to 2023; or `each`, on every act
    where:                      # begins with its own preposition: on the shoulder of Route 4
    acts:
      # - {actor}: told @roe to step out of the car
      #   time: 22:15
      #   shows: seizure        # the kind of fact; `drafter explain kinds`
      #   known_to: {actor}   # who knew, with how_known:
      #   source: video         # never prints
      #   cite: video           # prints
"""
_NAMES = {"places": "the-street", "plaintiffs": "roe", "people": "witness", "groups": "the-officers",
          "evidence": "video", "injuries": "injury"}  # fmt: skip
_ALWAYS = ("matter", "counsel", "places", "plaintiffs", "defendants", "evidence", "story", "policies", "injuries",
           "claims", "relief")  # fmt: skip
_KEPT = {"matter": ("qualified_immunity",), "defendant": ("kind", "capacities"), "policy": ("theory", "entity")}
_BARE = {"defendant": ("name", "label"), "injury": ("from",)}
_OPENING = ("format", "matter", "counsel", "places", "plaintiffs", "defendants", "people", "groups", "evidence")


def kinds() -> dict[str, str]:
    """The kinds of matter there are: sample folder -> the first sentence of its README."""
    return {f.name: _about(f / "README.md") for f in sorted(samples_root().iterdir()) if (f / "facts.yaml").is_file()}


def _about(readme: Any) -> str:
    """A README's first line, or its first sentence if that line only repeats the folder's name."""
    if not readme.is_file():
        return ""
    title, *paragraphs = readme.read_text(encoding="utf-8").split("\n\n")
    title = title.lstrip("# ").strip()
    if title != readme.parent.name or not paragraphs:
        return str(title)
    return " ".join(paragraphs[0].split()).partition(". ")[0].removesuffix(".") + "."


def scaffold(kind: str) -> str:
    """The emptied facts file of a kind."""
    typed, _ = source.read(samples_root() / kind / "facts.yaml")
    assert typed is not None, f"the sample {kind} cannot be read"
    data = shorthand.expand(typed, schema.fields("facts", "act"))[0].data
    return "".join([_HEAD.format(kind=kind), *_sections(data)])


def _sections(data: Mapping[str, Any]) -> Iterator[str]:
    says = {name: rules["meta"]["says"] for name, rules in schema.load("facts")["facts"].items()}
    people = _defendants(data)
    for name in (*_OPENING[1:], *(s for s in says if s not in _OPENING)):
        if name not in data or name == "suppress":
            continue
        lines = [_commented(f"{name}:", says[name], 0)]
        if name == "defendants":
            lines += (line for id, entry in people.items() for line in _entry("defendant", [entry], 2, id))
        else:
            lines += _WRITERS[name](data, people) if name in _WRITERS else _registry(name, data[name])
        yield "\n"
        yield from lines if name in _ALWAYS else (f"# {line}" for line in lines)


def _registry(name: str, entries: Any) -> Iterator[str]:
    """One entry for all: of a registry by id, or of a list; a list of acts shows how an act is typed."""
    rules = schema.load("facts")["facts"][name]
    inner = rules.get("valuesrules") or rules.get("schema")
    node = str(inner.get("schema") if isinstance(inner, Mapping) else inner).removeprefix("facts.")
    if "dispatch" in rules:
        yield "  # - roe: walks past the station on her way to work\n  #   date: ongoing\n"
    elif isinstance(entries, list):
        first, *rest = _fields(node, [e for e in entries if isinstance(e, Mapping)], 4)
        yield from (f"  - {first.lstrip()}", *rest)
    elif "valuesrules" in rules:
        listed = [e for e in entries.values() if isinstance(e, Mapping)]
        yield from _entry(node, listed, 2, _NAMES.get(name, name.rstrip("s")))
    else:
        yield from _fields(node, [entries], 2)


def _entry(node: str, entries: list[Any], indent: int, id: str) -> Iterator[str]:
    yield f"{' ' * indent}{id}:\n"
    yield from _fields(node, entries, indent + 2)


def _fields(node: str, entries: list[Any], indent: int) -> list[str]:
    """The fields of a node that these entries use: required ones bare, closed choices as typed, others commented out."""
    lines: list[str] = []
    nodes = schema.load("facts")
    for name, rules in nodes[node].items():
        values = [e[name] for e in entries if isinstance(e, Mapping) and name in e]
        inner = str(rules.get("schema", "")).removeprefix("facts.")
        says = rules.get("meta", {}).get("says", "")
        if values and name in _KEPT.get(node, ()) and isinstance(values[0], str):
            lines.append(_commented(f"{name}: {values[0]}", says, indent))
        elif rules.get("required") and inner in nodes:
            lines += [_commented(f"{name}:", says, indent), *_fields(inner, values, indent + 2)]
        elif rules.get("required") or (values and name in _BARE.get(node, ())):
            lines.append(_commented(f"{name}:", says, indent))
        elif values:
            lines.append(_commented(f"# {name}:", says, indent))
    return sorted(lines, key=lambda line: line.lstrip().startswith("#")) if not _nested(lines) else lines


def _nested(lines: list[str]) -> bool:
    return len({len(line) - len(line.lstrip()) for line in lines}) > 1


def _commented(text: str, says: str, indent: int) -> str:
    return f"{' ' * indent + text + ' ':<32}# {says}\n"


# ---------------------------------------------------------------------- the sections that lean on others


def _defendants(data: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """One defendant of each sort, by an id that says the sort."""
    found: dict[str, Mapping[str, Any]] = {}
    for entry in data["defendants"].values():
        kind = entry.get("kind", "person") if isinstance(entry, Mapping) else "person"
        id = "unnamed" if "numbers" in entry else "officer" if kind == "person" else kind.replace(" ", "-")
        found[id] = {**found.get(id, {}), **entry}
    return dict(sorted(found.items(), key=lambda item: item[0] != "officer"))


def _story(data: Mapping[str, Any], people: Mapping[str, Any]) -> Iterator[str]:
    yield _SCENE.format(name="first-scene", actor=next(iter(people)))
    kinds = {
        kind for item in data["story"] for kind in schema.STORY_ITEMS if isinstance(item, Mapping) and kind in item
    }
    for kind in (k for k in schema.STORY_ITEMS if k in kinds and k not in ("scene", "insert")):
        says = schema.load("facts")[kind][kind].get("meta", {}).get("says", "")
        yield _commented(f"  # - {kind}:", says, 0)


def _policies(data: Mapping[str, Any], people: Mapping[str, Any]) -> Iterator[str]:
    for id, policy in _by_theory(data).items():
        entity = _sort(policy.get("entity", ""), data, people)
        typed = {k: v for k, v in policy.items() if k != "story"}
        yield from _entry("policy", [{**typed, "entity": entity, "theory": id}], 2, id)
        yield _commented("story:", "what happened before, to others: only these facts prove the policy", 4)
        scene = _SCENE.format(name=f"{id}-history", actor=next(iter(people))).partition("      #   time")[0]
        yield "".join(f"    {line}\n" for line in scene.splitlines())


def _by_theory(data: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The sample's first policy of each theory, by the theory."""
    found: dict[str, Mapping[str, Any]] = {}
    for policy in data.get("policies", {}).values():
        found.setdefault(str(policy.get("theory", "policy")), policy)
    return found


def _claims(data: Mapping[str, Any], people: Mapping[str, Any]) -> Iterator[str]:
    theories = {id: str(p.get("theory", "policy")) for id, p in data.get("policies", {}).items()}
    first: dict[str, str] = {}
    for claim in data["claims"]:
        if claim["count"] in first.values():
            continue
        first[claim["id"]] = claim["count"]
        yield f"  - id: {claim['count']}\n    count: {claim['count']}\n    plaintiffs: roe\n"
        yield f"    defendants: {_sued(claim, data, people)}\n"
        if claim.get("policy") in theories:
            yield f"    policy: {theories[claim['policy']]}\n"
        if under := [first[u] for u in _listed(claim.get("underlying")) if u in first]:
            yield f"    underlying: {under[0]}  # the claim whose violation it rests on\n"


def _sued(claim: Mapping[str, Any], data: Mapping[str, Any], people: Mapping[str, Any]) -> str:
    """The sort of the claim's first defendant."""
    return _sort(next(iter(_listed(claim.get("defendants"))), ""), data, people)


def _sort(id: str, data: Mapping[str, Any], people: Mapping[str, Any]) -> str:
    """The id that stands here for one defendant of the sample."""
    entry = data["defendants"].get(id.split(" (")[0].split(".")[0], {})
    kind = str(entry.get("kind", "officer")).replace(" ", "-")
    return kind if kind in people else next(iter(people))


def _listed(value: Any) -> list[str]:
    return [v.strip() for v in value.split(",")] if isinstance(value, str) else [str(v) for v in value or ()]


def _relief(data: Mapping[str, Any], people: Mapping[str, Any]) -> Iterator[str]:
    for name in data["relief"]:
        if name in ("fees", "costs", "interest"):
            yield f"  {name}: yes\n"
        elif name in ("compensatory", "nominal"):
            yield f"  {name}: {{for: all, against: all}}\n"
        elif name == "punitive":
            yield f"  punitive: {{against: {next(iter(people))}}}      # never against a public entity\n"
        else:
            yield _commented(f"  # {name}:", schema.load("facts")["relief"][name]["meta"]["says"], 0)


_WRITERS = {"story": _story, "policies": _policies, "claims": _claims, "relief": _relief}
