"""How far a target was missed or passed, or how much of it was reached: the goal was 800, 655 came, 145 short of it; at
7.2 million, 0.5 over budget; 302 of 415 have started, 73% of the pledge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.slips import is_explained_change, is_explained_share, is_explained_sum
from crossfoot.articles.wordings import VERSUS, symbols
from crossfoot.figures.unmade import unmade

_NAMED: Final = unmade(r"\s+(?:[^\W\d_]+\s+){0,2}")
"""between a figure and the words behind it, where what it counts may be named"""
_AIMED: Final = unmade(r"\s+(?:[^\W\d_]+[’']?s?\s+){0,3}")
"""between these words and the name of a target"""
_PASSED: Final = unmade(r"(?:\s+\S*[^\s,;:.()]){0,5}")
"""between a word that says that a target was passed and how far, where the target may stand"""
_BLANK: Final = unmade(r"\s+(?:an?\s+)?")
_CLOSED: Final = unmade(r"\s*(?:[.;,)]|$)")
_TOLD: Final = unmade(r"[^.,;:()\d]{0,50}")
"""between the word for a target and its figure"""
_BEHIND: Final = unmade(r"\s+(?:[^\W\d_]+\s+){0,3}")
_CLAUSE: Final = unmade(r"[^.,;:()\d]*")
_NEAR, _FAR = 40, 80
"""characters behind and before a figure in which such words stand"""
_NEXT: Final = 3
"""characters between two sentences"""
_PAIR: Final = 2
_LEAST: Final = 20
"""a smaller target is missed by anything by one slip"""
_OTHER: Final = symbols("mean each begin fraction range part parts")
_LACK, _EXCESS = -1, 1


def _propose(place: Place) -> Iterator[Candidate]:
    words, low = place.lexicon.prose.targets, place.low
    said = (*words.lacking, *words.passing, *words.lack, *words.excess, *words.short, *words.over, *words.ending)
    if said and any_of(said).search(low, place.sentence.start, place.sentence.end):
        behind = any_of((*words.short, *words.over))
        several = sum(behind.match(low, each.end + 1) is not None for each in place.counts) > 1
        for _, gap in place.figures if not several else ():  # not 105 short of the old target and 120 of the new
            side = 0 if gap.in_words or gap.written.hedge else _side(place, gap)
            ends = _ends(place, gap) if side else ()
            if len(ends) == _PAIR:
                yield from _gap(place, gap, side, *ends)
    for _, rate in place.figures if PERCENT in place.letters else ():
        if rate.kind == PERCENT and not rate.written.hedge and _is_reached(place, rate):
            ends = _ends(place, rate)
            if len(ends) == _PAIR and _is_meant(place, rate, ends[1]):
                yield from _reached(place, rate, *ends)


def _side(place: Place, gap: Mention) -> int:
    """Whether words say that a figure is what a target lacks, or what there is beyond it; 0 for neither."""
    words, low = place.lexicon.prose.targets, place.low
    start, end = max(gap.start - _FAR, place.sentence.start), min(gap.end + _NEAR, place.sentence.end)
    for phrases, side in ((words.short, _LACK), (words.over, _EXCESS)):
        for match in any_of(phrases).finditer(low, gap.end, end):
            if _NAMED.fullmatch(low, gap.end, match.start()) and _is_named_behind(
                place, match.end(), place.sentence.end
            ):
                return side
    if any(
        _NAMED.fullmatch(low, gap.end, match.start()) and _CLOSED.match(low, match.end(), place.sentence.end)
        for match in any_of(words.ending).finditer(low, gap.end, end)
    ):
        return _LACK
    for phrases, side in ((words.lack, _LACK), (words.excess, _EXCESS)):
        if any(
            _BLANK.fullmatch(low, match.end(), gap.start) for match in any_of(phrases).finditer(low, start, gap.start)
        ):
            return side
    for phrases, side in ((words.lacking, _LACK), (words.passing, _EXCESS)):
        for match in any_of(phrases).finditer(low, start, gap.start):
            for by in any_of(words.by).finditer(low, match.end(), gap.start):
                if _BLANK.fullmatch(low, by.end(), gap.start) and _is_passed(place, match.end(), by.start()):
                    return side
    return 0


def _is_passed(place: Place, start: int, end: int) -> bool:
    """Whether nothing stands between two places but the target, by its name or a word for it."""
    if not place.low[start:end].strip():
        return True
    named = any_of((*_aims(place), *place.lexicon.prose.again))
    return bool(_PASSED.fullmatch(place.low, start, end - 1) and named.search(place.low, start, end))


def _is_reached(place: Place, rate: Mention) -> bool:
    """Whether a percentage says how much of a target was reached: 85% complete, 37% of the pledge."""
    prose, low = place.lexicon.prose, place.low
    stop = min(rate.end + _NEAR, place.sentence.end)
    if any(
        _BLANK.fullmatch(low, rate.end, each.start())
        for each in any_of(prose.targets.done).finditer(low, rate.end, stop)
    ):
        return True
    whole = next(any_of(prose.of).finditer(low, rate.end, stop), None)
    return (
        whole is not None
        and low[rate.end : whole.start()].isspace()
        and _is_named_behind(place, whole.end(), place.sentence.end)
    )


def _is_meant(place: Place, rate: Mention, got: Mention) -> bool:
    """Whether words say that a percentage is what there was in other words, or it stands right behind a comma."""
    low, start = place.low, max(got.end, place.sentence.start)
    comma = low.rfind(",", start, rate.start)
    if comma < 0:
        return False
    said = any_of((*place.lexicon.prose.meaning, *place.lexicon.prose.share))
    return low[comma + 1 : rate.start].isspace() or said.match(low, comma + 2, rate.start) is not None


def _aims(place: Place) -> tuple[str, ...]:
    return (*place.lexicon.prose.targets.aims, *place.lexicon.prose.plan)


def _is_named_behind(place: Place, at: int, end: int) -> bool:
    """Whether the name of a target stands right behind a place, before the end of a sentence."""
    contrasts = place.lexicon.prose.contrasts
    narrowed = any_of((*contrasts.dating, *contrasts.located, *place.lexicon.prose.targets.revised))
    for named in any_of(_aims(place)).finditer(place.low, at, min(at + _NEAR, end)):
        if _AIMED.fullmatch(place.low, at, named.start()):
            clause = _CLAUSE.match(place.low, named.end(), end)
            stop = clause.end() if clause else named.end()
            return narrowed.search(place.low, at, stop) is None  # the target for half a year, previous forecasts
    return False


def _ends(place: Place, gap: Mention) -> Sequence[Mention]:
    """The target, and what there was; nothing unless they are the only other figures, and words name one of them."""
    here = [each for _, each in place.figures if each is not gap]
    before = place.recall.before(place.sentence.start)
    where = before[0][1] if before else None
    if len(here) == 1 and where is not None and place.sentence.start - where.end <= _NEXT:
        if _has_others(place, where) or len(_counts(where)) != 1:
            return ()
        target, got = _counts(where)[0], here[0]
        ends = (target, got) if _is_target(place, where, target) and not _is_target(place, place.sentence, got) else ()
    elif len(here) == _PAIR:
        aimed = [each for each in here if _is_target(place, place.sentence, each)]
        ends = (aimed[0], here[1] if aimed[0] is here[0] else here[0]) if len(aimed) == 1 else ()
    else:
        return ()
    plain = all(each.kind == COUNT and not (each.in_words or each.written.hedge or each.gap) for each in ends)
    return ends if plain and not _has_others(place, place.sentence, gap) else ()


def _has_others(place: Place, sentence: Sentence, gap: Mention | None = None) -> bool:
    """Whether a sentence tells of averages, of each or of parts, or compares with anything but a target; what stands
    right behind the gap, "por" encima de, belongs to it.
    """
    there = [at for at, letter in enumerate(sentence.letters) if letter in _OTHER]
    if any(gap is None or not gap.end <= sentence.starts[at] <= gap.end + _NEXT for at in there):
        return True
    compared = (at for at, letter in enumerate(sentence.letters) if letter == VERSUS)
    return not all(_is_named_behind(place, sentence.ends[at], sentence.end) for at in compared)


def _counts(sentence: Sentence) -> list[Mention]:
    """Its counts and percentages."""
    return [each for each in sentence.items if isinstance(each, Mention) and each.kind in (COUNT, PERCENT)]


def _is_target(place: Place, sentence: Sentence, one: Mention) -> bool:
    """Whether a word for a target stands before a figure, with no other figure between, or right behind it."""
    low, aims = place.low, any_of(_aims(place))
    start, end = max(one.start - _FAR, sentence.start), min(one.end + _NEAR, sentence.end)
    if any(_TOLD.fullmatch(low, each.end(), one.start) for each in aims.finditer(low, start, one.start)):
        return True
    behind = (
        each.start() for each in aims.finditer(low, one.end, end) if _BEHIND.fullmatch(low, one.end, each.start())
    )
    prose = place.lexicon.prose
    return any(not any_of((*prose.of, *prose.versus)).search(low, one.end, at) for at in behind)


def _gap(place: Place, gap: Mention, side: int, target: Mention, got: Mention) -> Iterator[Candidate]:
    start = min(target.start, place.sentence.start)
    if not same_unit(target, got):
        return
    if gap.kind == PERCENT:
        one = {"from": target, "to": got, "percent": gap}
        roles = (Role("from", target), Role("to", got), Role("percent", gap, side == _LACK))
        slip = is_explained_change(one, side == _LACK)
        yield Candidate("change", roles, _NAME, start, place.sentence.end, telling=slip, said=True, certain=slip)
    elif same_unit(gap, target) and gap.written.value < target.written.value:
        greater, less = (target, got) if side == _LACK else (got, target)
        roles = (Role("total", greater), Role("parts", less), Role("parts", gap))
        alike = len({each.written.place for each in (greater, less, gap)}) == 1
        slip = (
            alike
            and target.written.value >= _LEAST * target.written.last_place
            and is_explained_sum(greater, (less, gap))
        )
        yield Candidate(
            "total", roles, _NAME, start, place.sentence.end, telling=slip, said=True, certain=slip,
            options={"coverage": "exact"},
        )  # fmt: skip


def _reached(place: Place, rate: Mention, target: Mention, got: Mention) -> Iterator[Candidate]:
    alike = same_unit(target, got) or not got.unit  # 408 of the 480 kilometres planned
    if not alike or got.written.value > target.written.value:
        return
    roles = (Role("part", got), Role("whole", target), Role("percent", rate))
    slip = is_explained_share(got, target, rate)
    start = min(target.start, place.sentence.start)
    yield Candidate("share", roles, _NAME, start, place.sentence.end, telling=slip, said=True, certain=slip)


_NAME: Final = "gap-to-a-target"

CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Growers planted 4,855 trees, 145 short of the goal of 5,000.",
            "consistent",
            {"total": "5,000", "parts[0]": "4,855", "parts[1]": "145"},
        ),
        CueExample(
            "en",
            "The barn, budgeted at £3.6 million, cost £4.1 million – £0.5 million over budget.",
            "consistent",
            {"total": "£4.1 million", "parts[0]": "£3.6 million", "parts[1]": "£0.5 million"},
        ),
        CueExample(
            "en",
            "So far 360 of the planned 480 kilometres of hedge have been cut, meaning the work is 75% complete.",
            "consistent",
            {"part": "360", "whole": "480 kilometres", "percent": "75%"},
        ),
        CueExample(
            "vi",
            "Hạn ngạch cả vụ là 7.851 tấn cá. Các tàu đánh bắt 8.262 tấn, vượt 411 tấn.",
            "consistent",
            {"total": "8.262 tấn", "parts[0]": "7.851 tấn", "parts[1]": "411 tấn"},
        ),
        CueExample(
            "vi",
            "Xã dự kiến trồng 810 cây. Bà con trồng được 680 cây, còn thiếu 130 cây.",
            "consistent",
            {"total": "810", "parts[0]": "680", "parts[1]": "130"},
        ),
        CueExample(
            "fr",
            "Le quota de la saison était de 7 851 tonnes. Les bateaux ont débarqué 8 262 tonnes, le dépassant de 411 "
            "tonnes.",
            "consistent",
            {"total": "8 262 tonnes", "parts[0]": "7 851 tonnes", "parts[1]": "411 tonnes"},
        ),
        CueExample(
            "es",
            "El granero, presupuestado en 3,6 millones de euros, costó 4,1 millones de euros, 0,5 millones por encima"
            " del presupuesto.",
            "consistent",
            {"total": "4,1 millones de euros", "parts[0]": "3,6 millones de euros", "parts[1]": "0,5 millones"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Growers planted 4,855 trees, 145 short of the goal of 5,500.",
            "mismatch",
            {"total": "5,500", "parts[0]": "4,855", "parts[1]": "145"},
        ),
        CueExample(
            "en",
            "The barn, budgeted at £3.6 million, cost £5.1 million – £0.5 million over budget.",
            "mismatch",
            {"total": "£5.1 million", "parts[0]": "£3.6 million", "parts[1]": "£0.5 million"},
        ),
        CueExample(
            "en",
            "The fair brought in £12,104, beating its £10,100 target by 10.0%.",
            "mismatch",
            {"from": "£10,100", "to": "£12,104", "percent": "10.0%"},
        ),
        CueExample(
            "en",
            "The mill was meant to grind 810 sacks. It stopped early with 707, leaving a shortfall of 130.",
            "mismatch",
            {"total": "810", "parts[0]": "707", "parts[1]": "130"},
        ),
        CueExample(
            "en",
            "They planted 1,134 trees against a goal of 1,250, leaving them 161 short.",
            "mismatch",
            {"total": "1,250", "parts[0]": "1,134", "parts[1]": "161"},
        ),
        CueExample(
            "en",
            "Growers had pencilled in a harvest of 412 tonnes. The fields gave 153 tonnes, 7.7% ahead of forecasts.",
            "mismatch",
            {"from": "412 tonnes", "to": "153 tonnes", "percent": "7.7%"},
        ),
        CueExample(
            "en",
            "So far 360 of the planned 580 kilometres of hedge have been cut, meaning the work is 75% complete.",
            "mismatch",
            {"part": "360", "whole": "580 kilometres", "percent": "75%"},
        ),
        CueExample(
            "en",
            "The growers had promised 415 new trees by spring. Only 302 have been planted, which means 37 per cent of"
            " the pledge has been met.",
            "mismatch",
            {"part": "302", "whole": "415", "percent": "37 per cent"},
        ),
        CueExample(
            "vi",
            "Hạn ngạch cả vụ là 7.851 tấn cá. Các tàu đánh bắt 8.272 tấn, vượt 411 tấn.",
            "mismatch",
            {"total": "8.272 tấn", "parts[0]": "7.851 tấn", "parts[1]": "411 tấn"},
        ),
        CueExample(
            "vi",
            "Xã dự kiến trồng 810 cây. Bà con trồng được 707 cây, còn thiếu 130 cây.",
            "mismatch",
            {"total": "810", "parts[0]": "707", "parts[1]": "130"},
        ),
        CueExample(
            "vi",
            "Kho lúa có dự toán 3,6 tỷ đồng, thực chi 5,1 tỷ đồng, vượt dự toán 0,5 tỷ đồng.",
            "mismatch",
            {"total": "5,1 tỷ đồng", "parts[0]": "3,6 tỷ đồng", "parts[1]": "0,5 tỷ đồng"},
        ),
        CueExample(
            "fr",
            "Le quota de la saison était de 7 851 tonnes. Les bateaux ont débarqué 8 272 tonnes, le dépassant de 411 "
            "tonnes.",
            "mismatch",
            {"total": "8 272 tonnes", "parts[0]": "7 851 tonnes", "parts[1]": "411 tonnes"},
        ),
        CueExample(
            "es",
            "La cuota de la temporada era de 7.851 toneladas. Los barcos descargaron 8.272 toneladas, superándola en "
            "411 toneladas.",
            "mismatch",
            {"total": "8.272 toneladas", "parts[0]": "7.851 toneladas", "parts[1]": "411 toneladas"},
        ),
        CueExample(
            "vi",
            "Lợi nhuận đạt 2.874 tỷ đồng, vượt 16% kế hoạch năm là 2.400 tỷ đồng.",
            "mismatch",
            {"from": "2.400 tỷ đồng", "to": "2.874 tỷ đồng", "percent": "16%"},
        ),
    ),
    traps=(
        CueExample("en", "By June 104 carts had been delivered, 99 short of the old target and 113 short of the new."),
        CueExample("en", "The budget was £58 million. The bill was £73 million, £12 million over the revised budget."),
        CueExample(
            "en",
            "The crop is forecast at 1.1 mln tonnes, 200,000 tonnes below the record one of 1986, but 35 pct above "
            "previous forecasts.",
        ),
        CueExample("en", "Growers planted 5,355 trees, 145 short of last year's record. The goal is 5,050."),
        CueExample("en", "The target was 250 trees. Growers planted 231, 12 fewer than in 2019."),
        CueExample(
            "en",
            "Spending was £7.2 million, £0.5 million over budget, after a cut of £1.2 million to the planned £4.7 "
            "million.",
        ),
        CueExample("en", "The plan was for 810 trees per field. It ended early with 707, leaving a shortfall of 130."),
        CueExample(
            "en",
            "The quota was 7,851 tonnes. Boats landed 8,272 tonnes, including 130 tonnes of sole, overshooting it by "
            "411 tonnes.",
        ),
        CueExample(
            "en", "Growers had hoped for 140 tonnes. They brought in 153, 7.7% ahead of expectations a week ago."
        ),
        CueExample(
            "en", "The growers planned 480 km of hedge. The first 120 km were cut in May, and the work is 85% complete."
        ),
        CueExample(
            "en", "The target is 1,600 by 2026. So far 1,199 have been planted, 95% of the target for the first half."
        ),
        CueExample("vi", "Chỉ tiêu giao 810 cây. Xã trồng được 707 cây, thiếu 130 cây so với năm trước."),
        CueExample(
            "fr", "L’objectif était de 810 arbres. On en a planté 707, dépassant de 130 le chiffre de l’an dernier."
        ),
        CueExample("es", "La meta era de 810 árboles. Se plantaron 707, 130 menos que el año anterior."),
    ),
    turn=CHANGES,
    where="figure any* figure|percent",
    said="targets.lacking targets.passing targets.lack targets.excess targets.short targets.over targets.ending "
    "targets.done targets.aims plan",
)
