"""What several lint rules ask of words: whether a predicate tells a deed, whether a name hides people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.case import Act, Hole, Scene, Together
from drafter.law.kinds import Kinds
from drafter.prose import Fact

NAME = "Smith"
CONCRETE = (
    "bodily-act", "body-contact", "weapon-use", "restraint", "seizure-act", "search-act", "entry-act",
    "communication", "record-act", "perception", "speech-act", "movement-act", "charging", "position",
)  # fmt: skip
_JUDGED = re.compile(
    r"\b(?:falsely|wrongly|wrongfully|unfairly|harshly|roughly|"
    r"unlawfully|illegally|maliciously|recklessly|negligently|cruelly|brutally|abusively)\b",
    re.IGNORECASE,
)
ENOUGH = 3
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_EMPTY = frozenset(
    (
        "a an the and or but of to in on at by for with from into onto toward towards against over under his her "
        "their him them he she they it its himself herself themselves this that these those there then as so such was "
        "were is are be been being had has have did do does done not no nor any all some each both who whom whose "
        "which what when where while during after before because if than too very up down out off away again also "
        "only even just more most other another own same way manner conduct behavior behaviour act acts action "
        "actions activity misconduct wrongdoing incident event events matter matters situation thing things something "
        "anything someone anyone person people circumstances regard respect treatment act acted acting behave behaved "
        "engage engaged participate participated involve involved commit committed cause caused subject subjected "
        "contribute contributed take took taken make made use used would could should may might must can officer "
        "officers deputy deputies police defendant defendants plaintiff job duty duties authority power"
    ).split()
)  # fmt: skip
_PLAIN_DEED = re.compile(
    r"(?:(?:then|also|later|suddenly|did not|never|has|have) )?(?:led|released|freed|followed|dragged|handed|gave|sent|put|placed|opened|closed|locked|pulled|turned|stopped|let|arrived?|know|knew|had|have|obey(?:ed)?|killed?|hanged|stabbed|(?:tried|attempted) to kill|impounded|towed|seized|took (?:over|custody|possession)|owned?|lived?|worked?|wore|carried|carry|left|returned|fled|wept|cried|died|slept|fainted|collapsed|appeared|testified|resigned|parked|drove|walked|"
    r"ran|sat|stood|waited|ate|drank|identified|recognized|married|moved)\b"
    r"|(?:went|came|took|brought|traveled|rode|got)\b.*\b(?:to|from|into|home|back|inside|outside|off)\b(?! far)"
    r"|came\Z|(?:was|were) (?:pronounced|declared) dead\b",
    re.IGNORECASE,
)
_VAGUE_PEOPLE = frozenset(
    (
        "officer officers deputy deputies police policemen cop cops defendant defendants guard guards staff employee "
        "employees personnel official officials agent agents supervisor supervisors jailer jailers someone somebody "
        "persons person people individual individuals others they them member members authorities party parties unit "
        "force department city county unknown unidentified unnamed certain various several some many multiple other "
        "another one or more of the and all any a an involved responding present named individually scene law "
        "enforcement correctional correction custody medical municipal jail prison hospital school detention sheriff sheriffs state local government and/or doe does john "
        "jane public on at by in to"
    ).split()
)  # fmt: skip


def predicate(act: Act) -> str:
    """An act's predicate with every name as one stand-in."""
    return "" if isinstance(act.what, Hole) else plain(act.what)


def plain(fact: Fact) -> str:
    """Words with every name as one stand-in."""
    return "".join(getattr(i, "text", NAME) for i in fact.inlines)


def tells_a_deed(words: str, kinds: Kinds) -> bool:
    """Whether something concrete remains once labels are taken away.

    A quotation or a number is concrete; so are three words that are neither grammar nor evasion; so is any word of a
    family of deeds. "Used excessive force" leaves nothing; "bent her wrist" leaves a deed.
    """
    if _QUOTED.search(words) or re.search(r"\d", words) or _PLAIN_DEED.match(words):
        return True
    tokens = kinds.without_labels(words)
    left = [t for t in tokens if re.fullmatch(r"[a-z][a-z'’\-]+", t) and t not in _EMPTY and t != NAME.lower()]
    if not left or (len(left) < ENOUGH and _JUDGED.search(words)):
        return False
    return len(left) >= ENOUGH or kinds.says_one_of(CONCRETE, tokens)


def is_nobody(name: str) -> bool:
    """Whether a name only says that there was somebody: "officers", "one or more officers", "Defendants"."""
    words = re.findall(r"[a-z/’']+", name.lower())
    return bool(words) and all(w in _VAGUE_PEOPLE for w in words)


def acts_that_print(acts: Iterator[Act]) -> Iterator[Act]:
    """Acts that counsel does not withhold."""
    return (act for act in acts if not act.withheld)


def acts_in(scene: Scene) -> list[Act]:
    """The acts of a scene in order, those told together too."""
    listed = [a for item in scene.items for a in (item.acts if isinstance(item, Together) else (item,))]
    return [a for a in listed if isinstance(a, Act)]
