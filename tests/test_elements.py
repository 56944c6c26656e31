"""What an element tag prints: lines per defendant and per fact, each fact told once, numbers where it was told before."""

from __future__ import annotations

import pytest

from drafter import outline as tree
from drafter.outline import Allegation, Item
from tests.matters import drafted, matter


def act(who, what, id, **more):
    return {who: what, "id": id, **more}


def printed(change, folder, claim="force", element=None):
    """The allegations and lines of one element of one claim, as text."""
    outline = drafted(matter(change), folder).outline
    blocks = [b for b in outline.blocks if isinstance(b, Allegation | Item) and b.claim == claim]
    return [tree.text_of(b.inlines) for b in blocks if element is None or b.element == element]


def told(acts, claims, **more):
    scene = {"scene": "stop", "at": "street", "date": "2025-03-08", "where": "on the sidewalk", "acts": acts}
    return {"story": [scene], "claims": claims, "injuries": more.get("injuries", {"thigh": {"who": "price", "what": "a torn thigh muscle", "kind": "physical", "from": [acts[0]["id"]]}}), **{k: v for k, v in more.items() if k != "injuries"}}  # fmt: skip


FORCE = {"id": "force", "count": "excessive-force-arrest", "plaintiffs": "price", "defendants": ["boyle", "tan"]}
KNEE = act("boyle", "drove his knee into the thigh of @price", "knee", shows="force")
STILL = act("price", "stood still with his hands in front of him", "still", shows="no-need")


def test_each_defendant_has_a_line_of_his_own(tmp_path):
    acts = [KNEE, act("tan", "struck @price with a baton", "baton", shows="force"), STILL]
    lines = printed(told(acts, [FORCE]), tmp_path, element="force")
    assert len(lines) == 3
    assert lines[1].startswith("Officer Boyle drove his knee") and "Officer Tan" not in lines[1]
    assert lines[2].startswith("Officer Tan struck") and "Officer Boyle" not in lines[2]


def test_a_name_is_not_said_twice_in_one_line(tmp_path):
    acts = [KNEE, act("boyle", "held @price by the neck", "neck", shows="force"), STILL]
    acts.append(act("tan", "struck @price with a baton", "baton", shows="force"))
    line = printed(told(acts, [FORCE]), tmp_path, element="force")[1]
    assert line.count("Officer Boyle") == 1
    assert "; and held Mr. Price by the neck" in line


def test_joint_acts_are_told_once_and_laid_to_each_by_number(tmp_path):
    acts = [
        act("boyle, tan", "pushed @price to the ground", "push", shows="force"),
        act("boyle, tan", "kicked @price in the ribs", "kick", shows="force"),
        STILL,
    ]
    lines = printed(told(acts, [FORCE]), tmp_path, element="force")
    assert "Officer Boyle, with Officer Tan, pushed Mr. Price to the ground" in lines[1]
    assert lines[2] == "Officer Tan, with Officer Boyle, did the same (¶¶\u00a08–9)."


def test_one_defendant_makes_no_list_of_one(tmp_path):
    claim = FORCE | {"defendants": "boyle"}
    lines = printed(told([KNEE, STILL], [claim]), tmp_path, element="force")
    assert len(lines) == 1 and ": Officer Boyle drove his knee" in lines[0]


def test_one_defendant_with_several_acts_has_a_line_for_each(tmp_path):
    claim = FORCE | {"defendants": "boyle"}
    acts = [KNEE, act("boyle", "held @price by the neck", "neck", shows="force"), STILL]
    lines = printed(told(acts, [claim]), tmp_path, element="force")
    assert [line.partition(" (")[0] for line in lines[1:]] == [
        "Officer Boyle drove his knee into the thigh of Mr. Price",
        "Officer Boyle held Mr. Price by the neck",
    ]


def test_a_fact_told_under_one_element_is_cited_under_the_next(tmp_path):
    knee = act("boyle", "drove his knee into the thigh of @price, who stood still", "knee", shows=["force", "no-need"])
    acts = [knee, act("tan", "struck @price with a baton", "baton", shows="force")]
    text = "\n".join(printed(told(acts, [FORCE]), tmp_path))
    assert text.count("drove his knee") == 1
    assert "Officer Boyle, as alleged in ¶\u00a08" in text


def test_counsel_may_have_a_fact_told_again(tmp_path):
    knee = act("boyle", "drove his knee into the thigh of @price, who stood still", "knee", shows=["force", "seizure"])
    acts = [knee, act("tan", "struck @price with a baton", "baton", shows="force"), STILL]
    claim = FORCE | {"also": {"no-need": ["knee"]}}
    text = "\n".join(printed(told(acts, [claim]), tmp_path, element="no-need"))
    assert "drove his knee" in text


def test_no_line_runs_over_the_limit(tmp_path):
    long = "pushed @price against the metal shutter of the shop with both hands and held him there by the collar of his coat"
    acts = [act("boyle", f"{long} for {n} seconds", f"push-{n}", shows="force") for n in (10, 20, 30, 40)]
    acts += [act("tan", "struck @price with a baton", "baton", shows="force"), STILL]
    for line in printed(told(acts, [FORCE]), tmp_path):
        assert len(line.split()) <= 45, line


@pytest.mark.parametrize("kind", ["physical", "emotional"])
def test_the_force_count_names_the_bodily_harm_and_cites_the_rest(tmp_path, kind):
    injuries = {
        "thigh": {"who": "price", "what": "a torn thigh muscle", "kind": "physical", "from": ["knee"]},
        "other": {"who": "price", "what": "a bruised rib", "kind": kind, "from": ["knee"]},
    }
    claim = FORCE | {"defendants": "boyle"}
    (line,) = printed(told([KNEE, STILL], [claim], injuries=injuries), tmp_path, element="injury")
    assert "a torn thigh muscle" in line
    assert ("a bruised rib" in line) == (kind == "physical")
    assert line.endswith("(¶¶\u00a010–11).")


def test_a_count_that_rests_on_another_cites_only_what_its_defendants_did(tmp_path):
    watch = act(
        "tan", "stood two feet from @price and watched for 20 seconds", "watch", shows="present", knowing=["knee"]
    )
    idle = act(
        "tan",
        "said nothing and did not touch the arm of @boyle",
        "idle",
        shows="disregard",
        knowing=["knee"],
        to="price",
    )
    claims = [FORCE | {"defendants": "boyle"}, {"id": "idle-by", "count": "failure-to-intervene", "plaintiffs": "price", "defendants": "tan", "underlying": "force"}]  # fmt: skip
    change = told([KNEE, STILL, watch, idle], claims)
    (underlying,) = printed(change, tmp_path, "idle-by", "underlying")
    assert underlying.endswith("(¶\u00a08).")
    (knowledge,) = printed(change, tmp_path, "idle-by", "knowledge")
    assert "Officer Tan acted with knowledge of the facts alleged in ¶\u00a08" in knowledge
    (omission,) = printed(change, tmp_path, "idle-by", "omission")
    assert "said nothing" in omission
