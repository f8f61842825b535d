"""Sizes of groups that make up those whom a study is of, told before them, whatever else is told of the groups: 80
growers. They were in the lime group (lime at 5 kg, n = 35) or the chalk group (n = 45).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_opposite, words_of
from crossfoot.articles.cues._lists import TotalWithParts, amount_of, stated
from crossfoot.articles.cues._studied import comes_to, is_in_brackets, is_of_people, told_before
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.words import ends_with
from crossfoot.figures.unmade import unmade

_HEADED: Final = unmade(r"[(\[;,:]\s*(?:total\s)?n\s?=\s?$")
_CLOSED: Final = unmade(r"\s?[)\];,]")
_SHARE: Final = unmade(r"[^.;()]{0,40}\(\s?\d[\d.,]*\s?%")
_SOON: Final = 150
"""characters between a total and the first of groups that may come to less than it"""
_SHORT: Final = 12
_MOST: Final = 6
"""groups"""
_PAIR: Final = 2
_WORDS: Final = 4
"""before a size, of which one is "n"""
_CROWDED: Final = 20
"""figures in a sentence that may be a table without its lines"""
_NAMED: Final = 60
"""characters before a size in which its group is named"""
_APART: Final = 300
"""characters between the sizes of groups that are told in sentences of their own"""


def _propose(place: Place) -> Iterator[Candidate]:
    sizes = _sizes(place)
    told = told_before(place, sizes[0].start) if len(sizes) > 1 else ()
    for last in range(min(len(sizes), _MOST), 1, -1) if told else ():
        amount = amount_of(sizes[:last])
        total = next((each for each in told if each.written.value == amount), None)
        if total is not None:
            yield _tied(place, total, sizes[:last])._replace(fitted=last < len(sizes))
            return
    if told and len(sizes) <= _MOST and _is_missed(place, told[0], sizes):
        yield _tied(place, told[0], sizes)._replace(telling=True)


def _tied(place: Place, total: Mention, sizes: Sequence[Mention]) -> Candidate:
    listing = TotalWithParts(-1, total, tuple(sizes), (), True, False, "")
    return stated(place, listing, sizes, "groups-of-a-study", "exact")._replace(said=True)


def _is_missed(place: Place, total: Mention, sizes: Sequence[Mention]) -> bool:
    """Whether nothing but a slip explains that the groups are not all of those who were told last."""
    amount, first, last = amount_of(sizes), sizes[0], sizes[-1]
    before = [*(each for each, _, _ in place.recall.before(place.sentence.start)), *place.mentions]
    before = [each for each in before if each.kind == COUNT and each.start < first.start]
    if total.written.hedge or not is_explained_sum(total, sizes) or comes_to(before, amount):
        return False
    arms, divided = any_of(place.lexicon.prose.arms), any_of(place.lexicon.prose.divided)
    told_here = divided.search(place.low, place.sentence.start, first.start)
    if amount < total.written.value and first.start - total.end > _SOON and not told_here:
        return False  # some may have been lost on the way
    if _SHARE.match(place.low, total.end):
        return False  # 20 growers (33%) had gout
    if any(_is_size(place, each) and each not in sizes for each in before):
        return False  # of the 50 that were planned, those who were seen (n = 42)
    if sum(isinstance(item, Mention) for item in place.sentence.items) >= _CROWDED:
        return False
    between = [each for each in before if each.start > total.start and not is_in_brackets(place.low, each)]
    left_out, lost = any_of(place.lexicon.prose.left_out), any_of(place.lexicon.prose.attrition)
    if left_out.search(place.low, min(total.end, place.sentence.start), last.end):
        return False  # the reasons for which some were excluded
    named = any(words.search(place.low, total.end, last.end) for words in (arms, divided))
    if not named and not _are_arms(place, sizes):
        return False  # the most frequent diseases were fever (n = 13) and gout (n = 9)
    if any(is_of_people(place, each) for each in between) or lost.search(place.low, first.start, last.end):
        return False
    return all(each.written.value == len(sizes) for each in between if any(map(arms.fullmatch, each.noun)))


def _are_arms(place: Place, sizes: Sequence[Mention]) -> bool:
    """Whether one of two sizes has a name that groups of any kind are set against: lime (n = 35) or control (n = 9)."""
    names = Counter(word for pair in place.lexicon.halves for word in pair)
    starts = [max(sizes[0].start - _NAMED, 0), *(each.end for each in sizes)]
    words = [words_of(place.low[start : each.start])[-_WORDS:] for start, each in zip(starts, sizes, strict=False)]
    named = [any(names[word] > 1 for word in each) for each in words]
    return len(sizes) == _PAIR and (sum(named) == 1 or are_opposite(words, place.lexicon))


def _sizes(place: Place) -> Sequence[Mention]:
    """The sizes of groups of a sentence; of one that has a single one, with those of the sentences right before."""
    sizes = [each for each in place.counts if _is_size(place, each)]
    if len(sizes) != 1:
        return sizes
    for each, _, _ in place.recall.before(place.sentence.start):
        if sizes[0].start - each.end > _APART:
            break
        if _is_size(place, each):
            sizes.insert(0, each)
    arms = any_of(place.lexicon.prose.arms)
    named = [arms.search(place.low, max(each.start - _NAMED, 0), each.start) for each in sizes]
    return sizes if all(named) else ()


