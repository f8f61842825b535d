"""Whether the words say that a percentage, or a difference, is not that of the two figures beside it: what does not fit
is no slip then. One of them may be of another clause, another period, or what the other is held against.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from crossfoot.articles.calendar_units import unit_of_word
from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, Role, judged, stem
from crossfoot.articles.sentence import COUNT, PERCENT, TIMES, Mention, Sentence
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.spots import Spot
from crossfoot.articles.wordings import BEGIN, END, FALL, JOINED, OF, PART, PLAN, RISE, VERSUS, symbols
from crossfoot.articles.words import Lexicon

_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_MARKS: Final = ",;("
_PARTING: Final = (JOINED, ",", ";")
_RUNS: Final = symbols("few some many")
_VERBS: Final = symbols("rise fall")
_ENDS: Final = symbols("begin end")
_AGAIN: Final = symbols("share (")
_BESIDE: Final = symbols("few ,")
_SOON: Final = 2
"""words behind a percentage before one that says when"""


class Elsewhere:
    """Looks at what does not fit, with the words of a text (in lower case) and its figures."""

    def __init__(self, low: str, lexicon: Lexicon, row: Sequence[Spot]) -> None:
        self.low = low
        self.lexicon = lexicon
        self.row = row

    @cached_property
    def spots(self) -> dict[int, Spot]:
        return {spot.mention.start: spot for spot in self.row}

    def __call__(self, each: Candidate) -> bool:
        spots = {role.role: self.spots.get(role.mention.start) for role in each.roles}
        known = {role: spot for role, spot in spots.items() if spot is not None}
        if each.kind != "change" or len(known) < len(spots) or len({id(spot.sentence) for spot in known.values()}) > 1:
            return False
        falls = any(role.negative for role in each.roles)
        return _ToldChange(self.low, self.lexicon, known, falls, self.row).is_elsewhere


class _ToldChange:
    """One change in one sentence."""

    def __init__(self, low: str, lexicon: Lexicon, spots: dict[str, Spot], falls: bool, row: Sequence[Spot]) -> None:
        self.row = row
        self.low = low
        self.lexicon = lexicon
        self.words = lexicon.contrasts
        self.of = any_of(lexicon.notation.words.of)
        self.article = lexicon.notation.words.article
        self.points = frozenset(lexicon.notation.words.points)
        self.spots = spots
        self.falls = falls
        self.sentence: Sentence = next(iter(spots.values())).sentence
        self.letters = self.sentence.letters

    @property
    def is_elsewhere(self) -> bool:
        told = next((self.spots[role] for role in ("percent", "by", "times") if role in self.spots), None)
        ends = [self.spots[role] for role in ("from", "to") if role in self.spots]
        if told is None or not ends:
            return False
        if self._is_distance(told) or self._is_range(told) or self._is_of_another_bracket(told):
            return True
        if self._has_own_base(told):
            return True
        first, last = (pick(ends, key=lambda spot: spot.place) for pick in (min, max))
        if told.place < first.place:
            return self._of_other_level(told) or self._of_other_period(told) or self._of_other_clause(told, first)
        if told.place < last.place:
            return False
        third = told is self.spots.get("by") and self._is_against_a_third(told)
        return third or self._of_share(told, last) or self._of_later_clause(told, last)

    def _is_distance(self, told: Spot) -> bool:
        """Whether the later figure is by how many points a percentage is off: at 27%, 9 points below 2022."""
        to = self.spots.get("to")
        if to is None or to.place > told.place or self.points.isdisjoint(to.mention.noun[:1]):
            return False
        return PERCENT in self.letters[: to.place] and label_of(self.letters, to.place)[0] != END

    def _is_of_another_bracket(self, told: Spot) -> bool:
        """Whether the earlier figure stands in brackets with that of another change (respectively 60 and 75 million),
        or is of another time than the one that is named: up 16% from last year (the quarter before 7,802).
        """
        old, letters = self.spots.get("from"), self.letters
        if old is None or not old.inside or not told.place < old.place:
            return False
        opened = letters.rfind("(", 0, old.place)
        inside = letters[old.place + 1 :].partition(")")[0]
        several = COUNT in inside and JOINED in inside and letters[:opened].count(PERCENT) > 1
        return several or (VERSUS in letters[told.place : opened] and VERSUS in letters[opened : old.place])

    def _has_own_base(self, told: Spot) -> bool:
        """Whether it is said right behind a percentage what it is more than, which is another figure, or is told with
        another time or name: 432, against 360, 50% more than in 2010 (288); 12% more than in May, against 360 in June.
        """
        letters, at = self.letters, told.place + 1
        begin = self.sentence.starts[at] if at < len(letters) else -1
        if letters[at : at + 1] not in (RISE, FALL, VERSUS) or not begin >= told.mention.end:
            return False
        if letters[at] != VERSUS and self.low[begin : self.sentence.ends[at]].split()[0] not in self._comparing:
            return False
        stop = next((n for n in range(at, len(letters)) if letters[n] in ",;"), len(letters))
        bases = [item for item in self.sentence.items[at:stop] if isinstance(item, Mention)]
        old, new = self.spots.get("from"), self.spots.get("to")
        if bases:
            led = new is not None and label_of(letters, new.place)[0] == VERSUS
            return led or (old is not None and all(base is not old.mention for base in bases))
        if old is None or old.place < stop or label_of(letters, old.place)[0] != VERSUS:
            return False
        named = self.low[begin : self.sentence.starts[stop] if stop < len(letters) else self.sentence.end]
        return self._is_of_another_time(named, self._behind(old))

    def _is_of_another_time(self, named: str, other: str) -> bool:
        """Whether two texts name different years or months, or the first one a thing that is not in the other."""
        for found in (_YEAR.findall, lambda text: self.lexicon.months.intersection(WORD.findall(text))):
            one, two = set(found(named)), set(found(other))
            if one and two and one.isdisjoint(two):
                return True
        names = self._new(WORD.findall(named.replace("’", "'")))
        return bool(names) and names.isdisjoint(map(stem, WORD.findall(other)))

    @cached_property
    def _comparing(self) -> frozenset[str]:
        """The first words of what compares a figure with another one: more than."""
        return frozenset(each.split()[0] for each in self.lexicon.prose.comparatives)

    def _is_range(self, told: Spot) -> bool:
        """Whether both ends are those of a range, of which no verb says that it changes: from 140 to 180 euros a night,
        up 10%.
        """
        old, new = self.spots.get("from"), self.spots.get("to")
        if old is None or new is None or not old.place < new.place < told.place:
            return False
        label, at = label_of(self.letters, old.place)
        start = max(self.letters.rfind(mark, 0, at) for mark in _MARKS) + 1
        if label != BEGIN or not _VERBS.isdisjoint(self.letters[start : new.place]):
            return False
        first = self.low[self.sentence.starts[at] : self.sentence.ends[at]].partition(" ")[0]
        if first in self.lexicon.prose.rise or first in self.lexicon.prose.fall:
            return False  # goes up from 10 to 11
        text = self.low[self.sentence.starts[start] : new.mention.start]
        return self._is_turned or self._has("ranges", text)

    def _of_other_level(self, told: Spot) -> bool:
        """Whether what the later figure is held against is no earlier one: rose 8% to 54, against a forecast of 56."""
        to, last = self.spots.get("to"), self.spots.get("from") or self.spots.get("by")
        if to is None or last is None or not told.place < to.place < last.place:
            return False
        label, at = label_of(self.letters, last.place)
        colon = told.mention.kind == TIMES and ":" in self.letters[told.place : to.place]
        led = self.sentence.ends[at] if at < last.place else -1
        if label == VERSUS and not colon and self._is_of_another_thing(last, led):
            return True
        if label == VERSUS and VERSUS in self.letters[told.place : to.place]:
            return True  # down 20% on 2019 to 184, against 161 last year
        if self._has("yardsticks", self._before(last)) or self._has("yardsticks", self._behind(last)):
            return True
        rest = self._behind(last)
        placed = self.words["located"].search(rest)
        if colon:
            placed = None  # 4.1 times the risk: 50 against 12 among men
        if label != BEGIN and placed and not self._is_dated(rest):
            return True
        return label == VERSUS and self._is_turned and not self._is_slip

    def _is_of_another_thing(self, last: Spot, led: int) -> bool:
        """Whether the words beside a figure, which those up to ``led`` lead to, name what was not named before: births
        fell by 20% to 3,208, against 3,609 deaths; or another figure fits: against 455 in May and 400 in June.
        """
        others = [spot for spot in self.row if spot.sentence is self.sentence and spot.place > last.place]
        if "from" in self.spots and any(self._would_fit(other) for other in others):
            return True
        between = self.low[led : last.mention.start] if led >= 0 else ""
        names = self._new(WORD.findall(f"{between} {self._behind(last)}".replace("’", "'")))
        return not names <= self._stems_to(led if led >= 0 else last.mention.start)

    def _would_fit(self, other: Spot) -> bool:
        """Whether the change would hold from another figure."""
        if other.mention.kind != self.spots["from"].mention.kind:
            return False
        spots = {**self.spots, "from": other}
        roles = tuple(
            Role(role, spot.mention, self.falls and role in ("percent", "by")) for role, spot in spots.items()
        )
        return judged(Candidate("change", roles, "", 0, 0)).fits

    @property
    def _is_turned(self) -> bool:
        """Whether both ends rise where the words say that they fall, or the other way, and by something else."""
        if not {"from", "to"} <= self.spots.keys():
            return False
        old, new = self.spots["from"].value, self.spots["to"].value
        return (new < old) != self.falls

    @property
    def _is_slip(self) -> bool:
        return is_explained_change({role: spot.mention for role, spot in self.spots.items()}, self.falls)

    def _of_other_period(self, told: Spot) -> bool:
        """Whether a percentage is that of a longer time: up 12% this year at 310, against 322 on Friday."""
        last = self.spots.get("from")
        if last is None or told.mention.kind != PERCENT:
            return False
        between = self.letters[told.place + 1 : last.place]
        if f"{JOINED}{PERCENT}" in between and _VERBS.isdisjoint(between):
            return True  # up 26% on the year, and 1.9% on the month, from 1,284
        own = self._behind(told, ",")
        if not self._has("periods", own):
            return False
        spans = [self._span(text) for text in (own, self._behind(last))]
        if all(spans) and spans[0] != spans[1]:
            return True  # up 12% over the year, from 1,248 last month
        rest = self._behind(last)
        return self._has("days", rest) or _YEAR.search(rest) is not None

    def _of_other_clause(self, told: Spot, first: Spot) -> bool:
        """Whether both ends are those of a clause about something else: fell 8% after profit dropped from 50 to 40."""
        label, at = label_of(self.letters, first.place)
        start = self.sentence.starts[at] if at > told.place else first.mention.start
        between = self.low[told.mention.end : start]
        if label == BEGIN and at > told.place and self._is_of_another_subject(told, at):
            return True
        found = list(self.words["subordinate"].finditer(between))
        if not found:
            return False
        begin = told.mention.end + found[-1].end()
        verbs = [
            n
            for n in range(told.place + 1, first.place)
            if self.sentence.starts[n] >= begin and self.letters[n] in _VERBS
        ]
        told_there = bool(verbs) and set(self.letters[verbs[-1] + 1 : first.place]) <= {BEGIN, END, "u"}
        last = max(spot.place for spot in self.spots.values())
        told_between = bool((_VERBS | {","}) & set(self.letters[first.place + 1 : last]))
        if not (label == BEGIN or told_there or told_between):
            return False
        if self.low[begin:start].rstrip().endswith(","):
            return False
        stop = self.sentence.starts[verbs[0]] if verbs else start
        behind = self.low[self.sentence.ends[verbs[0]] : start] if verbs else ""
        of_other = self.words["located"].search(behind) or self.of.search(behind)  # after a cut in the dividend from
        return self._names(self.low[begin:stop]) or (of_other is not None and not self._is_dated(behind))

    def _is_of_another_subject(self, told: Spot, at: int) -> bool:
        """Whether another subject stands right before both ends, its verb left out: sales rose 4%, and profit from 481
        to 510.
        """
        parted = [n for n in range(told.place + 1, at) if self.letters[n] in _PARTING]
        if not parted or self.letters[at - 1] == JOINED:
            return bool(parted)  # up 8% in the north, and from 433 to 485 in all
        text = self.low[self.sentence.ends[parted[-1]] : self.sentence.starts[at]]
        verbs = {
            self.low[self.sentence.starts[n] : self.sentence.ends[n]]
            for n in range(parted[-1], at)
            if self.letters[n] in _VERBS
        }
        named = frozenset(WORD.findall(text)) - {word for verb in verbs for word in verb.split()}
        names = self._new(named)
        return bool(names) and names.isdisjoint(self._stems_to(self.sentence.ends[parted[-1]]))

    def _is_against_a_third(self, told: Spot) -> bool:
        """Whether words behind what is told hold it against something else: from 343 to 393, 54 more than in 2002."""
        letters = self.letters
        stop = next((n for n in range(told.place + 1, len(letters)) if letters[n] in _MARKS), len(letters))
        end = self.sentence.starts[stop] if stop < len(letters) else self.sentence.end
        rest = self.low[told.mention.end : end]
        prose = self.lexicon.prose
        beyond = any_of((*prose.above, *prose.below, *prose.compared)).search(rest)
        at = letters.find(VERSUS, told.place + 1, stop)
        if at < 0 and beyond is None:
            return False
        behind = rest[beyond.end() :] if beyond and at < 0 else self.low[self.sentence.ends[at] : end]
        figures = any(self.sentence.items[n] is not None for n in range(max(at, told.place) + 1, stop))
        named = self._new(WORD.findall(behind)) - self._stems_to(told.mention.start)
        return figures or _YEAR.search(behind) is not None or bool(named)

    def _new(self, words: Iterable[str]) -> frozenset[str]:
        """The stems of those words that may name a thing."""
        from crossfoot.articles.cues._dated_levels import small_words

        known = small_words(self.lexicon.prose)
        return frozenset(stem(word) for word in words if self._names(word) and word not in known)

    def _stems_to(self, end: int) -> frozenset[str]:
        """Those of all words of the sentence before a place."""
        return frozenset(map(stem, WORD.findall(self.low[self.sentence.start : end])))

    def _of_share(self, told: Spot, last: Spot) -> bool:
        """Whether a percentage behind both ends is a share, or that by which something passes a yardstick: from 40 to
        50, 30% of them electric; from 40 to 50, 8% above the target.
        """
        rest = self._behind(told)
        between = self.low[last.mention.end : told.mention.start]
        place, letters = told.place, self.letters
        ahead = set(letters[last.place + 1 : place])
        if PLAN in ahead or self._has("yardsticks", between) or self._has("yardsticks", rest):
            return True
        behind = letters[place + 1 : place + 2]
        if told.mention.kind != PERCENT or not behind:
            return False
        if self.words["located"].match(rest.lstrip(" %")) and not self._is_dated(rest):
            return True  # a decline of 31% in violent cases
        if self._has("periods", rest):
            return not self._tells_the_difference(told)
        if self._is_dated(rest, _SOON):
            return False
        if behind in _ENDS:
            return True
        if behind in (RISE, FALL):
            return letters[place + 2 : place + 3] not in ("", ",", ")", ";")
        return behind in (OF, PART) or (behind in _RUNS and not ahead & _VERBS)

    def _tells_the_difference(self, told: Spot) -> bool:
        """Whether a percentage says again by how much something changed, so that both are since the same time: 735, up
        35, or 5% from a year before.
        """
        by = self.spots.get("by")
        between = set(self.letters[by.place + 1 : told.place]) if by is not None else set()
        return not between.isdisjoint(_AGAIN) and between <= _AGAIN | _BESIDE

    def _of_later_clause(self, told: Spot, last: Spot) -> bool:
        """Whether a percentage behind both ends stands in a clause about something else: from 40 to 50 after it gained
        5; from 40 to 50, the dividend rose 12%.
        """
        between = self.low[last.mention.end : told.mention.start]
        clause = re.split(r"[,;()]", between)[-1]
        found = self.words["subordinate"].search(clause)
        verb = self.letters[told.place - 1]
        if found:
            stop = told.mention.start if verb not in _VERBS else self.sentence.starts[told.place - 1]
            begin = told.mention.start - len(clause) + found.end()
            return any(word not in self.article for word in WORD.findall(self.low[begin:stop]))
        if verb not in _VERBS or clause == between:
            return False
        ahead = self.low[last.mention.end : self.sentence.starts[told.place - 1]]
        return self._names(re.split(r"[,;()]", ahead)[-1])

    def _names(self, text: str) -> bool:
        """Whether a text has words that may name a subject."""
        own, dating = self.words["own"], self.words["dating"]
        return any(not own.fullmatch(word) and not dating.fullmatch(word) for word in WORD.findall(text))

    def _has(self, name: str, text: str) -> bool:
        return self.words[name].search(text) is not None

    def _span(self, text: str) -> str:
        """The first unit of time that is named."""
        return next(filter(None, (unit_of_word(word, self.lexicon) for word in WORD.findall(text))), "")

    def _is_dated(self, text: str, within: int | None = None) -> bool:
        """Whether one of its first words, or any, says when."""
        found = self.words["dating"].search(text) or _YEAR.search(text)
        return found is not None and (within is None or len(WORD.findall(text[: found.start()])) <= within)

    def _before(self, spot: Spot) -> str:
        """The words before a figure, back to a mark or another figure."""
        items, n = self.sentence.items, spot.place - 1
        while n >= 0 and items[n] is None and self.letters[n] not in _MARKS:
            n -= 1
        return self.low[self.sentence.ends[n] if n >= 0 else self.sentence.start : spot.mention.start]

    def _behind(self, spot: Spot, marks: str = ",;:()") -> str:
        """The words behind a figure, up to a mark or another figure."""
        items, n = self.sentence.items, spot.place + 1
        while n < len(items) and items[n] is None and self.letters[n] not in marks:
            n += 1
        stop = self.sentence.starts[n] if n < len(items) else self.sentence.end
        return self.low[spot.mention.end : stop]
