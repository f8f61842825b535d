"""A number that is divided into groups of one size: 30 pupils were divided into two groups (n = 15 each)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._studied import is_of_people
from crossfoot.articles.proposal import Candidate, equation, named_alike
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_multiple
from crossfoot.articles.wordings import EACH, OF, TOTAL
from crossfoot.figures.unmade import unmade

_SOON: Final = 3
"""letters behind the size of a group in which it is said to be that of each"""
_GROUPS: Final = range(2, 9)
_USUAL: Final = range(2, 5)
"""the same where nothing says how many they are"""
_LEAST: Final = 10
_FEW: Final = 8
_PAIR: Final = 2
_BRACKETS: Final = unmade(r"(?:\s[^\W\d_]+){0,2}\s\((?:n\s?=\s?|(?:[^\W\d_]+\s){0,2})")
"""between a number and the size of each of two groups"""
_LISTED: Final = unmade(r"(?:\s[\w-]+){1,3},\s(?:[^\W\d_]+\s){0,2}")
"""the same of a number behind which the size stands: 150 tenants, with 75 in each arm"""
_ENDS: Final = unmade(r"[,.;:)]|$")
_FARTHEST: Final = 160
"""characters from a number that is divided to the size of each group"""
_BESIDE: Final = 3
"""figures back among which the number is looked for of which each group has some"""
_SHORT: Final = 4
_BACK: Final = 4
"""figures back among which the number is looked for that is divided"""


def _propose(place: Place) -> Iterator[Candidate]:
    named = list(_in_each(place))
    yield from named or _divided(place)


def _divided(place: Place) -> Iterator[Candidate]:
    prose, low, sentence = place.lexicon.prose, place.low, place.sentence
    verb = any_of(prose.divided).search(low, sentence.start, sentence.end)
    arms = any_of(prose.arms)
    if verb is None or not arms.search(low, verb.start(), sentence.end):
        return
    sizes = [(spot, each) for spot, each in place.figures if each.kind == COUNT and _is_size(place, spot, each)]
    if len(sizes) != 1 or sizes[0][1].start < verb.start():
        return
    _, size = sizes[0]
    many = _how_many(place, size, arms, verb)
    if many not in _GROUPS:
        return
    before = [each for each in place.recall.before(size.start)[:_BACK] if _may_be_total(each[0])]
    for total, where, _ in before:
        if where is sentence and any(each.start > verb.end() for each in place.counts if each.written.value == many):
            return  # 84 hens to four groups of 21 each: a rate
        if total.written.value == size.written.value * many:
            yield _tied(place, total, size, many)
            return
    lost = any_of(prose.attrition)
    for total, where, _ in before[:1]:
        sole = where is not sentence and where.letters.count(COUNT) == 1
        sole = sole and not place.lexicon.countable.isdisjoint(total.noun)  # people, and no 10 ml
        if sole and not lost.search(low, total.start, size.end) and is_explained_multiple(total, size, many):
            yield _tied(place, total, size, many)._replace(verdict="mismatch", telling=True, fitted=False)


def _in_each(place: Place) -> Iterator[Candidate]:
    """What says of itself that it is the size of each group, where a number beside it comes to some of it: 150 tenants,
    75 in each arm; each group contained 75.
    """
    sentence, arms = place.sentence, any_of(place.lexicon.prose.arms)
    for spot, size in place.figures:
        if size.kind != COUNT or size.unit or size.written.den != 1 or size.written.value < _FEW:
            continue
        around = [each for each in (spot - 3, spot - 2, *range(spot + 1, spot + _SOON)) if each >= 0]
        word = next((each for each in around if place.letters[each : each + 1] == EACH), -1)
        if word < 0 or not arms.match(place.low, _next_word(place.low, sentence.ends[word])):
            continue
        near = [each for each in place.counts if each.start < size.start][:-_BESIDE:-1]
        told = {int(each.written.value) for each in near if each.written.value in _GROUPS}
        told &= {int(each.written.value) for each in near if any(map(arms.fullmatch, each.noun[:1]))}
        near += [each for each, _, _ in place.recall.before(sentence.start)[:_BESIDE]]
        for total in near[:_BESIDE]:
            many = total.written.value / size.written.value
            alike = not (total.noun and size.noun) or named_alike(total.noun, size.noun) or not total.in_words
            if _may_be_total(total) and many in _USUAL and alike and told <= {many}:
                yield _tied(place, total, size, int(many))
                return
        total = near[0] if near else size
        if total.start >= sentence.start and _may_be_missed(place, total, size, word):
            groups = next(iter(told), _PAIR)
            tied = _tied(place, total, size, groups)
            parted = total.written.value % size.written.value == 0
            if not parted and is_explained_multiple(total, size, groups):
                yield tied._replace(verdict="mismatch", telling=True, fitted=False)


def _may_be_missed(place: Place, total: Mention, size: Mention, word: int) -> bool:
    """Whether a number stands right before the size of each group, so that it is all of them, or is divided."""
    if total is size or not _may_be_total(total) or total.in_words or size.in_words:
        return False
    low, sentence, prose = place.low, place.sentence, place.lexicon.prose
    if _BRACKETS.fullmatch(low, total.end, size.start):
        return size.written.value < total.written.value
    arms, verb = any_of(prose.arms), any_of(prose.divided).search(low, total.end, size.start)
    named = arms.match(low, _next_word(low, sentence.ends[word]))
    stops = named.end() if named and sentence.ends[word] > size.end else size.end
    ends = _ENDS.match(low, stops) or verb
    listed = verb or _LISTED.fullmatch(low, total.end, size.start)
    at = sentence.starts.index(total.start) if total.start in sentence.starts else 0
    led = OF in place.letters[max(at - 2, 0) : at] and TOTAL not in place.letters[max(at - 3, 0) : at]
    lost = any_of(prose.attrition).search(low, total.end, stops)
    return (
        bool(ends and listed and is_of_people(place, total))
        and not led
        and not lost
        and size.start - total.end <= _FARTHEST
    )


def _next_word(low: str, start: int) -> int:
    """Where the next word begins behind a few spaces."""
    short = low[start : start + _SHORT]
    return start + len(short) - len(short.lstrip())


def _tied(place: Place, total: Mention, size: Mention, many: int) -> Candidate:
    start = min(place.sentence.start, total.start)
    together = " + ".join(["{1}"] * many)
    return equation((total, size), f"{{0}} = {together}", "equal-groups", start, place.sentence.end)


def _is_size(place: Place, spot: int, each: Mention) -> bool:
    """Whether a count is that of each group, and of nothing that is measured."""
    letters = place.letters
    plain = not each.unit and each.written.den == 1 and not each.written.hedge and not each.in_words
    return plain and EACH in letters[spot + 1 : spot + _SOON]


def _how_many(place: Place, size: Mention, arms: re.Pattern[str], verb: re.Match[str]) -> int:
    """How many groups there are: as a number says, or else as many as are named behind the verb."""
    for each in reversed(place.mentions):
        if (
            each.start < size.start
            and each.written.value in _GROUPS
            and any(arms.fullmatch(word) for word in each.noun)
        ):
            return int(each.written.value)
    return len(arms.findall(place.low, verb.end(), size.start))


def _may_be_total(each: Mention) -> bool:
    written = each.written
    return not each.unit and written.den == 1 and not written.hedge and written.value >= _LEAST


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The subjects were 30 pupils of one school. They were randomly divided into a swimming group and a control "
            "group (n = 15 each).",
            "consistent",
            {"holds[0]": "30", "holds[1]": "15", "holds[2]": "15"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu có 60 học viên ở một trường. Họ được chia ngẫu nhiên thành nhóm bơi và nhóm đối chứng, 30 em "
            "mỗi nhóm.",
            "consistent",
            {"holds[0]": "60", "holds[1]": "30", "holds[2]": "30"},
        ),
        CueExample(
            "en",
            "A total of 150 tenants (75 in each arm) will be asked.",
            "consistent",
            {"holds[0]": "150", "holds[1]": "75", "holds[2]": "75"},
        ),
        CueExample(
            "en",
            "90 hens had a new coop. They were in three groups; each group contained 30 hens.",
            "consistent",
            {"holds[0]": "90", "holds[1]": "30", "holds[2]": "30", "holds[3]": "30"},
        ),
        CueExample(
            "fr",
            "L’enquête a porté sur 150 locataires (75 dans chaque groupe) de la ville.",
            "consistent",
            {"holds[0]": "150", "holds[1]": "75", "holds[2]": "75"},
        ),
        CueExample(
            "es",
            "El estudio contó con 150 vecinos (75 en cada grupo) de la ciudad.",
            "consistent",
            {"holds[0]": "150", "holds[1]": "75", "holds[2]": "75"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu có 150 học sinh (mỗi nhóm 75 học sinh) của trường.",
            "consistent",
            {"holds[0]": "150", "holds[1]": "75", "holds[2]": "75"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "A total of 150 tenants (76 in each arm) will be asked.",
            "mismatch",
            {"holds[0]": "150", "holds[1]": "76", "holds[2]": "76"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu có 160 học sinh (mỗi nhóm 85 học sinh) của trường.",
            "mismatch",
            {"holds[0]": "160", "holds[1]": "85", "holds[2]": "85"},
        ),
        CueExample(
            "en",
            "The plan is for 52 patients, with 62 patients per arm.",
            "mismatch",
            {"holds[0]": "52", "holds[1]": "62", "holds[2]": "62"},
        ),
        CueExample(
            "en",
            "In all, 72 patients were randomly divided into a lime group and a chalk group; each group contained 46.",
            "mismatch",
            {"holds[0]": "72", "holds[1]": "46", "holds[2]": "46"},
        ),
        CueExample(
            "en",
            "The subjects were 30 pupils of one school. They were randomly divided into two groups (n = 25 each).",
            "mismatch",
            {"holds[0]": "30", "holds[1]": "25", "holds[2]": "25"},
        ),
    ),
    traps=(
        CueExample("en", "They asked 150 tenants of whom 60 moved, and 51 of those in each group stayed."),
        CueExample("en", "Of 150 tenants, 40 in each group were asked."),
        CueExample("en", "We had 150 patients, with 70 per arm who came."),
        CueExample("en", "We had 150 patients, with 15 per arm."),
        CueExample("en", "They drank 10 ml of it. They were randomly divided into three equal groups of 30 each."),
        CueExample("en", "The subjects were 34 pupils. They were randomly divided into two groups (n = 21 each)."),
        CueExample(
            "en", "Of 40 pupils some dropped out. The others were randomly divided into two groups (n = 15 each)."
        ),
    ),
    turn=TOTALS,
    where="figure any*0-3 each or each any*0-2 figure",
)