def _is_size(place: Place, each: Mention) -> bool:
    low = place.low
    headed = _HEADED.search(low, max(each.start - _SHORT, 0), each.start)
    if headed is None or each.unit or each.written.den != 1 or _CLOSED.match(low, each.end) is None:
        return False
    return not ends_with(low, headed.start(), "%")


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The trial of lime in 4 valleys had 80 volunteers with sour soils and no debts. Lime (5 kg a year; n = 35) "
            "or chalk (n = 45) was given for 4 years.",
            "consistent",
            {"total": "80", "parts[0]": "35", "parts[1]": "45"},
        ),
        CueExample(
            "en",
            "The subjects were 19 children (11 boys, 8 girls). The lime group (n=10) worked at 6 in the morning. The "
            "chalk group (n=9) slept.",
            "consistent",
            {"total": "19", "parts[0]": "10", "parts[1]": "9"},
        ),
        CueExample(
            "en",
            "Of 379 eligible growers who were asked, 330 entered and took lime (n = 220) or chalk (n = 110).",
            "consistent",
            {"total": "330", "parts[0]": "220", "parts[1]": "110"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu có 80 bệnh nhân ở xã. Nhóm bón vôi (5 kg mỗi năm; n = 35) và nhóm bón phấn (n = 45) được "
            "theo dõi 4 năm.",
            "consistent",
            {"total": "80", "parts[0]": "35", "parts[1]": "45"},
        ),
        CueExample(
            "fr",
            "L’essai a porté sur 80 volontaires de 4 vallées. La chaux (5 kg par an ; n = 35) ou la craie (n = 45) a "
            "été donnée.",
            "consistent",
            {"total": "80", "parts[0]": "35", "parts[1]": "45"},
        ),
        CueExample(
            "es",
            "El ensayo tuvo 80 voluntarios de 4 valles. Recibieron cal (5 kg al año; n = 35) o tiza (n = 45) durante 4 "
            "años.",
            "consistent",
            {"total": "80", "parts[0]": "35", "parts[1]": "45"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "A total of 164 volunteers were given food either with (n = 58) or without (n = 79) lime.",
            "mismatch",
            {"total": "164", "parts[0]": "58", "parts[1]": "79"},
        ),
        CueExample(
            "en",
            "The trial took in 40 women of one town in the north. Lime (5 to 20 kg a year; n = 10) or placebo (n = 20) "
            "was given.",
            "mismatch",
            {"total": "40", "parts[0]": "10", "parts[1]": "20"},
        ),
        CueExample(
            "en",
            "The trial of lime in 4 valleys had 80 volunteers with sour soils and no debts. Groups got "
            "lime (5 kg a year; n = 35) or chalk (n = 54) for 4 years.",
            "mismatch",
            {"total": "80", "parts[0]": "35", "parts[1]": "54"},
        ),
        CueExample(
            "en",
            "The subjects were 19 children (11 boys, 8 girls). The lime group (n=16) worked at 6 in the morning. The "
            "chalk group (n=9) slept.",
            "mismatch",
            {"total": "19", "parts[0]": "16", "parts[1]": "9"},
        ),
        CueExample(
            "vi",
            "Nghiên cứu có 80 bệnh nhân ở xã. Nhóm bón vôi (5 kg mỗi năm; n = 35) và nhóm bón phấn (n = 48) được "
            "theo dõi 4 năm.",
            "mismatch",
            {"total": "80", "parts[0]": "35", "parts[1]": "48"},
        ),
        CueExample(
            "fr",
            "L’essai a porté sur 80 volontaires de 4 vallées. Le groupe de la chaux (5 kg par an ; n = 85) et "
            "celui de la craie (n = 45) sont suivis.",
            "mismatch",
            {"total": "80", "parts[0]": "85", "parts[1]": "45"},
        ),
    ),
    traps=(
        CueExample("en", "The trial took in 40 women. Signs of gout were hair loss (n = 10) or spots (n = 20)."),
        CueExample(
            "en",
            "It was noted that 20 volunteers (33%) had gout. Table 2 Lime group (n = 30) Chalk group (n = 30) Age 42.9",
        ),
        CueExample(
            "en",
            "Of the volunteers, 59 were men. Their diseases were gout (n=18), fever (n=14), cough (n=13) and "
            "asthma (n=9).",
        ),
        CueExample(
            "en",
            "In all, 34 volunteers entered. One was excluded after that. The lime group (n = 16) and the chalk group "
            "(n = 17) worked.",
        ),
        CueExample(
            "en",
            "The trial had 80 volunteers; 12 volunteers left. Lime (5 kg a year; n = 35) or chalk (n = 43) was given.",
        ),
        CueExample(
            "en",
            "The lime was the first in 151 cases and the second in 7 cases. They got lime (at 5 kg, n = 78) or chalk "
            "(at 4 kg, n = 80).",
        ),
        CueExample(
            "en",
            "The trial had 51 volunteers (52 fields). They got lime (at 5 kg, n = 29) or chalk (at 4 kg, n = 23).",
        ),
        CueExample(
            "en", "We asked for 20 volunteers in each group. They got lime (5 kg, n = 18) or chalk (4 kg, n = 12)."
        ),
        CueExample(
            "en",
            "We asked 120 volunteers. The reasons for those who were excluded were work (n = 60) and soil (n = 80).",
        ),
        CueExample(
            "en", "We saw fewer (n = 46) than the planned 50 volunteers. Groups got lime (n = 22) or chalk (n = 20)."
        ),
        CueExample("en", "There were 90 volunteers in three groups: lime (at 5 kg, n = 30) and chalk (n = 40)."),
        CueExample("vi", "Nghiên cứu có 80 bệnh nhân. Hoàn thành là nhóm bón vôi (n = 35) và nhóm bị loại (n = 43)."),
    ),
    turn=TOTALS + 3,
    where="figure [)|,|;]",
)
