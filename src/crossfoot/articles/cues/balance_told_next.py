"""An amount, what goes off and on, and what that leaves, told in the next sentence: 230 were on board. At the next stop
104 got off and 19 got on, so 145 travelled on. Or two flows and their net: 724 came and 468 went, so the net was 256.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from functools import cache
from typing import Final

from crossfoot.articles.cue import FITTING, Cue, CueExample, Place
from crossfoot.articles.cues._alone import alone, are_alike, are_plain
from crossfoot.articles.cues._groups import any_of as either
from crossfoot.articles.cues._labels import words_of
from crossfoot.articles.phrases import any_of
from crossfoot.articles.proposal import Candidate, equation, named_alike, stem
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import EACH, MEAN, PLAN, VERSUS

_PATTERN: Final = "balance-told-next"
_GAP: Final = "…"
_PAIR, _MOST = 2, 4
_OTHERWISE: Final = frozenset((EACH, MEAN, PLAN, VERSUS))
_LEAST: Final = 20
"""units of its last place that an amount has"""


def _propose(place: Place) -> Iterator[Candidate]:
    here = [item for item in place.sentence.items if isinstance(item, Mention)]
    if not _PAIR <= len(here) <= _MOST or not _OTHERWISE.isdisjoint(place.letters.removeprefix(VERSUS)):
        return
    figures = alone(place, 0 if _is_led(place, here[0]) else 1)
    if len(figures) < _PAIR + 1 or not are_plain(figures) or any(each.kind != COUNT for each in figures):
        return
    if not all(are_alike(figures[0], each._replace(noun=())) for each in figures[1:]):
        return
    signs = _signs(place, figures) or _net(place, figures)
    if signs:
        yield from _told(place, figures, signs)


def _is_led(place: Place, first: Mention) -> bool:
    """Whether the first figure of the sentence is no flow, so that it is the amount."""
    comparing = place.lexicon.prose.comparing
    flows = (*comparing.outward, *comparing.inward)
    end = next((each.start for each in place.mentions if each.start > first.start), place.sentence.end)
    return not _stands(place, first, flows, place.sentence.start, end)


def _signs(place: Place, figures: Sequence[Mention]) -> Sequence[int]:
    """By what is added, and what taken off, between an amount and what is left; nothing where words do not say."""
    comparing = place.lexicon.prose.comparing
    amount, *flows, rest = figures
    if rest.start < place.sentence.start:
        return ()
    others = rest.noun[:1] and stem(rest.noun[0]) != rest.noun[0] and not named_alike(rest.noun[:1], amount.noun[:1])
    if others or not _stands(place, rest, comparing.balance, flows[-1].end, place.sentence.end):
        return ()  # so 98 customers came too late
    prose, begin = place.lexicon.prose, max(amount.end, place.sentence.start)
    more = either(prose.drained).search(place.low, flows[-1].end, rest.start)
    if more or place.lexicon.contrasts["uncounted"].search(place.low, begin, place.sentence.end):
        return ()  # with wastage, was left with 430
    signs: list[int] = []
    for number, flow in enumerate(flows):
        low = max(place.sentence.start, (amount, *flows)[number].end)
        high = (*flows, rest)[number + 1].start
        away, towards = (_stands(place, flow, words, low, high) for words in (comparing.outward, comparing.inward))
        if away == towards:
            return ()
        signs.append(-1 if away else 1)
    return (*signs,) if -1 in signs else ()


def _net(place: Place, figures: Sequence[Mention]) -> Sequence[int]:
    """The same of two flows that go opposite ways, and their net."""
    if len(figures) != _PAIR + 1:
        return ()
    one, other, net = figures
    if not _stands(place, net, place.lexicon.prose.comparing.net, other.end, place.sentence.end):
        return ()
    begin = max(place.low.rfind(". ", 0, one.start), place.low.rfind("\n", 0, one.start)) + 1
    first, second = words_of(place.low[begin : one.start]), words_of(place.low[one.end : other.start])
    opposite = any(
        (into in first and out in second) or (out in first and into in second) for into, out in place.lexicon.balanced
    )
    return (-1,) if opposite else ()


def _stands(place: Place, figure: Mention, phrases: tuple[str, ...], low: int, high: int) -> bool:
    """Whether one of the phrases stands beside a figure, between two places of the text."""
    before, behind = _beside(phrases)
    if before.search(place.low[low : figure.start]) is not None:
        return True
    return behind.match(place.low[figure.end : high]) is not None


@cache
def _beside(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = any_of([each.removesuffix(_GAP).strip() for each in phrases if each.endswith(_GAP)])
    behind = any_of([each.removeprefix(_GAP).strip() for each in phrases if each.startswith(_GAP)])
    return (
        re.compile(rf"(?<!\w)(?:{before})(?:\s+\w+){{0,3}}\s+\W?$"),
        re.compile(rf"(?:\s+\w+){{0,2}}?\s+(?:{behind})(?!\w)"),
    )


def _told(place: Place, figures: Sequence[Mention], signs: Sequence[int]) -> Iterator[Candidate]:
    """The claim, if it holds, or if a slip explains that it does not."""
    amount, *flows, rest = figures
    values = [each.written.value for each in figures]
    if signs == (-1,) and len(flows) == 1 and values[0] < values[1] and _net(place, figures):
        amount, flows, values = flows[0], [amount], [values[1], values[0], values[2]]  # a net loss
    if values[0] < _LEAST * amount.written.last_place:
        return
    slack = sum((each.written.last_place for each in figures if not each.written.plain), Exact()) / 2
    template = "{0} = {1}" + "".join(f" {'−' if sign < 0 else '+'} {{{n}}}" for n, sign in enumerate(signs, 2))
    start = min(each.start for each in figures)
    told = equation((rest, amount, *flows), template, _PATTERN, start, place.sentence.end)
    if _meets(values, signs, slack):
        yield told
        return
    for at, each in enumerate((amount, *flows, rest)):
        if any(_meets([*values[:at], meant, *values[at + 1 :]], signs, slack) for meant in misprints(each)):
            yield told._replace(verdict="mismatch", telling=True, said=True, certain=True)
            return


def _meets(values: Sequence[Exact], signs: Sequence[int], slack: Exact) -> bool:
    amount, *flows, rest = values
    left = amount + sum(sign * flow for sign, flow in zip(signs, flows, strict=True))
    return abs(left - rest) <= slack


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The bus left Leeds with 230 riders. At York 104 got off and 19 got on, so 145 travelled on.",
            "consistent",
            {"holds[0]": "145", "holds[1]": "230", "holds[2]": "104", "holds[3]": "19"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The bus left Leeds with 230 riders. At York 104 got off and 19 got on, so 185 travelled on.",
            "mismatch",
            {"holds[0]": "185", "holds[1]": "230", "holds[2]": "104", "holds[3]": "19"},
        ),
        CueExample(
            "vi",
            "Tàu rời ga với 230 khách. Đến Vinh có 104 khách xuống và 19 khách lên, nên còn 185 khách đi tiếp.",
            "mismatch",
            {"holds[0]": "185", "holds[1]": "230", "holds[2]": "104", "holds[3]": "19"},
        ),
        CueExample(
            "en",
            "The library held 41,200 books. It bought 1,300 and discarded 2,100, so it now has 44,000.",
            "mismatch",
            {"holds[0]": "44,000", "holds[1]": "41,200", "holds[2]": "1,300", "holds[3]": "2,100"},
        ),
        CueExample(
            "vi",
            "Đầu năm quỹ có 340 tỷ đồng. Trong năm quỹ chi 62 tỷ đồng và thu 41 tỷ đồng, cuối năm còn 391 tỷ đồng.",
            "mismatch",
            {"holds[0]": "391 tỷ đồng", "holds[1]": "340 tỷ đồng", "holds[2]": "62 tỷ đồng", "holds[3]": "41 tỷ đồng"},
        ),
        CueExample(
            "en",
            "The club raised £2.0 million from its fans. After costs of £900,000 it was left with £5.1 million.",
            "mismatch",
            {"holds[0]": "£5.1 million", "holds[1]": "£2.0 million", "holds[2]": "£900,000"},
        ),
        CueExample(
            "en",
            "Immigration was 724,591 and emigration 468,382, so net migration came to 256,109.",
            "mismatch",
            {"holds[0]": "256,109", "holds[1]": "724,591", "holds[2]": "468,382"},
        ),
        CueExample(
            "vi",
            "Số người nhập cư là 724.591 và số người xuất cư là 468.382, nên mức di cư ròng là 256.109.",
            "mismatch",
            {"holds[0]": "256.109", "holds[1]": "724.591", "holds[2]": "468.382"},
        ),
    ),
    traps=(
        CueExample(
            "en", "The bus left Leeds with 230 riders. At York 104 got off, 9 slept and 19 got on, so 185 sang."
        ),
        CueExample("en", "The bus left Leeds with 230 riders. At York 104 got off and some got on, leaving many."),
        CueExample("en", "The bus carried 230 riders. Last year 104 got off at York, against 95 before, leaving 185."),
        CueExample("en", "The club raised £2.0 million. After costs of about £900,000 it was left with £5.1 million."),
        CueExample("en", "The library held 41,200 books. It bought 1,300 and lent 2,100, so it now has 44,000."),
        CueExample(
            "vi", "Đầu năm quỹ có 340 tỷ đồng. Quý I quỹ chi 62 tỷ đồng, so với 41 tỷ đồng, nên còn 391 tỷ đồng."
        ),
        CueExample("en", "The shop had 412 loaves. It sold 323 before noon, so 98 customers came too late."),
        CueExample("en", "The barn held 600 tonnes. It sold 150 tonnes and, with wastage, was left with 430 tonnes."),
        CueExample("en", "The farm had 314 hens. In May 79 were sold and some were given away, leaving 225."),
        CueExample("en", "The club has 230 members. After costs of £900,000 it was left with £5.1 million."),
        CueExample("en", "Immigration was 724,591 and emigration 468,382, so net migration came to about 246,109."),
    ),
    turn=FITTING + 5,
    where="figure",
    said="comparing.balance comparing.net",
)
