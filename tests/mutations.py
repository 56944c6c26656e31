"""Random damage to a facts file, the same for the same seed: what a tired hand, a bad paste or a bad merge would do."""

from __future__ import annotations

import copy
import random

import yaml

ODD = (
    "", " ", "…", "“", "\u202e\u202d", "Ωмӑ 漢字 שלום", "é" * 40, "a\u0301", "🙂", "@", "@nobody", "@@", "{{ x }}", "{% if %}", "-",
    "*", "**x**", "[@", "1", "0", "-1", "2025-02-30", "9999-12-31", "25:61", "yes", "null", "~", "all", "each", "unknown",
    "some of", "a or", "each of", "or", ",", "I II III ", "x" * 5000, "word " * 2000, "\t", "a\nb", "'", '"', "§ ¶", "<b>&amp;</b>",
)  # fmt: skip


def mutated(text: str, seed: int) -> str:
    """The text with one to four random changes, of its lines or of its nodes."""
    chance = random.Random(seed)
    change = _nodes if seed % 2 else _lines
    return change(text, chance)


def _lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        how = chance.choice(("delete", "twice", "swap", "replace", "indent", "cut", "odd", "value"))
        if how == "delete":
            del lines[at]
        elif how == "twice":
            lines.insert(other, lines[at])
        elif how == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif how == "replace":
            lines[at] = lines[other]
        elif how == "indent":
            lines[at] = " " * chance.randint(0, 12) + lines[at].lstrip()
        elif how == "cut":
            lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
        elif how == "value":
            lines[at] = lines[at].partition(":")[0] + ": " + chance.choice(ODD)
        else:
            place = chance.randint(0, len(lines[at]))
            lines[at] = lines[at][:place] + chance.choice(ODD) + lines[at][place:]
    return "\n".join(lines)


def _nodes(text: str, chance: random.Random) -> str:
    data = yaml.load(text, Loader=yaml.BaseLoader)
    for _ in range(chance.randint(1, 4)):
        above, key = chance.choice(list(_children(data)))
        spare = chance.choice(list(_children(data)))
        value = chance.choice((
            None, [], {}, [None], [[]], {"x": None}, ["a", "b"], {"unknown": "not recorded"}, "text", chance.choice(ODD),
            chance.choice(ODD), copy.deepcopy(spare[0][spare[1]]), [copy.deepcopy(above[key])], {"x": copy.deepcopy(above[key])},
        ))  # fmt: skip
        if chance.random() < 0.25:
            del above[key]
        elif isinstance(above, dict) and chance.random() < 0.2:
            above[chance.choice(("unknown", "id", "who", "each", "x", "for", "by", "1", *ODD[:6]))] = value
        else:
            above[key] = value
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=10**6)


def _children(node):
    """Every place of a tree: the mapping or list, and the key or index in it."""
    for key, value in list(node.items()) if isinstance(node, dict) else list(enumerate(node)):
        yield node, key
        if isinstance(value, (dict, list)):
            yield from _children(value)
