"""What was done, its percentage of the plan, and the plan in the sentence before: the plan was 240 boats. They built
96, or 40% of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._plan_before import is_of_that_plan, plan_before
from crossfoot.articles.cues._shares import fits, stated
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import wording

_OF_PLAN: Final = wording(
    "[part: figure] words? [,|joined]*0-2 words? ,? [share|few]*0-2 [rate: percent] [few|of]*0-3 [plan: plan] "
    "[words? [,|;] or words? END]"
)
_MET: Final = wording("[part: figure] words? , words? [plan: plan] words? end? few? [rate: percent] [,|; or END]")
_ALL: Final = 100


def _propose(place: Place) -> Iterator[Candidate]:
    letters, items = place.letters, place.sentence.items
    found = _OF_PLAN.search(letters) or _MET.search(letters)
    if not found or letters.count(PERCENT) > 1 or COUNT in letters[: found.start()]:
        return
    part, rate = items[found.start("part")], items[found.start("rate")]
    if not isinstance(part, Mention) or not isinstance(rate, Mention) or rate.written.hedge:
        return
    aim = plan_before(place, part)
    first, plan = found.start("rate"), found.start("plan")
    if aim is None or not is_of_that_plan(place, found.start("part"), first, plan, found.end()):
        return
    if (part.written.value > aim.written.value) != (rate.written.value > _ALL):
        return
    sure = fits(part, rate, aim) or is_explained_share(part, aim, rate)
    roles = (Role("part", part), Role("target", aim), Role("percent", rate))
    first, last = found.start("part"), max(found.start("rate"), found.start("plan"))
    told = stated(place, roles, "percent-of-a-plan-told-before", first, last, sure)
    yield told._replace(certain=sure and not fits(part, rate, aim))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The plan was 240 boats. The yard has built 102, or 42.5% of the plan.",
            "consistent",
            {"part": "102", "target": "240", "percent": "42.5%"},
        ),
        CueExample(
            "vi",
            "Kế hoạch đóng 240 tàu. Xưởng đã đóng 102 tàu, đạt 42,5% kế hoạch.",
            "consistent",
            {"part": "102", "target": "240", "percent": "42,5%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The plan was 240 boats. The yard has built 102, or 46.5% of the plan.",
            "mismatch",
            {"part": "102", "target": "240", "percent": "46.5%"},
        ),
        CueExample(
            "vi",
            "Kế hoạch đóng 240 tàu. Xưởng đã đóng 102 tàu, đạt 46,5% kế hoạch.",
            "mismatch",
            {"part": "102", "target": "240", "percent": "46,5%"},
        ),
        CueExample(
            "fr",
            "Objectif de la levée : 2 400 euros. La troupe a réuni 1 020 euros, soit 46,5 % de la cible.",
            "mismatch",
            {"part": "1 020 euros", "target": "2 400 euros", "percent": "46,5 %"},
        ),
        CueExample(
            "es",
            "El astillero debía construir 240 barcos. Ha hecho 102, con lo que el plan se cumple al 46,5 %.",
            "mismatch",
            {"part": "102", "target": "240", "percent": "46,5 %"},
        ),
    ),
    traps=(
        CueExample("en", "The plan was 240 boats. The yard has built 102, or 46.5% of the plan for May."),
        CueExample("en", "The plan was 240 boats. The yard has built 102, or 46.5% of the monthly plan."),
        CueExample("en", "The plan was 240 boats. The yard has built 102, and the state paid 46.5% of planned costs."),
        CueExample("en", "The plan was 240 boats. The yard has hired 102 people, or 46.5% of the plan."),
        CueExample("vi", "Kế hoạch đóng 240 tàu. Xưởng đã đóng 102 tàu, đạt 46,5% kế hoạch năm."),
        CueExample("es", "El plan era de 240 barcos y 90 botes. Ha hecho 102, el 46,5 % del plan."),
        CueExample("fr", "Le chantier avait 240 bateaux. Il en a réparé 102, soit 46,5 % de l’objectif."),
    ),
    turn=CHANGES - 1,
    where="figure any* percent any* plan or figure any* plan any* percent",
)
