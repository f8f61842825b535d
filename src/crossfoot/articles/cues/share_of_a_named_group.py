"""A part with its percentage, told of a group by its name, where the sizes of the groups are told before: 292 were
assigned to lime and 294 to chalk; 14 growers in the lime group (4.8%).
"""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._named_groups import holds, is_slip, shares_of_groups
from crossfoot.articles.cues._shares import percent_role, stated
from crossfoot.articles.proposal import Candidate, Role


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(shares_of_groups):
        pair, size = each.pair, each.size
        first, last = sorted((pair.at, pair.place))
        roles = (Role("part", pair.part), Role("whole", size), percent_role(pair.rate))
        slip = not holds(each) and is_slip(place, each)
        yield stated(place, roles, "share-of-a-named-group", first, last, slip, True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "292 growers were assigned to lime and 294 to chalk. Scab was seen in 14 growers in the lime group (4.8%).",
            "consistent",
            {"part": "14", "whole": "292", "percent": "4.8%"},
        ),
        CueExample(
            "en",
            "We compared the deep lime (n = 150) and chalk (n = 162) groups. In the chalk group, 33 beds (20.4%) died.",
            "consistent",
            {"part": "33", "whole": "162", "percent": "20.4%"},
        ),
        CueExample(
            "vi",
            "Chia ngẫu nhiên thành nhóm vôi (n = 150) và nhóm phấn (n = 162). Có 33 cây ở nhóm phấn (20,4%) bị bệnh.",
            "consistent",
            {"part": "33", "whole": "162", "percent": "20,4%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "292 growers were assigned to lime and 294 to chalk. Scab struck 74 growers in the lime group (35.3%).",
            "mismatch",
            {"part": "74", "whole": "292", "percent": "35.3%"},
        ),
        CueExample(
            "fr",
            "Groupe chaux (n = 150) et groupe craie (n = 162). Dans le groupe craie, 33 patients (29,4 %) sont morts.",
            "mismatch",
            {"part": "33", "whole": "162", "percent": "29,4 %"},
        ),
    ),
    traps=(
        CueExample(
            "en", "311 patients were assigned to lime and 285 to chalk. In the lime group 18 eyes (2.9%) reddened."
        ),
        CueExample(
            "fr", "Groupe chaux (n = 311) et groupe craie (n = 285). Dans le groupe chaux, 18 yeux (2,9 %) rougissent."
        ),
        CueExample("es", "Grupo cal (n = 311) y grupo tiza (n = 285). En el grupo cal, 18 ojos (2,9 %) se irritaron."),
        CueExample(
            "en", "Lime (n = 150) or chalk (n = 162) was strewn. Scab struck 33 beds of the chalk group (21.4%)."
        ),
    ),
    turn=SHARES - 1,
    where="percent",
)
