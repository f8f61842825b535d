"""Figures that cannot all be true: each claim may be right by itself, but not all of them together.

Figures that claims share by name are one unknown. The finding stands at the figure that was most likely misprinted,
names the claims that exclude each other, so that they can be worked through by hand, and lists every smallest set of
figures whose change would make all agree, the likeliest first. A claim that is wrong by itself is told of here and
not a second time where a shared figure explains it.
"""

from crossfoot.audit.rule import Rule, RuleExample

_TABLE = """\
locale: vi
figures: {north_men: 45, north_women: 31, south_men: 27, south_women: 40, north: 76, south: 67, men: %s, women: 71}
claims:
  - {id: in-the-north, kind: total, total: north, parts: [north_men, north_women]}
  - {id: in-the-south, kind: total, total: south, parts: [south_men, south_women]}
  - {id: all-men, kind: total, total: men, parts: [north_men, south_men]}
  - {id: all-women, kind: total, total: women, parts: [north_women, south_women]}
  - {id: all, kind: total, total: 143, parts: [men, women]}
"""

RULES = (
    Rule(
        "figures-conflict",
        "error",
        lambda document: document.conflicts_named("figures-conflict"),
        good=(RuleExample(_TABLE % "72"),),
        bad=(
            RuleExample(
                _TABLE % "27",
                (2, 102),
                "the claims all-men, all cannot all be right: men is 27 and would have to be 72",
                _TABLE % "72",
            ),
        ),
    ),
)
