"""Growth and decline as the words tell it: which figures of a change they name, and what it may be told of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from crossfoot.articles.calendar_units import A_YEAR
from crossfoot.articles.change_roles import ChangeSlot, Cluster, label_of
from crossfoot.articles.clause import is_of_one, is_tight
from crossfoot.articles.cue import Place
from crossfoot.articles.minor_units import in_unit_of, is_minor
from crossfoot.articles.near_misses import near_change
from crossfoot.articles.proposal import Candidate, Role, judged, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, TIMES, Fraction, Mention
from crossfoot.articles.slips import is_explained_change, is_explained_gap, is_explained_times
from crossfoot.articles.wordings import BEGIN, END, FEW, JOINED, NUMBER, SHARE, VERSUS, symbols, wording
from crossfoot.articles.words import ends_with
from crossfoot.figures.written import NEAREST

ENDS, LATER, COMPLETED, MULTIPLE, OUTCOME = "ends", "later", "completed", "multiple", "outcome"
"""what the words name: both ends; the later figure alone; all but the later figure; a multiple; only what it came to"""
_SUBJECT: Final = 10
_POINTS: Final = 15
"""letters before a change among which its subject stands; one that changes by points may stand further off"""
_BEHIND: Final = 12
"""letters behind a percentage among which an earlier figure may still come"""
NEAR: Final = 250
"""characters before a sentence in which a percentage may stand from which something changes by points"""
_RATES: Final = 2
"""such percentages"""
_FINE: Final = 2
"""digits of a percentage that hardly fits by chance, and fewer than those of its ends"""
EARLIER: Final = 4
"""figures further back that may be the later figure of "this is a rise of" """
_THREE: Final = 3
_OTHERS, _OF_RANGE = symbols("joined rise fall"), symbols("end figure number range joined")
_COMPLETED: Final = ({"by", "percent"}, {"from", "percent"}, {"from", "times"}, {"from", "by"})
"""roles that the later figure completes"""
_ORDER: Final = ("from", "to", "by", "percent", "times")
VERBS: Final = symbols("rise fall")
_STRAIGHT: Final = symbols("few some number share of each , ( rise fall")
_APART: Final = symbols("; of part parts plan end fraction range ratio")
_RISEN_FROM: Final = wording("rise|fall few? begin few?")
_NEW_SUBJECT: Final = wording(", joined words*1- END")
_DATED: Final = wording("of few? number")
"""as of April 3"""
_IN_BRACKETS: Final = wording("few? ( [number :? figure or figure few? [versus or number]] ) ,? share? END")
_TOLD_AGAIN: Final = wording(",? share|(")
_THEN_END: Final = wording("[few|number|span|of]*0-3 end [few|number]*0-2")
_TYING: Final = symbols("rise fall begin end versus each")
TOLD_BY: Final = "rise|fall|multiple|begin|versus"
"""without any of them a sentence tells no change"""
_OF_EACH: Final = wording("few*0-2 each")
_EACH_TOLD: Final = wording(",? share few? figure few*0-2 each")
_RETOLD: Final = (SHARE, SHARE + FEW)
Slots = Mapping[str, ChangeSlot]
"""figures by their roles"""


class Change:
    """One change, and what it may be told of."""

    def __init__(self, place: Place, cluster: Cluster) -> None:
        self.place = place
        self.cluster = cluster
        self.slots: Slots = _in_one_unit(cluster.slots)
        self.shape = self._shape()

    def _shape(self) -> str:
        known = self.slots.keys()
        if "to" in known:
            return ENDS if "from" in known else LATER
        if any(each <= known for each in _COMPLETED):
            return COMPLETED
        return MULTIPLE if "times" in known else OUTCOME if known & {"percent", "by"} else ""

    @cached_property
    def subjects(self) -> list[tuple[Mention, bool]]:
        """Figures before its verb, nearest first; and whether it stands right before."""
        sentence, cluster = self.place.sentence, self.cluster
        begins = [_begin_of(sentence.letters, slot) for slot in self.slots.values() if slot.said != BEGIN]
        first = min(begins, default=cluster.verb)
        if "by" in self.slots and self.slots["by"].mention.gap:
            first = min(first, cluster.verb)  # nhiều hơn năm ngoái 329 em
        if "from" in self.slots and _RISEN_FROM.fullmatch(sentence.letters, cluster.verb, self.slots["from"].place):
            first = min(first, cluster.verb)  # up from 81 last year, a rise of 4%
        elif "from" in self.slots and self.slots["from"].said == BEGIN:
            begin = self.slots["from"].place
            if begin < first and not set(sentence.letters[begin + 1 : first]) & {COUNT, PERCENT}:
                first = label_of(sentence.letters, begin)[1]  # the same, in one word
        used = {slot.mention.start for slot in self.slots.values()}
        subjects: list[tuple[Mention, bool]] = []
        for at in range(first - 1, max(first - _POINTS, -1), -1):
            item = sentence.items[at]
            if isinstance(item, Fraction):
                item = item.part
            kinds = (COUNT, PERCENT) if first - at < _SUBJECT else (PERCENT,)
            if isinstance(item, Mention) and item.kind in kinds and item.start not in used:
                between = sentence.letters[at + 1 : first]
                if (
                    not subjects
                    and at
                    and _OF_EACH.match(sentence.letters, at + 1)
                    and sentence.letters[:at].endswith(_RETOLD)
                ):
                    continue  # 41 million, or 50 cents a share, up 21%
                between = _EACH_TOLD.sub("", between)
                for verb in VERBS:
                    between = between.replace(f"{VERSUS}{verb}", verb)  # a year-on-year rise
                straight = not set(between) - _STRAIGHT
                near = not subjects and straight and label_of(sentence.letters, at)[0] not in (VERSUS, BEGIN)
                subjects.append((item, near))
        for mention, _, _ in self.place.recall.before(sentence.starts[first]):
            if mention.start not in used and all(mention.start != each.start for each, _ in subjects):
                subjects.append((mention, False))
            if len(subjects) > EARLIER:
                break
        if "by" in self.slots and self.slots["by"].mention.kind == POINTS:
            subjects.extend(self._rates_before(sentence.start))
        return subjects

    def _rates_before(self, start: int) -> list[tuple[Mention, bool]]:
        """The last percentages of the sentences right before, from which something may have changed by points."""
        near = [each for each in self.place.mentions if each.kind == PERCENT and start - NEAR < each.start < start]
        return [(each, False) for each in near[: -_RATES - 1 : -1]]

    @cached_property
    def behind(self) -> list[Mention]:
        """Figures behind it that may be its earlier one."""
        letters, items = self.place.letters, self.place.sentence.items
        earlier = []
        for at in range(self.cluster.last + 1, min(self.cluster.last + 1 + _BEHIND, len(letters))):
            item = items[at]
            if letters[at] == ";":
                break
            if isinstance(item, Mention) and item.kind == COUNT:
                earlier.append(item)
        return earlier[:2]

    @cached_property
    def ends(self) -> Slots:
        """Its figures where both ends are named and alike; without a difference that counts something else."""
        slots = self.slots
        if self.shape != ENDS:
            return {}
        old, new = slots["from"].mention, slots["to"].mention
        if old.kind != new.kind or (old.unit and new.unit and old.unit != new.unit):
            return {}
        if "by" in slots and slots["by"].mention.in_words and not _of_one_kind(old, slots["by"].mention):
            return without(slots, "by")
        return slots

    @cached_property
    def held_against(self) -> tuple[Mention, Mention] | None:
        """The later and the earlier figure, where the one is told against the other before the change: 4,800 in 2021
        compared to 3,400 in 2020, an increase.
        """
        letters, items = self.place.letters, self.place.sentence.items
        before = [at for at, item in enumerate(items[: self.cluster.verb]) if isinstance(item, Mention)][-2:]
        if (
            len(before) < 2
            or {"from", "to"} & self.slots.keys()
            or min(self.slots[r].place for r in self.slots) < before[1]
        ):
            return None
        new, old = (items[at] for at in before)
        label, word = label_of(letters, before[1])
        if not isinstance(new, Mention) or not isinstance(old, Mention):
            return None
        if (label != VERSUS or word < before[0]) and not self._is_in_brackets(*before):
            return None
        apart = bool(set(_DATED.sub("", letters[before[0] + 1 : self.cluster.verb])) & _APART)
        apart = apart or _NEW_SUBJECT.search(letters, before[1] + 1, self.cluster.verb) is not None
        alike = new.kind == old.kind == COUNT and same_thing(new, old)
        return (new, old) if alike and not apart else None

    def _is_in_brackets(self, new: int, old: int) -> bool:
        """Whether the earlier figure stands in brackets, with its time: $310m (2018: $248m), up 25%."""
        sentence = self.place.sentence
        match = _IN_BRACKETS.match(sentence.letters, new + 1, self.cluster.verb)
        if not match or not new < old < match.end():
            return False
        years = {each.start for each in sentence.loose if each.why == A_YEAR}
        return all(sentence.starts[at] in years for at in range(new, match.end()) if sentence.letters[at] == NUMBER)

    def at(self, mention: Mention) -> ChangeSlot:
        """A figure that the words do not name."""
        mention = in_unit_of(mention, [slot.mention for slot in self.slots.values()])
        return ChangeSlot(mention, self.cluster.verb, "")

    def comparable(self, subject: Mention) -> bool:
        ends = [self.slots[role].mention for role in ("from", "by", "to") if role in self.slots]
        subject = in_unit_of(subject, ends)
        return all(_of_one_kind(subject, end) for end in ends)

    def candidate(
        self, slots: Slots, pattern: str, telling: bool = False, said: bool | None = None, tight: bool = False
    ) -> Candidate:
        """``tight``: it is enough for a slip that nothing else stands between the figures."""
        sentence, cluster = self.place.sentence, self.cluster
        if (
            slots.keys() == {"from", "to", "times"}
            and slots["times"].falls
            and slots["times"].mention.written.value > 1
        ):
            turned = {role: slot._replace(falls=False) for role, slot in slots.items()}
            slots = {**turned, "from": turned["to"], "to": turned["from"]}  # fallen 17 times: 17 times what it is now
        roles = tuple(
            [
                Role(role, slots[role].mention, role in ("by", "percent") and _falls(slots[role]))
                for role in _ORDER
                if role in slots
            ]
        )
        first = min([slot.place for slot in slots.values() if slot.mention.start >= sentence.start])
        words = tuple(
            [
                (sentence.starts[n], sentence.ends[n])
                for n in range(min(first, cluster.verb), cluster.last + 1)
                if sentence.letters[n] in _TYING
            ]
        )
        start = min(sentence.start, *[role.mention.start for role in roles])
        one, figures = is_of_one(sentence, slots), {role: slot.mention for role, slot in slots.items()}
        likely = telling and one
        if likely and not (tight and is_tight(sentence, slots)):
            falls = any(slot.falls for slot in slots.values())
            slip = not is_of_several(sentence.letters, slots) and _is_slip(figures, falls)
            likely = near_change(figures, falls) or is_explained_change(figures, falls) or slip
        known = (telling if said is None else said) and one
        below = any(role in figures and figures[role].written.num < 0 for role in ("from", "to")) and "percent" in slots
        return Candidate(
            "change", roles, pattern, start, sentence.end, words, likely and not below, known and not below
        )


def is_of_several(letters: str, slots: Slots) -> bool:
    """Whether more than one thing is told: it was above 1.0 and ranged from 1.23 to 1.34; incomes rose by 5%, but taxes
    rise from 7% to 9%; two to three times as much, from 1.2 to 1.5 million.
    """
    places, times = [slot.place for slot in slots.values()], slots.get("times")
    between = letters[min(places) : max(places)]
    if times is not None:
        return JOINED in between or not _OF_RANGE.isdisjoint(letters[max(times.place - 2, 0) : times.place])
    return not _OTHERS.isdisjoint(between)


def _is_slip(figures: Mapping[str, Mention], falls: bool) -> bool:
    """Whether one slip explains that a difference before both ends, or a multiple, is not theirs."""
    old, new, by, times = (figures.get(role) for role in ("from", "to", "by", "times"))
    if old is None or new is None or len(figures) > _THREE:
        return False
    if by is not None:
        return by.start < min(old.start, new.start) and is_explained_gap(old, new, by, falls)
    return times is not None and is_explained_times(old, new, times)


def _in_one_unit(slots: Slots) -> Slots:
    """Its figures, those in cents as parts of the dollars beside them."""
    minor = [role for role, slot in slots.items() if is_minor(slot.mention.written)]
    if not minor:
        return slots
    others = [slot.mention for slot in slots.values()]
    turned = {role: slots[role]._replace(mention=in_unit_of(slots[role].mention, others)) for role in minor}
    return {**slots, **turned}


def _begin_of(letters: str, slot: ChangeSlot) -> int:
    """Where a figure begins with the word before it that compares."""
    label, at = label_of(letters, slot.place)
    return at if label == slot.said == VERSUS and slot.mention.kind == COUNT else slot.place


def _falls(slot: ChangeSlot) -> bool:
    """Whether a figure is a fall by its words; one with a plus is none."""
    return slot.falls and slot.mention.written.sign != "+"


def changes(place: Place) -> list[Change]:
    return [Change(place, cluster) for cluster in place.clusters if cluster.slots]


def is_counted(change: Change) -> bool:
    """Whether a multiple may count how often: it reached 1,500 three times. No verb tells it, and no word for times as
    much.
    """
    times, place = change.slots.get("times"), change.place
    ends = [change.slots[role].place for role in ("from", "to") if role in change.slots]
    if times is not None and len(ends) > 1 and min(ends) < times.place < max(ends):
        return True  # from 0.12% twice daily to 2%
    if times is None or times.said != TIMES or times.mention.in_words:
        return False
    factors = tuple(phrase for phrases in place.lexicon.factors.values() for _, phrase in phrases)
    beside = place.letters[max(times.place - 2, 0) : times.place] + place.letters[times.place + 1 : times.place + 3]
    return not (VERBS & set(beside) or ends_with(place.low, times.mention.start, factors, " \n.…"))  # to... nine times


def without(slots: Slots, *left_out: str) -> Slots:
    return {role: slot for role, slot in slots.items() if role not in left_out}


def may_lack_difference(letters: str, slots: Slots) -> bool:
    """Whether the difference may be another figure: up 70% to 408 from 240, beating the 401 expected; not where the
    percentage tells it again: up 168, or 70%.
    """
    if not slots.keys() >= {"from", "to", "by", "percent"}:
        return False
    return slots["by"].said not in VERBS or not _TOLD_AGAIN.fullmatch(
        letters, slots["by"].place + 1, slots["percent"].place
    )


def is_misprinted_difference(slots: Slots, tight: bool = False) -> bool:
    """Whether both ends of a change are not as far apart as its difference, and one wrong digit, or two exchanged ones,
    explain it; ``tight``: both ends stand side by side, "from" and "to", so that none is of something else.
    """
    old, new, gap = (slots[role].mention for role in ("from", "to", "by"))
    alike = gap.kind == POINTS if old.kind == PERCENT else gap.kind == COUNT and same_unit(gap, old)
    alike = alike or (
        not old.unit and old.kind == gap.kind == COUNT and same_unit(gap, new)
    )  # by 12 mm, from 15 to 3 mm
    elliptic = not old.unit or not (new.unit or new.noun)  # there were 69 tonnes; it made only 64
    alike = alike and old.kind == new.kind and (same_unit(old, new) or elliptic)
    falls = slots["by"].falls
    apart = old.written.interval(NEAREST) - new.written.interval(NEAREST)
    if not alike or any(each.written.hedge or each.in_words for each in (old, new, gap)):
        return False
    turned = old.kind == COUNT and (new.written.value < old.written.value) != falls
    if turned and not (tight or gap.unit == old.unit == new.unit != ""):
        return False  # up from 10.44 million, but below the limit of 32 million
    if gap.written.interval(NEAREST).meets(apart if falls else -apart):
        return False
    return is_explained_gap(old, new, gap, falls)


def is_only_difference(change: Change, slots: Slots) -> bool:
    """Whether a percentage is that of both ends, and the difference before it a misprint: by 32, or 12%, from 190."""
    if not slots.keys() >= {"from", "to", "by", "percent"} or not is_misprinted_difference(slots):
        return False
    return judged(change.candidate(without(slots, "by"), "from-to")).fits


def are_side_by_side(letters: str, slots: Slots) -> bool:
    """Whether "from" and "to" stand before both ends, and nothing but a time between them: from 88 in 2017 to 98."""
    old, new = slots["from"], slots["to"]
    return old.said == BEGIN and new.said == END and _THEN_END.fullmatch(letters, old.place + 1, new.place) is not None


def is_fine(told: Candidate) -> bool:
    """Whether a percentage is that of both ends, and told so finely that it hardly is by chance."""
    one = {role.role: role.mention.written for role in told.roles}
    digits = {role: len(str(abs(each.num) // each.step)) for role, each in one.items()}
    fine = digits["percent"] >= _FINE and min(digits["from"], digits["to"]) > _FINE
    return fine and judged(told).verdict == "consistent"


def is_near(to: Mention, old: Mention, slots: Slots) -> bool:
    """Whether a percentage is off by no more than a slip would be."""
    if "percent" not in slots or not old.written.num:
        return False
    slot = slots["percent"]
    change = 100 * (to.written.value - old.written.value) / old.written.value * (-1 if slot.falls else 1)
    return change > 0 and change <= 2 * slot.mention.written.value <= 4 * change


def _of_one_kind(subject: Mention, end: Mention) -> bool:
    if subject.kind == PERCENT:
        return end.kind in (PERCENT, POINTS)
    return subject.kind == end.kind and same_unit(subject, end)
