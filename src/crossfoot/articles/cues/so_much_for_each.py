"""What one figure is for each of another one, by the units of both: 251,308 kilos on 116 hectares, 2,166 kilos per
hectare; 57 fires among 2,851,807 residents, a rate of 2.0 per 100,000 residents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import RATES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._products import AVERAGE, products
from crossfoot.articles.cues._quotients import BESIDE, Quotient, amounts_of, in_unit_of, is_average, quotient_of
from crossfoot.articles.cues._told_near import (
    before_clause,
    clause_before,
    clause_behind,
    is_reckoned,
    is_said_to_follow,
)
from crossfoot.articles.proposal import Candidate, Role, equation, judged
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import misprints
from crossfoot.articles.wordings import PART, PLAN, VERSUS
from crossfoot.figures.notation import folded
from crossfoot.figures.units import measure
from crossfoot.figures.written import NEAREST

_PATTERN: Final = "so-much-for-each"
_NAMED: Final = 30
"""characters behind a figure in which it is said what it counts"""
_ROUND: Final = 20
"""of what there is in all; a round figure that misses it by less was rounded once more"""
_CLOSE: Final = 10
"""of what there is in all; hedged figures that miss it by more are none of it"""
_TIME: Final = "time"
"""the dimension of hours and minutes"""


def _propose(place: Place) -> Iterator[Candidate]:
    for _, one in place.figures if PART not in place.letters else ():  # of road deaths alone
        counted = one.kind == COUNT and not one.in_words and one.written.num > 0
        counted = counted and measure(one.written.unit).dimension != _TIME and one.unit not in place.lexicon.durations
        result = quotient_of(place, one) if counted else None
        told = amounts_of(place, result) if result else None
        if (
            result
            and told
            and told[1].written.value > 1
            and not _is_tied(place, one, *told)
            and _is_own(place, result, told)
        ):
            yield from _tied(place, result, *told)


def _is_tied(place: Place, one: Mention, total: Mention, count: Mention) -> bool:
    """Whether they are an average by its words already."""
    return any(
        each.tied and each.kind == AVERAGE and each.rate is one and each.total is total and each.number is count
        for each in place.once(products)
    )


def _is_own(place: Place, result: Quotient, told: tuple[Mention, Mention]) -> bool:
    """Whether nothing is told of so much but that it is reckoned: no average of the country, no goal."""
    words, letters = clause_before(place, result.one), place.letters
    spot = next((at for at, item in enumerate(place.sentence.items) if item is result.one), 0)
    rest = clause_behind(place, result.end)
    prose = place.lexicon.prose
    if any_of(prose.broader).search(words) or any_of(prose.broader).search(rest) or place.lexicon.limit.search(words):
        return False
    rest = rest.replace("’", "'")
    for phrase in sorted((*prose.mean, *prose.reckoned.therefore, *result.one.noun), key=len, reverse=True):
        rest = re.sub(rf"\b{re.escape(folded(phrase))}\b", "", rest)
    if rest.strip(" )") or VERSUS in letters[max(spot - BESIDE, 0) : spot]:
        return False
    apart = max(each.start for each in told) < place.sentence.start
    if apart and before_clause(place, result.one).strip(" ,"):
        return False
    if not result.thing and result.times > 1 and not _is_of_deaths(place, words, told[0]):
        return False
    if PLAN in letters[:spot] or result.led:
        return PLAN not in letters[:spot]
    return is_reckoned(place, words) or (is_average(place, result.one) and is_said_to_follow(place, words))


def _is_of_deaths(place: Place, words: str, total: Mention) -> bool:
    """Whether so many for a thousand are those who died: the name says of whom else such a rate is told."""
    own = place.lexicon.prose.reckoned
    behind = " ".join(place.low[total.end :][:_NAMED].split())
    return any_of(own.dying).search(words) is not None and behind.startswith(tuple(map(folded, own.deaths)))


def _tied(place: Place, result: Quotient, total: Mention, count: Mention) -> Iterator[Candidate]:
    """The three as a claim, if they fit, or one slip explains that they do not."""
    one, start = result.one, min(place.sentence.start, total.start, count.start)
    hedged = any(each.written.hedge for each in (one, total, count))
    if result.times == 1:
        roles = (Role("average", one), Role("total", total), Role("count", count))
        claim = Candidate("average", roles, _PATTERN, start, place.sentence.end, said=True)
        verdict = judged(claim).verdict
        fits = verdict == "consistent" and (not hedged or _is_near(one, total, count))
        if fits or (not hedged and verdict == "mismatch" and _is_explained(result, total, count)):
            yield claim._replace(telling=True, fitted=fits)
        return
    if hedged or (one.written.plain and not _meets(result, total, count)):
        return
    figures, last = [one, count, total, *filter(None, [result.many])], "" if result.many else str(result.times)
    holds = "{0} × {1} = {2} × " + (last or "{3}")
    claim = equation(figures, holds, _PATTERN, start, place.sentence.end, last)
    if _meets(result, total, count):
        yield claim._replace(said=True)
    elif _is_explained(result, total, count):
        yield claim._replace(verdict="mismatch", telling=True, said=True, fitted=False)


def _is_near(one: Mention, total: Mention, count: Mention) -> bool:
    """Whether hedged figures come near each other as they are printed."""
    scale = in_unit_of(one, total) or Exact(1)
    whole = total.written.value * scale
    return abs(one.written.value * count.written.value - whole) * _CLOSE <= whole


def _scale(result: Quotient, total: Mention, count: Mention) -> Exact:
    """By what a total is to be multiplied, to be so much times a count."""
    scale = result.times * (in_unit_of(result.one, total) or Exact(1))
    return scale * (in_unit_of(count, result.many) or Exact(1)) if result.many else scale


def _meets(result: Quotient, total: Mention, count: Mention) -> bool:
    scale = _scale(result, total, count)
    so_many = result.one.written.interval(NEAREST) * count.written.interval(NEAREST)
    return so_many.scaled(scale.denominator).meets(total.written.interval(NEAREST).scaled(scale.numerator))


def _is_explained(result: Quotient, total: Mention, count: Mention) -> bool:
    """Whether one slip in a digit explains that they do not fit."""
    one, scale = result.one.written, _scale(result, total, count)
    half, many, whole = one.last_place / 2, count.written.value, total.written.value * scale
    slack = half * many + (0 if total.written.plain else total.written.last_place * scale / 2)
    if one.last_nonzero > one.step and abs(one.value * many - whole) * _ROUND <= whole:
        return False  # 500 ml in 7 hours, 70 ml an hour
    return (
        any(abs(each * many - whole) <= slack for each in misprints(result.one))
        or any(abs(one.value * each - whole) <= half * each for each in misprints(count))
        or any(abs(one.value * many - each * scale) <= half * many for each in misprints(total))
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "es",
            "La finca produjo 251.308 kilos de almendra en 116 hectáreas, a razón de 2.166 kilos por hectárea.",
            "consistent",
            {"average": "2.166 kilos", "total": "251.308 kilos", "count": "116 hectáreas"},
        ),
        CueExample(
            "fr",
            "Sur ses 97 hectares, il a moissonné 658 tonnes de blé. Le rendement ressort à 67,8 quintaux à l’hectare.",
            "consistent",
            {"average": "67,8 quintaux", "total": "658 tonnes", "count": "97 hectares"},
        ),
        CueExample(
            "en",
            "The flock has 4,761 sheep. Last year they gave 4.5 tonnes of wool, that is, 0.95 kilos a head on average.",
            "consistent",
            {"average": "0.95 kilos", "total": "4.5 tonnes", "count": "4,761"},
        ),
        CueExample(
            "vi",
            "Xã gieo 116 ha lúa, sản lượng 725 tấn. Năng suất đạt 62,5 tạ/ha.",
            "consistent",
            {"average": "62,5 tạ", "total": "725 tấn", "count": "116 ha"},
        ),
        CueExample(
            "fr",
            "La commune compte 12 640 habitants sur 21,4 km², soit une densité de 591 habitants au km².",
            "consistent",
            {"average": "591", "total": "12 640", "count": "21,4 km²"},
        ),
        CueExample(
            "es",
            "Con 57 robos y 2.851.807 habitantes, la ciudad presenta una tasa de 2,0 por cada 100.000 habitantes.",
            "consistent",
            {"holds[0]": "2,0", "holds[1]": "2.851.807", "holds[2]": "57", "holds[3]": "100.000"},
        ),
        CueExample(
            "fr",
            "Le camion a consommé 637 litres sur 1 490 kilomètres, soit 42,8 litres aux 100 kilomètres.",
            "consistent",
            {
                "holds[0]": "42,8 litres",
                "holds[1]": "1 490 kilomètres",
                "holds[2]": "637 litres",
                "holds[3]": "100 kilomètres",
            },
        ),
        CueExample(
            "es",
            "La maternidad registró 45 muertes y 4.062 nacimientos. La tasa de mortalidad es, por tanto, del 11,1 "
            "por mil.",
            "consistent",
            {"holds[0]": "11,1", "holds[1]": "4.062", "holds[2]": "45"},
        ),
        CueExample(
            "vi",
            "Xe tải dùng hết 637 lít dầu trên quãng đường 1.490 km, tức 42,8 lít/100 km.",
            "consistent",
            {"holds[0]": "42,8 lít", "holds[1]": "1.490 km", "holds[2]": "637 lít", "holds[3]": "100 km"},
        ),
        CueExample(
            "fr",
            "Le verger a donné 32,9 tonnes de cerises. Comme il compte 2 009 arbres, chacun a fourni en moyenne "
            "16,4 kilos.",
            "consistent",
            {"average": "16,4 kilos", "total": "32,9 tonnes", "count": "2 009"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The flock has 4,761 sheep. Last year they gave 2.5 tonnes of wool, that is, 0.95 kilos a head on average.",
            "mismatch",
            {"average": "0.95 kilos", "total": "2.5 tonnes", "count": "4,761"},
        ),
        CueExample(
            "es",
            "La finca produjo 251.308 kilos de almendra en 116 hectáreas, a razón de 2.146 kilos por hectárea.",
            "mismatch",
            {"average": "2.146 kilos", "total": "251.308 kilos", "count": "116 hectáreas"},
        ),
        CueExample(
            "fr",
            "La médiathèque a prêté 37 049 livres l’an dernier. Ouverte 235 jours, elle en a donc prêté 243 par "
            "jour en moyenne.",
            "mismatch",
            {"average": "243", "total": "37 049", "count": "235"},
        ),
        CueExample(
            "vi",
            "Đàn cừu có 4.761 con. Năm ngoái chúng cho 2,5 tấn lông, tức bình quân mỗi con 0,95 kg.",
            "mismatch",
            {"average": "0,95 kg", "total": "2,5 tấn", "count": "4.761"},
        ),
        CueExample(
            "es",
            "En la residencia viven 146 ancianos. Consumen al mes 2.750 litros de leche, de modo que a cada uno le "
            "tocan 15,8 de media.",
            "mismatch",
            {"average": "15,8", "total": "2.750 litros", "count": "146"},
        ),
        CueExample(
            "en",
            "With 57 robberies and 2,851,807 inhabitants, the city has a rate of 0.2 per 100,000 inhabitants.",
            "mismatch",
            {"holds[0]": "0.2", "holds[1]": "2,851,807", "holds[2]": "57", "holds[3]": "100,000"},
        ),
        CueExample(
            "fr",
            "La maternité a enregistré 25 décès pour 4 062 naissances. Le taux de mortalité s’élève ainsi à 11,1 "
            "pour mille.",
            "mismatch",
            {"holds[0]": "11,1", "holds[1]": "4 062", "holds[2]": "25"},
        ),
    ),
    traps=(
        CueExample(
            "vi",
            "Vùng có 2.369.000 dân, 602 người chết vì tai nạn; riêng đường bộ có tỷ lệ 12,7 ca trên 100.000 dân.",
        ),
        CueExample(
            "es",
            "La finca produjo 251.308 kilos en 116 hectáreas, frente a los 2.146 kilos por hectárea de la provincia.",
        ),
        CueExample(
            "es",
            "La finca produjo 251.308 kilos en 116 hectáreas. El rendimiento medio en la provincia es de 2.146 "
            "kilos por hectárea.",
        ),
        CueExample(
            "es",
            "La finca produjo 251.308 kilos en 116 hectáreas. El objetivo es un rendimiento de 2.146 kilos por "
            "hectárea.",
        ),
        CueExample(
            "es",
            "Con 57 robos y 2.851.807 habitantes, la ciudad está lejos de la tasa nacional de 0,2 por cada 100.000 "
            "habitantes.",
        ),
        CueExample(
            "fr",
            "Sur ses 93 hectares, dont 97 en blé, il a moissonné 658 tonnes. Le rendement ressort à 67,8 quintaux "
            "à l’hectare.",
        ),
        CueExample(
            "fr",
            "Sur ses 93 hectares, il a moissonné 658 tonnes de blé. Le rendement du colza atteint 67,8 quintaux à "
            "l’hectare.",
        ),
        CueExample(
            "fr",
            "La maternité a enregistré 25 décès pour 4 062 naissances. En France, le taux de mortalité s’élève à "
            "11,1 pour mille.",
        ),
        CueExample(
            "fr",
            "Le verger a donné 32,9 tonnes. Il compte 2 009 arbres, et chacun devrait donner en moyenne 12,4 kilos "
            "l’an prochain.",
        ),
        CueExample(
            "en",
            "The lorry used 637 litres on 1,290 kilometres, while the maker promises 42.8 litres per 100 kilometres.",
        ),
        CueExample(
            "en",
            "The flock has 4,761 sheep. Last year they gave 2.5 tonnes of wool. The national average is 0.95 kilos "
            "a head.",
        ),
        CueExample(
            "en",
            "With 57 robberies and 2,851,807 inhabitants, the city had an age-adjusted rate of 0.2 per 100,000 "
            "inhabitants.",
        ),
        CueExample("en", "The 500 ml of oil were to flow within 7 h (70 ml/h)."),
        CueExample("en", "The cloth was dipped 3 times (20 min each time) and hung to dry for 2 days."),
        CueExample("vi", "Xã gieo 116 ha lúa, sản lượng 725 tấn. Năng suất bình quân toàn tỉnh đạt 65,2 tạ/ha."),
        CueExample("vi", "Xã gieo 116 ha lúa, sản lượng 725 tấn. Năng suất ngô đạt 65,2 tạ/ha."),
        CueExample(
            "es",
            "La ciudad registró 57 robos. La tasa de la provincia, con 2.851.807 habitantes, es de 0,2 por cada "
            "100.000 habitantes.",
        ),
        CueExample(
            "fr",
            "L’hôpital a enregistré 25 décès pour 4 062 séjours. Le taux de chute est de 11,1 pour mille.",
        ),
        CueExample(
            "es",
            "El hospital registró 25 muertes y 4.062 ingresos. La tasa de mortalidad ajustada es de 11,1 por mil.",
        ),
        CueExample(
            "en",
            "The town counted 25 deaths and 4,062 residents who moved in. The birth rate was 11.1 per thousand.",
        ),
    ),
    turn=RATES + 5,
    where="figure",
    said="each each_behind reckoned.per reckoned.thousand reckoned.heads /",
)
