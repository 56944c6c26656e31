"""`drafter new`: a sample's facts file, emptied, with every field explained. What stays is its shape."""

from __future__ import annotations

from drafter import schema
from drafter.resources import samples_root

_HEAD = """# A facts file for `drafter`, shaped like the sample “{kind}”. Fill in what you know; delete what does not apply.
# Run `drafter check facts.yaml` as often as you like: it says what is missing, where, and what to type.
# An act is one line, `ACTOR: what he did`, in the past tense, without a final stop. `@id` names somebody in prose.
# Every field: docs/facts-file.md. Kinds of fact for `shows:`: drafter explain kinds.

"""


def kinds() -> dict[str, str]:
    """The kinds of matter there are: sample folder -> the first line of its README."""
    found = {}
    for folder in sorted(samples_root().iterdir()):
        readme = folder / "README.md"
        if (folder / "facts.yaml").is_file():
            title = readme.read_text(encoding="utf-8").splitlines()[0].lstrip("# ") if readme.is_file() else ""
            found[folder.name] = title
    return found


def scaffold(kind: str) -> str:
    """An emptied facts file of a kind: one entry of everything the sample uses, each field with what it says."""
    nodes = schema.load("facts")
    lines = [_HEAD.format(kind=kind), "format: 1\n"]
    lines += _block(nodes, "matter", "matter", 0)
    lines += ["\ncounsel:\n", *_entry(nodes, "counsel", 2)]
    lines += [
        "\nplaces:                     # where the land is; every scene says `at:`\n",
        *_named(nodes, "place", "the-street"),
    ]
    lines += [
        "\nplaintiffs:                 # the persons whose rights are asserted\n",
        *_named(nodes, "plaintiff", "roe"),
    ]
    lines += [
        "\ndefendants:                 # each with the capacity in which he is sued\n",
        *_named(nodes, "defendant", "officer"),
    ]
    lines += [_STORY]
    lines += ["\ninjuries:                   # each with the acts that caused it\n", *_named(nodes, "injury", "wrist")]
    lines += [_CLAIMS]
    return "".join(lines)


_STORY = """
story:                      # file order is printing order
  - scene: stop             # one time and place
    at:                     # a place registered above
    date:                   # 2025-06-03, about 2025-06-03, 2025-06, 2019 to 2023; or `each`, on every act
    where:                  # begins with its own preposition: on the shoulder of Route 4
    acts:
      # - officer: told @roe to step out of the car
      #   time: 22:15
      #   shows: seizure    # the kind of fact; `drafter explain kinds`
      #   known_to: officer # who knew, with how_known:
      #   source: bodycam   # never prints
      #   cite: bodycam     # prints
"""
_CLAIMS = """
claims:                     # the counts, in order; `drafter library list` shows them
  - id: force
    count: excessive-force-arrest
    plaintiffs: roe
    defendants: officer
relief:
  compensatory: {for: all, against: all}
  nominal: {for: all, against: all}
  # punitive: {against: officer}
  fees: yes
  costs: yes
"""


def _block(nodes: schema.Nodes, node: str, key: str, indent: int) -> list[str]:
    return [f"{' ' * indent}{key}:\n", *_fields(nodes, node, indent + 2)]


def _entry(nodes: schema.Nodes, node: str, indent: int) -> list[str]:
    lines = _fields(nodes, node, indent + 2)
    first = lines[0]
    return [f"{' ' * indent}- {first.lstrip()}", *lines[1:]]


def _named(nodes: schema.Nodes, node: str, id: str) -> list[str]:
    return [f"  {id}:\n", *_fields(nodes, node, 4)]


def _fields(nodes: schema.Nodes, node: str, indent: int) -> list[str]:
    """Each field of a node on a line of its own: required ones bare, the others commented out."""
    lines = []
    for name, rules in nodes[node].items():
        says = rules.get("meta", {}).get("says", "")
        inner = str(rules.get("schema", "")).removeprefix("facts.") if rules.get("type") == "dict" else ""
        if rules.get("required") and inner in nodes:
            lines += [
                f"{' ' * indent}{name}:{' ' * max(1, 20 - len(name))}# {says}\n",
                *_fields(nodes, inner, indent + 2),
            ]
        else:
            mark = "" if rules.get("required") else "# "
            lines.append(f"{' ' * indent}{mark}{name}:{' ' * max(1, 20 - len(name) - len(mark))}# {says}\n")
    return (
        sorted(lines, key=lambda line: "# " in line.split(":")[0])
        if all(line.startswith(" " * indent) and not line.startswith(" " * (indent + 2)) for line in lines)
        else lines
    )
