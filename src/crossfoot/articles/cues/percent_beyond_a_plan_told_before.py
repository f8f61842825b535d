"""What was reached, by what percentage that is above or below the plan, and the plan in the sentence before: the plan
was 240 boats. They built 300: the plan was exceeded by 25%.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._plan_before import is_dated, plan_before
from crossfoot.articles.proposal import Candidate, Role, judged
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import FALL, wording

_BEYOND: Final = wording(
    "[to: figure] words? ,|:|joined words? plan words? [verb: rise|fall] [few|of]*0-2 [rate: percent] [,|; or END]"
)
_VERB_FIRST: Final = wording(
    "[to: figure] words? ,|:|joined few? [verb: rise|fall] few? plan few? [rate: percent] [,|; or END]"
)
_PERCENT_FIRST: Final = wording(
    "[to: figure] words? , [share|few]*0-2 [rate: percent] few? [verb: rise|fall] few*0-2 plan [,|; or END]"
)


def _propose(place: Place) -> Iterator[Candidate]:
    letters, items = place.letters, place.sentence.items
    found = next(filter(None, (each.search(letters) for each in (_BEYOND, _VERB_FIRST, _PERCENT_FIRST))), None)
    if not found or letters.count(PERCENT) > 1 or COUNT in letters[: found.start()]:
        return
    new, rate = items[found.start("to")], items[found.start("rate")]
    if not isinstance(new, Mention) or not isinstance(rate, Mention) or rate.written.hedge:
        return
    aim, falls = plan_before(place, new), found["verb"] == FALL
    if is_dated(place, found.start("to") + 1, found.end()):
        return  # the plan for May was exceeded
    if aim is None or (new.written.value < aim.written.value) != falls:
        return
    roles = (Role("from", aim), Role("to", new), Role("percent", rate, falls))
    start = min(place.sentence.start, aim.start)
    told = judged(Candidate("change", roles, "percent-beyond-a-plan-told-before", start, place.sentence.end))
    wrong = is_explained_change({"from": aim, "to": new, "percent": rate}, falls)
    sure = told.fits or wrong
    yield told._replace(telling=sure, said=sure, certain=sure and not told.fits)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The plan was 2,400 boats. The yards built 3,012: the plan was exceeded by 25.5%.",
            "consistent",
            {"from": "2,400", "to": "3,012", "percent": "25.5%"},
        ),
        CueExample(
            "vi",
            "Xưởng dự kiến đóng 2.400 tàu. Thực tế có 3.012 tàu, vượt mục tiêu 25,5%.",
            "consistent",
            {"from": "2.400", "to": "3.012", "percent": "25,5%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The plan was 2,400 boats. The yards built 3,012: the plan was exceeded by 22.5%.",
            "mismatch",
            {"from": "2,400", "to": "3,012", "percent": "22.5%"},
        ),
        CueExample(
            "en",
            "The plan was 2,400 boats. The yards built 3,012, 22.5% more than planned.",
            "mismatch",
            {"from": "2,400", "to": "3,012", "percent": "22.5%"},
        ),
        CueExample(
            "vi",
            "Xưởng dự kiến đóng 2.400 tàu. Thực tế có 3.012 tàu, vượt mục tiêu 22,5%.",
            "mismatch",
            {"from": "2.400", "to": "3.012", "percent": "22,5%"},
        ),
        CueExample(
            "fr",
            "Le chantier tablait sur 2 400 bateaux. Il en a construit 3 012 : l’objectif est dépassé de 22,5 %.",
            "mismatch",
            {"from": "2 400", "to": "3 012", "percent": "22,5 %"},
        ),
    ),
    traps=(
        CueExample("en", "The plan was 2,400 boats. The yards built 3,012: the plan for May was exceeded by 22.5%."),
        CueExample("en", "The plan was 2,400 boats. The yards built 3,012 and paid 22.5% more than in May."),
        CueExample("en", "The yards had 2,400 boats. They built 3,012: the plan was exceeded by 22.5%."),
        CueExample("en", "The plan was 2,400 boats. The yards hired 3,012 people: the plan was exceeded by 22.5%."),
        CueExample("vi", "Xưởng dự kiến đóng 2.400 tàu và 90 xe. Có 3.012 tàu, vượt mục tiêu 22,5%."),
        CueExample("fr", "On tablait sur 2 400 bateaux. Il y en a eu 3 012 : l’objectif de mai est dépassé de 22,5 %."),
    ),
    turn=CHANGES - 1,
    where="figure any* plan any* percent or figure any* percent any* plan",
)
