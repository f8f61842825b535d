"""Growth and decline: the words beside a figure say whether it is the earlier one, the later one or the difference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.change_roles import Cluster, Slot, clusters, label_of
from crossfoot.articles.clause import is_bare, is_linked, is_of_one, is_tight
from crossfoot.articles.near_misses import near_change
from crossfoot.articles.proposal import Candidate, Recall, Role, named_alike, same_thing, same_unit, subset
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, Fraction, Mention, Sentence
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import NEAREST

_SUBJECT: Final = 10
_OTHER_SUBJECT: Final = re.compile(r"E[uv]+[AB]")
_NEW_CLAUSE: Final = re.compile(r"[,E][uv]+[AB]")
_BEHIND: Final = 12
"""letters behind a percentage among which an earlier figure may still come"""
_SOLE: Final = 40
"""letters from the beginning of a sentence to a change of the only figure before it"""
_TELLING: Final = 2
"""digits of a percentage that confirms two figures which no word ties"""
_ENOUGH: Final = ({"by", "percent"}, {"from", "percent"}, {"from", "times"}, {"from", "by"})
"""roles that the later figure completes"""
_OPEN: Final = 2
_EARLIER: Final = 4
"""figures further back that may be the later figure of "this is a rise of" """


def changes(sentence: Sentence, recall: Recall, pending: list[Cluster]) -> Iterator[Candidate]:
    """``pending`` holds what the sentence before left open; it gets what this one leaves open."""
    letters = sentence.letters
    left_open = list(pending)
    if len(pending) > _OPEN:
        del pending[:-_OPEN]
    ends = ("F" in letters and "T" in letters) or (("F" in letters or "V" in letters) and _signed(sentence))
    if not ends and not any(letter in letters for letter in "ABt"):
        return
    for cluster in clusters(sentence):
        found = list(_told(sentence, cluster, recall, left_open))
        yield from found
        if not found and cluster.slots.keys() & {"percent"}:
            pending.append(cluster)


def _signed(sentence: Sentence) -> bool:
    """Whether a sign tells a change that has no verb of its own: from 640 to 672 (+5%)."""
    return any(
        isinstance(item, Mention) and item.kind == PERCENT and item.written.sign in ("+", "-")
        for item in sentence.items
    )


def _told(sentence: Sentence, cluster: Cluster, recall: Recall, left_open: list[Cluster]) -> Iterator[Candidate]:
    slots = cluster.slots
    if not slots:
        return
    if {"from", "by"} <= slots.keys() and slots.keys() & {"percent", "times"} and "to" not in slots:
        sure = all(slot.said for slot in slots.values())
        yield _candidate(sentence, cluster, slots, "change-of", sure and _is_part(slots), sure)
    if {"from", "to"} <= slots.keys():
        yield from _both_ends(sentence, cluster, recall, left_open)
        return
    subjects = _subjects(sentence, cluster, recall)
    if "to" in slots:
        yield from _without_old(sentence, cluster, subjects, left_open)
    elif any(known <= slots.keys() for known in _ENOUGH):
        for number, (subject, near) in enumerate(subjects):
            if _comparable(subject, slots):
                alone = near and number == 0
                if "from" in slots and sentence.before(slots["from"].place) == "(":
                    alone = alone or subject is _sole_subject(
                        sentence, slots["percent" if "percent" in slots else "from"]
                    )
                telling = alone and all(slot.said in "ABVFt" for slot in slots.values())
                with_subject = {**slots, "to": Slot(subject, cluster.verb, "")}
                yield _candidate(sentence, cluster, with_subject, "subject-change", telling)
                yield from _without_by(sentence, cluster, with_subject, "subject-change")
                yield from _increase(sentence, cluster, with_subject)
    elif "times" in slots:
        yield from _multiple(sentence, cluster, subjects)
    elif slots.keys() & {"percent", "by"}:
        said = {role: slot for role, slot in slots.items() if role in ("percent", "by")}
        yield from _two_figures(sentence, cluster, said, subjects)
        if slots.keys() == {"by"} and slots["by"].said == "A":
            yield from _within(sentence, [subject for subject, _ in subjects[:_OPEN]], slots["by"])


def _is_part(slots: dict[str, Slot]) -> bool:
    """Whether a difference may be that percentage of the earlier figure with a slip in it."""
    old, by, percent = slots["from"].mention, slots["by"].mention, slots.get("percent")
    if not same_unit(old, by) or percent is None:
        return same_unit(old, by) and by.written.value <= old.written.value
    part, printed = 100 * by.written.value, percent.mention.written.value * old.written.value
    return part <= 2 * printed <= 4 * part


def _sole_subject(sentence: Sentence, slot: Slot) -> Mention | None:
    """The only count before a figure that stands outside parentheses, if the words from there on tell of nothing else:
    7.5 billion, 52% of the plan (14.5 billion) and up 47% on last year (5.1 billion).
    """
    letters = sentence.letters
    depth = 0
    found: list[Mention] = []
    if slot.place > _SOLE:
        return None
    for place in range(slot.place):
        depth += {"(": 1, ")": -1}.get(letters[place], 0)
        item = sentence.items[place]
        if isinstance(item, Fraction) or letters[place] == ";":
            return None
        if isinstance(item, Mention) and item.kind == COUNT and not depth:
            found.append(item)
    verb = label_of(letters, slot.place)[1]
    mark = max(letters.rfind(",", 0, verb), letters.rfind("E", 0, verb), letters.rfind(")", 0, verb))
    return found[0] if len(found) == 1 and mark > 0 and is_bare(sentence, mark + 1, verb) else None


def _without_old(
    sentence: Sentence, cluster: Cluster, subjects: list[tuple[Mention, bool]], left_open: list[Cluster]
) -> Iterator[Candidate]:
    """A change to a figure; the earlier one is not told as such."""
    slots = cluster.slots
    if {"by", "percent"} <= slots.keys():
        yield _candidate(sentence, cluster, slots, "change-to", True)
    if "by" in slots and slots["by"].said in "AB":  # up 23,600 to 27,700
        turned = {role: slot for role, slot in slots.items() if role != "by"} | {"from": slots["by"]}
        for open_cluster in left_open:
            if "percent" in open_cluster.slots:
                with_percent = {**turned, "percent": open_cluster.slots["percent"]}
                yield _candidate(sentence, cluster, with_percent, "percent-then-ends", False)
        if len(turned) > 2:
            yield _candidate(sentence, cluster, turned, "ends-without-from", False)
    if slots.keys() & {"by", "percent"}:
        for subject in [*(subject for subject, _ in subjects), *_behind(sentence, cluster)]:
            if _comparable(subject, slots):
                with_old = {**slots, "from": Slot(subject, cluster.verb, "")}
                yield _candidate(sentence, cluster, with_old, "change-from-subject", False)
    elif "times" in slots and slots["times"].said in "ABt":
        for subject, _ in subjects:
            if same_thing(subject, slots["to"].mention) and subject.kind == slots["to"].mention.kind:
                with_old = {**slots, "from": Slot(subject, cluster.verb, "")}
                yield _candidate(sentence, cluster, with_old, "multiple-of-an-earlier-figure", False)
        yield _candidate(sentence, cluster, slots, "multiple-of-an-unprinted-figure", True)


def _multiple(sentence: Sentence, cluster: Cluster, subjects: list[tuple[Mention, bool]]) -> Iterator[Candidate]:
    """A multiple behind the figures that give it."""
    times = cluster.slots["times"]
    ends = [subject for subject, _ in subjects[:_EARLIER]]
    for old in ends[1:]:
        if same_thing(ends[0], old) and ends[0].kind == old.kind:
            pair = {"to": Slot(ends[0], cluster.verb, ""), "from": Slot(old, cluster.verb, ""), "times": times}
            yield _candidate(sentence, cluster, pair, "two-figures-then-times", False)
    if subjects and subjects[0][1] and times.said in "AB":
        alone = {"to": Slot(subjects[0][0], cluster.verb, ""), "times": times}
        yield _candidate(sentence, cluster, alone, "multiple-of-an-unprinted-figure", True)


def _two_figures(
    sentence: Sentence, cluster: Cluster, said: dict[str, Slot], subjects: list[tuple[Mention, bool]]
) -> Iterator[Candidate]:
    """A change without its ends: any two figures near it that give it, the later one first; and "against 1,250 last
    year we had 1,625, up 30%", where the words tell which is which.
    """
    ends = [subject for subject, _ in subjects]
    behind = _behind(sentence, cluster) if _is_fine(said) else []
    for to in [*ends[:2], *behind]:
        for old in [*behind, *ends[:_EARLIER]]:
            if old is to or not same_thing(to, old) or to.kind != old.kind:
                continue
            pair = {"to": Slot(to, cluster.verb, ""), "from": Slot(old, cluster.verb, ""), **said}
            told = (
                subjects[:1] == [(to, True)]
                and len(ends) > 1
                and old is ends[1]
                and _is_held_against(sentence, to, old)
            )
            near = told and _is_near(to, old, said)
            yield _candidate(sentence, cluster, pair, "two-figures-then-change", near, told)


def _within(sentence: Sentence, subjects: Sequence[Mention], by: Slot) -> Iterator[Candidate]:
    """82 of 97 communes, 74 more than in 2010: a rise is no greater than what it has led to."""
    if "V" not in sentence.letters[by.place : by.place + 4] or not by.mention.noun:
        return
    for to in subjects:
        if to.start >= sentence.start and to.noun[:1] == by.mention.noun[:1] and same_unit(to, by.mention):
            yield subset(to, by.mention, "rise-within-figure", sentence.start, sentence.end)
            return


def _behind(sentence: Sentence, cluster: Cluster) -> list[Mention]:
    """Figures behind a change that may be its earlier one."""
    found = []
    for place in range(cluster.last + 1, min(cluster.last + 1 + _BEHIND, len(sentence.letters))):
        item = sentence.items[place]
        if sentence.letters[place] == ";":
            break
        if isinstance(item, Mention) and item.kind == COUNT:
            found.append(item)
    return found[:2]


def _is_fine(said: dict[str, Slot]) -> bool:
    """Whether the change is told so finely that figures which give it are hardly there by chance."""
    return any(sum(each.isdigit() for each in slot.mention.draft) >= _TELLING for slot in said.values())


def _is_held_against(sentence: Sentence, to: Mention, old: Mention) -> bool:
    """Whether the sentence has two figures of one thing, of which "compared with" stands before the first."""
    counts = [n for n, item in enumerate(sentence.items) if isinstance(item, Mention) and item.kind == to.kind]
    if len(counts) < 2 or sentence.items[counts[0]] is not old or sentence.items[counts[1]] is not to:
        return False  # either may stand in an earlier sentence, or be the part of a fraction
    alike = bool(to.unit) or named_alike(to.noun[:1], old.noun[:1])
    return alike and "V" in sentence.letters[max(counts[0] - 2, 0) : counts[0]]


def _is_near(to: Mention, old: Mention, said: dict[str, Slot]) -> bool:
    """Whether a percentage is off by no more than a slip would be."""
    if "percent" not in said or not old.written.num:
        return False
    slot = said["percent"]
    change = 100 * (to.written.value - old.written.value) / old.written.value * (-1 if slot.falls else 1)
    return change > 0 and change <= 2 * slot.mention.written.value <= 4 * change


def _both_ends(sentence: Sentence, cluster: Cluster, recall: Recall, left_open: list[Cluster]) -> Iterator[Candidate]:
    slots = cluster.slots
    old, new = slots["from"].mention, slots["to"].mention
    if old.kind != new.kind or (old.unit and new.unit and old.unit != new.unit):
        return
    if "by" in slots and slots["by"].mention.in_words and not _of_one_kind(old, slots["by"].mention):
        slots = {role: slot for role, slot in slots.items() if role != "by"}
    if len(slots) > 2:
        if "percent" in slots and _OTHER_SUBJECT.search(sentence.letters, slots["to"].place, slots["percent"].place):
            yield _candidate(sentence, cluster, slots, "from-to", False)
            slots = {role: slot for role, slot in slots.items() if role != "percent"}
        if len(slots) < 3:
            return
        linked, said = is_linked(sentence, slots), _is_said(sentence.letters, cluster)
        sure = linked and (said or _is_near(new, old, slots))
        yield _candidate(sentence, cluster, slots, "from-to", sure, linked and said)
        yield from _without_by(sentence, cluster, slots, "from-to")
        yield from _increase(sentence, cluster, slots)
        return
    for gap, _ in _subjects(sentence, cluster, recall)[:_EARLIER]:
        change = new.written.value - old.written.value
        if gap.kind == old.kind == COUNT and gap.written.value == abs(change) and same_unit(gap, old):
            with_gap = {**slots, "by": Slot(gap, cluster.verb, "", change < 0)}
            yield _candidate(sentence, cluster, with_gap, "difference-then-from-to", False)
            return
    for open_cluster in left_open:
        if "percent" in open_cluster.slots:
            with_percent = {**slots, "percent": open_cluster.slots["percent"]}
            yield _candidate(sentence, cluster, with_percent, "percent-then-from-to", False)


def _without_by(sentence: Sentence, cluster: Cluster, slots: dict[str, Slot], pattern: str) -> Iterator[Candidate]:
    """The same change without what may be another figure: up 70% to 408 from 240, beating the 401 expected."""
    rest = {role: slot for role, slot in slots.items() if role != "by"}
    if {"from", "to", "by", "percent"} <= slots.keys():
        yield _candidate(sentence, cluster, rest, pattern, False)


def _is_said(letters: str, cluster: Cluster) -> bool:
    """Whether the words say that the percentage is that of the two figures, and not of what a new clause is about."""
    percent = cluster.slots.get("percent")
    if percent is None:
        return True
    since = letters[cluster.slots["to"].place : percent.place]
    return percent.said != "E" and letters[cluster.verb] in "AB" and not _NEW_CLAUSE.search(since)


def _of_one_kind(subject: Mention, end: Mention) -> bool:
    if subject.kind == PERCENT:
        return end.kind in (PERCENT, POINTS)
    return subject.kind == end.kind and same_unit(subject, end)


def _comparable(subject: Mention, slots: dict[str, Slot]) -> bool:
    ends = [slots[role].mention for role in ("from", "by", "to") if role in slots]
    return all(_of_one_kind(subject, end) for end in ends)


def _subjects(sentence: Sentence, cluster: Cluster, recall: Recall) -> list[tuple[Mention, bool]]:
    """What the change may be told of: figures before its verb, nearest first; and whether it stands right before."""
    first = min((slot.place for slot in cluster.slots.values() if slot.said != "F"), default=cluster.verb)
    start = sentence.starts[first]
    used = {slot.mention.start for slot in cluster.slots.values()}
    found: list[tuple[Mention, bool]] = []
    for at in range(first - 1, max(first - _SUBJECT, -1), -1):
        item = sentence.items[at]
        if isinstance(item, Fraction):
            item = item.part
        if isinstance(item, Mention) and item.kind in (COUNT, PERCENT) and item.start not in used:
            straight = not set(sentence.letters[at + 1 : first]) - set("uvyCO,(AB")
            near = not found and straight and label_of(sentence.letters, at)[0] not in ("V", "F")
            found.append((item, near))
    for mention, _, _ in recall.before(start):
        if mention.start not in used and all(mention.start != each.start for each, _ in found):
            found.append((mention, False))
        if len(found) > _EARLIER:
            break
    return found


def _increase(sentence: Sentence, cluster: Cluster, slots: dict[str, Slot]) -> Iterator[Candidate]:
    """ "Rose 1.9 times", said of an increase by 1.9 times the earlier figure: kept where that is what fits."""
    times = slots.get("times")
    if times is None or times.said != "A" or times.mention.in_words or not {"from", "to"} <= slots.keys():
        return
    old, new = slots["from"].mention, slots["to"].mention
    digits = re.match(r"[\d.,]+", times.mention.draft)
    if not digits or not old.written.num:
        return
    ratio = times.mention.written.interval(NEAREST, True) + Interval(1, 1)
    if not (old.written.interval() * ratio).meets(new.written.interval()):
        return
    told = times.mention._replace(draft=digits[0])
    roles = (Role("holds", new), Role("holds", old), Role("holds", old), Role("holds", told))
    yield Candidate(
        "equation", roles, "increase-by-a-multiple", min(sentence.start, old.start, new.start), sentence.end,
        options={"holds": "{0} = {1} + {2} × {3}"}, verdict="consistent",
    )  # fmt: skip


def _candidate(
    sentence: Sentence, cluster: Cluster, slots: dict[str, Slot], pattern: str, telling: bool, said: bool | None = None
) -> Candidate:
    order = ("from", "to", "by", "percent", "times")
    roles = tuple(
        Role(role, slots[role].mention, role in ("by", "percent") and slots[role].falls)
        for role in order
        if role in slots
    )
    first = min(slot.place for slot in slots.values() if slot.mention.start >= sentence.start)
    words = tuple(
        (sentence.starts[n], sentence.ends[n])
        for n in range(min(first, cluster.verb), cluster.last + 1)
        if sentence.letters[n] in "ABFTVX"
    )
    start = min(sentence.start, *(role.mention.start for role in roles))
    figures = {role: slot.mention for role, slot in slots.items()}
    likely = (
        telling
        and is_of_one(sentence, slots)
        and (
            (pattern == "from-to" and is_tight(sentence, slots))
            or near_change(figures, any(slot.falls for slot in slots.values()))
        )
    )
    known = (telling if said is None else said) and is_of_one(sentence, slots)
    below = any(role in figures and figures[role].written.num < 0 for role in ("from", "to")) and "percent" in figures
    return Candidate("change", roles, pattern, start, sentence.end, words, likely and not below, known and not below)
