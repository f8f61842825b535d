"""The parts of a change as the words tell them: which figure is the earlier one, the later one, the difference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, TIMES, Mention, Sentence
from crossfoot.records import NamedTuple

_SKIPPED: Final = "uyXOMSdEK"
"""what may stand between a figure and the word that says its role"""
_BACK: Final = 5
_BY_AND_PERCENT: Final = re.compile(r"(?:,?[uC]|\(C?|E)p\)?([AB])(?![uy]{0,1}p)")
_SIGNED: Final = re.compile(r"(?:[uyd]{0,2}\(|[uydV]{0,3},[uV]?C)p")
_AS_MUCH_AS: Final = re.compile(r"V[uy]?n")
_WITH_END: Final = re.compile(r"[uyO]{0,2}[npo][uvyO]{0,3}T[uy]{0,2}[np]")
_COMPARED: Final = re.compile(r"[AB](?:[uvO]|VO?|OV)")


class Slot(NamedTuple):
    mention: Mention
    place: int
    said: str
    """the letter of the word that gives the role, or nothing"""
    falls: bool = False


class Cluster:
    """One change as the words tell it."""

    def __init__(self, verb: int, falls: bool) -> None:
        self.verb = verb
        self.falls = falls
        self.slots: dict[str, Slot] = {}
        self.last = verb


def clusters(sentence: Sentence) -> Iterator[Cluster]:
    letters = sentence.letters
    cluster: Cluster | None = None
    falls = False
    for place, letter in enumerate(letters):
        if letter in "AB":
            falls = letter == "B"
            if cluster is not None and cluster.slots and _is_another(letters, place, cluster):
                yield cluster
                cluster = None
            if cluster is None or not cluster.slots:
                cluster = Cluster(place, falls)
        elif letter == ";" and cluster is not None:
            yield cluster
            cluster = None
        elif letter in "npot":
            if cluster is None:
                following = letters[place + 1 : place + 2]
                told = _BY_AND_PERCENT.match(letters, place + 1) if letter == "n" else None
                following = told[1] if told else following
                begins = label_of(letters, place)[0] == "F" or _is_signed(sentence, place)
                if letter != "t" and not begins and following not in ("A", "B"):
                    continue
                cluster = Cluster(place, following == "B")
                falls = cluster.falls
            mention = sentence.items[place]
            assert isinstance(mention, Mention)
            role, said = _role(sentence, place, cluster)
            if not role:
                continue
            another = role == "times" and ("percent" in cluster.slots or {"from", "to"} <= cluster.slots.keys())
            if role in cluster.slots or another:
                yield cluster
                cluster = Cluster(label_of(letters, place)[1] if said in "ABFT" else place, falls)
                role, said = _role(sentence, place, cluster)
                if not role:
                    continue
            falling = {"A": False, "B": True}.get(said, falls)
            cluster.slots[role] = Slot(mention, place, said, falling)
            cluster.last = place
    if cluster is not None:
        yield cluster


def _is_signed(sentence: Sentence, place: int) -> bool:
    """Whether a sign alone says that what a figure is compared with has changed: against 660 in 2021 (+12%)."""
    behind = _SIGNED.match(sentence.letters, place + 1) if label_of(sentence.letters, place)[0] == "V" else None
    percent = sentence.items[behind.end() - 1] if behind else None
    return isinstance(percent, Mention) and percent.written.sign in ("+", "-")


def _is_another(letters: str, place: int, cluster: Cluster) -> bool:
    """Whether a verb tells another change: the other way, or with a later figure of its own."""
    if letters[cluster.verb] in "AB" and cluster.falls != (letters[place] == "B"):
        return True
    return {"from", "to"} <= cluster.slots.keys() and _WITH_END.match(letters, place + 1) is not None


def label_of(letters: str, place: int) -> tuple[str, int]:
    """The word that says what a figure is, and its place."""
    for at in range(place - 1, max(place - 1 - _BACK, -1), -1):
        letter = letters[at]
        if letter in "FTABV":
            return letter, at
        if letter == "(" and "V" in letters[max(at - 3, 0) : at]:
            continue
        if letter == "C" and letters[max(at - 2, 0) : at] == "(V":
            continue  # (against 182 reached a year before)
        if letter not in _SKIPPED:
            return "", -1
    return "", -1


def _role(sentence: Sentence, place: int, cluster: Cluster) -> tuple[str, str]:
    """The role of a figure, and the letter that gives it; nothing for none."""
    letters, mention = sentence.letters, sentence.items[place]
    assert isinstance(mention, Mention)
    label, _ = label_of(letters, place)
    behind = letters[place + 1 : place + 2]
    if _is_difference(letters, place, mention, label, cluster):
        return "by", behind
    if label in ("A", "B") and {"percent", "by"} & cluster.slots.keys() and "from" not in cluster.slots:
        given = cluster.slots.get("percent") or cluster.slots["by"]
        if (
            set(letters[given.place + 1 : place]) <= set("ABuvVO")
            and given.said in ("A", "B")
            and given.place < label_of(letters, place)[1]
        ):
            return "from", "V"  # 20% more than the 2 billion
    if mention.kind == COUNT and label not in ("F", "T", "V") and not cluster.slots:
        told = _BY_AND_PERCENT.match(letters, place + 1)
        if told:
            return "by", told[1]  # $108 million or 13.3% above January
    each = set(letters[cluster.last + 1 : place]) & set("MX") or letters[place + 1 : place + 2] == "X"
    if each and {"from", "to"} <= cluster.slots.keys():
        return "", ""  # 1.46 points a year
    if mention.kind == TIMES:
        return "times", label or "t"
    if mention.kind == POINTS:
        return "by", label
    if mention.kind == PERCENT:
        if is_yearly(letters, place):
            return "", ""
        said = _said_of_percent(letters, place, label, cluster)
        earlier = cluster.slots.get("from")
        if not said and earlier and earlier.said == "V" and mention.written.sign and sentence.before(place) in "(C":
            said = "A"
        if said:
            return "percent", said
    if label == "F" or label == "V" or (label in ("A", "B") and "K" in letters[max(place - 5, 0) : place]):
        return "from", label
    if label == "T":
        return "to", label
    between = letters[cluster.last + 1 : place]
    if "percent" in cluster.slots and not {"from", "by"} & cluster.slots.keys() and _COMPARED.fullmatch(between):
        return "from", "V"  # 54% up on the previous year's 60
    if label in ("A", "B") or (letters[place - 2 : place] == "p(" and "percent" in cluster.slots):
        return "by", label
    if "K" in letters[max(place - 3, 0) : place] and "percent" in cluster.slots:
        return "from", "K"
    if "times" in cluster.slots and "from" not in cluster.slots and place - cluster.slots["times"].place <= 6:
        between = letters[cluster.slots["times"].place + 1 : place]
        return ("from", "t") if "," not in between and ";" not in between else ("", "")
    return "", ""


def is_yearly(letters: str, place: int) -> bool:
    """Whether a percentage is that of each of several years: 2% a year, an average 5% per year."""
    return letters[place + 1 : place + 2] == "X"


def _is_difference(letters: str, place: int, mention: Mention, label: str, cluster: Cluster) -> bool:
    """Whether the verb stands behind a figure: 600 more than in 2014."""
    if mention.kind != COUNT or letters[place + 1 : place + 2] not in ("A", "B") or label in ("F", "T", "V"):
        return False
    if "percent" in cluster.slots and "to" not in cluster.slots:
        return False
    ahead = letters[place + 2 : place + 6]
    if ahead[:1] in ("p", "o", "t"):
        return False
    since = letters[max(place - 1, 0) : place]
    both = {"from", "to"} <= cluster.slots.keys()
    return both or "V" in ahead.partition("n")[0] or "n" in ahead[:2] or (since == "C" and "y" in ahead[:2])


def _said_of_percent(letters: str, place: int, label: str, cluster: Cluster) -> str:
    """The letter that makes a percentage that of the change; nothing where none does."""
    slots = cluster.slots
    behind = letters[place + 1 : place + 2]
    if label == "T" and _AS_MUCH_AS.match(letters, place + 1):
        verb = letters[: label_of(letters, place)[1]].removesuffix("u")[-1:]
        if verb in ("A", "B"):
            return verb  # giảm mạnh đến 40% so với 3.100 xe
    if label in ("A", "B") or behind in ("A", "B"):
        return label or behind
    if {"from", "to"} <= slots.keys() and letters[place - 1] in ",(EC":
        levels = letters[place - 1] == "(" and "(p" in letters[slots["from"].place : slots["to"].place]
        return "" if levels else "E"
    if "from" in slots and letters[slots["from"].place + 1 : place] == "u":
        return "B" if cluster.falls else "A"  # exceeding 2,400 hectares by 10%
    if "by" in slots and "percent" not in slots:
        between = set(letters[slots["by"].place + 1 : place])
        if between <= set(",uCE(") and between & set(",C("):
            return slots["by"].said or "E"
    return ""
