"""A part with its percentage, and the whole that words name for them, whatever other one would fit: 150 boys and 180
girls; among the girls, 27 (15.0%).
"""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._named_bases import named_bases
from crossfoot.articles.cues._shares import fits, percent_role, stated
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.slips import is_explained_share


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(named_bases):
        part, rate, base = each.part, each.rate, each.base
        plain = not any(figure.written.hedge or figure.in_words for figure in (part, rate, base))
        slip = plain and (near(part, base, rate) or is_explained_share(part, base, rate))
        roles = (Role("part", part), Role("whole", base), percent_role(rate))
        share = stated(place, roles, "share-of-a-named-base", each.first, each.last, slip, True)
        yield share._replace(certain=slip and each.exact and not fits(part, rate, base))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The camp has 150 cooks and 180 riders. Among the riders, 27 (15.0%) were ill.",
            "consistent",
            {"part": "27", "whole": "180", "percent": "15.0%"},
        ),
        CueExample(
            "fr",
            "Le haras a 150 juments et 180 poulains ; 27 des poulains (15,0 %) boitent.",
            "consistent",
            {"part": "27", "whole": "180", "percent": "15,0 %"},
        ),
        CueExample(
            "en",
            "Of the 180 growers invited, 150 came, and 27 of those 150 (18.0%) paid.",
            "consistent",
            {"part": "27", "whole": "150", "percent": "18.0%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The camp has 150 cooks and 180 riders. Among the riders, 27 (18.0%) were ill.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18.0%"},
        ),
        CueExample(
            "en",
            "The camp has 150 cooks and 180 riders. 18.0% of the riders (27) were ill.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18.0%"},
        ),
        CueExample(
            "en",
            "The city has 150 clean wells and 180 polluted wells. Of the polluted wells, 27 (18.0%) are closed.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18.0%"},
        ),
        CueExample(
            "vi",
            "Huyện có 150 giếng tốt, 180 giếng bị bỏ hoang. Trong số những giếng bị bỏ hoang, có 27 giếng (18,0%) sâu.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18,0%"},
        ),
        CueExample(
            "en",
            "Of the 180 growers invited, 150 came, and of these 150, 27 (15.0%) paid.",
            "mismatch",
            {"part": "27", "whole": "150", "percent": "15.0%"},
        ),
        CueExample(
            "en",
            "27 riders, 18.0% of all 180 riders, were ill; cooks: 150.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18.0%"},
        ),
        CueExample(
            "vi",
            "Trại có 150 bò và 180 dê. Trong số dê có 27 con (18,0%) bị ốm.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18,0%"},
        ),
        CueExample(
            "fr",
            "Le haras a 150 juments et 180 poulains ; 27 des poulains (18,0 %) boitent.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18,0 %"},
        ),
        CueExample(
            "es",
            "El club tiene 150 socios y 180 socias; 27 de las socias (18,0 %) nadan.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18,0 %"},
        ),
        CueExample(
            "es",
            "Un total de 27 socias, el 18,0 % de las 180 inscritas, nadan.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18,0 %"},
        ),
    ),
    traps=(
        CueExample("es", "Nadan 27 socias, con el 18,0 % de los 180 socios lejos del mar."),
        CueExample("en", "Among the 50 growers, 13 (50%) in the lime group and 14 (58.34%) in the chalk group paid."),
        CueExample("en", "Scab was seen on 11 (16%) of 68 limed trees and 5 (15%) of 33 chalked trees."),
        CueExample("en", "The camp has 150 cooks and 180 riders. Among the young riders, 27 (18.0%) were ill."),
        CueExample("en", "Of 330 riders, 150 fell, 180 are on duty. Of those on duty in May, 27 (18.0%) coughed."),
        CueExample("en", "It has 150 deep wells and 180 deep ponds. Of the deep pools, 27 (18.0%) are dry."),
        CueExample("en", "In May 180 riders fell, in June 150 riders fell. Of the riders who fell, 27 (18.0%) cried."),
        CueExample("en", "The camp has 150 cooks, 180 riders and 90 riders on leave. 20.0% of the riders (27) fell."),
    ),
    turn=SHARES + 1,
    where="percent",
)
