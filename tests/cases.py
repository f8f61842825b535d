"""Claims whose verdicts were worked out by hand, in a short notation; the oracle and the checker are held to both."""

import re
from typing import Any

from drawing import Claim
from truth import Printed

FIGURE = re.compile(
    r"(over |nearly |about |<=|>=|<|>)?(word )?(-?[0-9]+(?:\.[0-9]+)?)([½⅓⅚])?(?:\.\.([0-9.]+))?(?: e([0-9]))?"
    r"(?: per ([0-9]+))?(?: in ([0-9]+)| ?([%a-zA-Z]+))?(?:/([a-z]+))?"
)
SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅚": (5, 6)}


def fig(text: str) -> Printed:
    """Read "over 9.18%", "5 USD", "3½", "20..30%", "1.2 e6" (scale 6), "1 in 5", "2.1 per 1000", "word 2 times"."""
    found = FIGURE.fullmatch(text)
    assert found, text
    hedge, word, digits, sign, until, scale, per, ratio, unit, each = found.groups()
    pair = (int(digits), int(ratio)) if ratio else None
    return Printed(
        digits, unit or "", (hedge or "").strip(), int(scale or 0), pair, SIGNS.get(sign),
        until or "", int(per or 0), bool(word), each or "",
    )  # fmt: skip


def read_claim(kind: str, text: str, **options: Any) -> Claim:
    """A claim written as "role=figure; ...", with several figures for parts, values and weights."""
    named = dict(item.split("=", 1) for item in text.split("; "))
    for role in {"parts", "values", "weights"} & set(named):
        options[role] = tuple(fig(item) for item in named.pop(role).split(", "))
    if "exact" in named:
        options["exact"] = tuple(named.pop("exact").split(", "))
    if "quantile" in named:
        options["quantile"] = named.pop("quantile")
    return Claim(kind, {role: fig(item) for role, item in named.items()}, **options)


SHARES = [
    ("part=134; whole=1459; percent=9.18%", "consistent"),  # 9.1844
    ("part=21; whole=1813; percent=1.15%", "truncated"),  # 1.1583
    ("part=1; whole=82; percent=1.21%", "truncated"),  # 1.2195
    ("part=53; whole=78; percent=64.94%", "mismatch"),  # 67.95
    ("part=1; whole=3; percent=34%", "rounded-up"),  # 33.3
    ("part=1; whole=8; percent=12%", "consistent"),  # 12.5, the upper end
    ("part=1; whole=8; percent=13%", "consistent"),  # 12.5, the lower end
    ("part=1; whole=4; percent=24%", "mismatch"),  # cutting off gives [24, 25): 25 is not in it
    ("part=1; whole=4; percent=26%", "mismatch"),  # nor in (25, 26]
    ("part=0; whole=5; percent=0.0%", "consistent"),
    ("part=0; whole=0.0; percent=20%; ratio=1 in 3", "consistent"),  # of nothing
    ("part=0; whole=5; percent=0.4%", "mismatch"),
    ("part=0; whole=0; percent=0%", "undetermined"),
    ("part=0; whole=0", "undetermined"),
    ("part=4; whole=5", "undetermined"),
    ("part=5; whole=4", "mismatch"),
    ("part=5.30; whole=5.2", "mismatch"),  # at least 5.295, of at most 5.25; cut off 5.30 of less than 5.3
    ("part=5; target=4", "undetermined"),
    ("part=60; whole=50; percent=120%", "mismatch"),
    ("part=60; target=50; percent=120%", "consistent"),
    ("part=-2; whole=8; percent=-25%", "consistent"),
    ("part=2; whole=8; percent=-25%", "mismatch"),
    ("part=2; whole=11; ratio=1 in 5", "consistent"),  # 1/5.5, the lower end
    ("part=2; whole=9; ratio=1 in 5", "consistent"),  # 1/4.5, the upper end
    ("part=3; whole=13; ratio=1 in 5", "mismatch"),
    ("part=3; whole=8; ratio=0.37", "consistent"),
    ("part=over 1000; whole=3000; percent=66%", "consistent"),  # up to 66.67, left out
    ("part=over 1000; whole=3000; percent=68%", "coarse"),  # 2025, and a thousand more than 1000 is far for "over"
    ("part=1; whole=5; percent=nearly 30%", "mismatch"),  # [27, 30]
    ("part=39; whole=200; percent=nearly 30%", "mismatch"),  # 19.5
    ("part=1; whole=20; percent=<5%", "mismatch"),
    ("part=1; whole=20; percent=<=5%", "consistent"),
    ("part=<5; whole=100; percent=4%", "consistent"),
    ("part=<5; whole=100; percent=-1%", "mismatch"),  # a count is not negative
    ("part=<5.0; whole=100; percent=-1%", "consistent"),
    ("part=-1; whole=100; percent=<5", "consistent"),  # nor is a percentage a count
    ("part=5.3; whole=5.2; percent=100%", "consistent"),  # 5.25 of 5.25
    ("part=5.4; whole=5.2; percent=100%", "mismatch"),
    ("part=5; target=nearly 6; percent=100%", "mismatch"),  # [5.4, 6]
    ("part=4; target=nearly 6; percent=80.1%", "mismatch"),  # 4.997 is not in (5, 6]
]

WHOLE_NUMBERS = [
    ("part=248; percent=99.2%", "consistent"),  # 250, in [249.87, 250.13]
    ("whole=20; percent=33%", "mismatch"),  # nothing in [6.5, 6.7]
    ("whole=20; percent=35%", "consistent"),  # 7
    ("target=20; percent=135%", "consistent"),  # 27
    ("target=20 USD; percent=33%", "undetermined"),
    ("whole=20.0; percent=33%", "undetermined"),
    ("whole=99; percent=33%", "consistent"),  # 33, in [32.175, 33.165]
    ("whole=100; percent=33%", "undetermined"),  # [32.5, 33.5] is as long as 1
    ("whole=200; percent=33%", "undetermined"),
    ("part=1; percent=1.21%", "truncated"),  # nothing in [82.30, 82.99], 82 in (81.97, 82.99]
    ("part=3; percent=32%", "mismatch"),  # [9.23, 9.52]; cut off (9.09, 9.52]; up [9.23, 9.68)
    ("part=3; percent=3%", "undetermined"),  # [85.7, 120]
    ("part=1; percent=33%", "consistent"),  # 3, in [2.99, 3.08]
    ("part=2; percent=73%", "mismatch"),  # [2.72, 2.76]; cut off (2.70, 2.76]; up [2.72, 2.78)
    ("whole=7; percent=28%", "truncated"),  # nothing in [1.925, 1.995], 2 in [1.925, 2.03)
    ("whole=7; percent=43.0%", "mismatch"),  # [3.0065, 3.0135]; 3.003 is left out when rounded up
    ("whole=7; percent=42.9%", "consistent"),  # 3, in [2.9995, 3.0065]
    ("whole=3; percent=34%", "rounded-up"),  # nothing in [1.005, 1.035], 1 in (0.99, 1.035]
    ("part=50; percent=150%", "mismatch"),  # nothing in [33.22, 33.44]; cut off (33.11, 33.44]; up [33.22, 33.56)
    ("part=21; percent=105%", "consistent"),  # 20, a target: in [19.91, 20.10]
    ("part=210; percent=105%", "undetermined"),  # [199.05, 200.96]
    ("whole=20; percent=120%", "mismatch"),  # the part would exceed its whole
    ("whole=20.0; percent=120%", "mismatch"),  # in whole numbers or not
    ("whole=20 USD; percent=over 100%", "undetermined"),
    ("whole=20; percent=100%", "consistent"),  # 20, in [19.9, 20]
    ("whole=2000; percent=100%", "undetermined"),  # [1990, 2000]
    ("whole=over 8; percent=10%", "undetermined"),  # [0.76, 0.95), but a hedged whole is not asked for whole numbers
    ("whole=0; percent=120%", "undetermined"),  # of nothing
    ("whole=-5.0; percent=120%", "undetermined"),
    ("whole=nearly 5; percent=120%", "mismatch"),
    ("whole=10; percent=-5%", "mismatch"),  # [-0.55, -0.45], and no count is negative
    ("whole=100; percent=-5%", "undetermined"),  # [-5.5, -4.5] is as long as 1
    ("part=0; percent=20%", "undetermined"),  # of nothing
    ("part=0; percent=0%", "undetermined"),  # any whole would do
    ("target=0; percent=20%", "undetermined"),  # of nothing
    ("whole=0.0; percent=20%", "undetermined"),  # the part is not printed, and no count
    ("part=0; percent=20%; ratio=1 in 5", "undetermined"),  # of nothing
    ("part=3; ratio=0 in 5", "undetermined"),  # at most one in twenty
    ("part=over 248; percent=99.2%", "undetermined"),
    ("part=248 noun; percent=99.2%", "consistent"),
    ("part=248 km; percent=99.2%", "undetermined"),
    ("whole=20; ratio=1 in 3", "undetermined"),  # [5.71, 8]
    ("whole=2; ratio=1 in 3", "mismatch"),  # [0.57, 0.8]
    ("whole=1000; percent=20%; ratio=1 in 5", "consistent"),  # tied through the part
    ("whole=1000; percent=20%; ratio=1 in 3", "mismatch"),
    ("whole=0; percent=20%; ratio=1 in 3", "undetermined"),  # of nothing
    ("part=5 USD; percent=20%; ratio=1 in 5", "consistent"),  # tied through the whole
    ("part=0; percent=20%; ratio=1 in 3", "mismatch"),  # compared with each other, whatever the whole
    ("percent=20%; ratio=1 in 5", "consistent"),
    ("percent=20%; ratio=1 in 3", "mismatch"),
    ("percent=18%; ratio=1 in 5", "consistent"),  # 1/5.5 is 18.18%
    ("percent=17.0%; ratio=1 in 5", "mismatch"),
    ("percent=23%; ratio=1 in 5", "rounded-up"),  # (22, 23.5]
    ("percent=150%", "undetermined"),
]
CHANGES = [
    ("to=2840; by=1227; percent=76%", "consistent"),  # from 1613: 76.07
    ("from=1613; to=2840; by=1227; percent=76%; times=1.8", "consistent"),
    ("from=1613; to=2840; by=1227; percent=76%; times=3", "mismatch"),
    ("from=100; to=150; percent=50", "consistent"),
    ("from=8; to=9; percent=12%", "consistent"),  # 12.5, the upper end
    ("from=8; to=9; percent=11%", "mismatch"),
    ("from=80; to=60; percent=-25%", "consistent"),
    ("from=80; to=60; percent=25%", "mismatch"),
    ("from=82; to=81; percent=-1.22%", "consistent"),  # -1.2195
    ("from=82; to=81; percent=-1.21%", "truncated"),
    ("from=3; to=2; percent=-34%", "rounded-up"),
    ("from=-50; to=-25; percent=-50%", "consistent"),
    ("from=0; to=5; by=5", "consistent"),
    ("from=0; to=5; percent=50%", "undetermined"),  # nothing has no growth
    ("from=0; to=0; percent=50%", "undetermined"),
    ("from=0; to=0; by=5; percent=50%", "mismatch"),
    ("from=<5; to=0; by=0; percent=50%", "consistent"),  # from 0
    ("from=>0; to=0; by=0; percent=50%", "mismatch"),
    ("to=150; percent=50%; times=1.5", "consistent"),
    ("to=150; percent=50%; times=1.6", "rounded-up"),  # 1.505 at most, against 1.55; more than 1.5
    ("to=150; percent=50%; times=1.7", "mismatch"),
    ("percent=50%; times=1.5", "consistent"),
    ("percent=50%; times=1.6", "rounded-up"),
    ("percent=50%; times=2", "consistent"),  # a multiple is measured
    ("to=0; percent=50%; times=3", "mismatch"),  # compared with each other, whatever the figure before
    ("from=0; to=0; percent=50%; times=3", "undetermined"),
    ("by=5; percent=50%", "undetermined"),
    ("from=100; to=150", "undetermined"),
    ("from=40.0%; to=50.0%; percent=10%", "consistent"),  # points
    ("from=40.0%; to=50.0%; percent=25%", "consistent"),  # relative
    ("from=40.0%; to=50.0%; percent=12%", "mismatch"),
    ("from=40%; to=50%; percent=12%", "mismatch"),  # 11.5 is out of reach, and raised 50 - 39 is not above 11
    ("from=40.0; to=50.0; percent=10%", "mismatch"),
    ("from=40.0%; to=50.4%; percent=10", "consistent"),  # a percent is measured
    ("from=40.0%; to=50.0%; by=10 points; percent=10%", "consistent"),
    ("from=40.0%; to=50.0%; by=10 points", "consistent"),
    ("from=40.0%; to=50.0%; by=12 points", "mismatch"),
    ("from=131400; to=140011; by=8661", "coarse"),  # from 131350, the lower end
    ("from=131400; to=140011; by=8662", "mismatch"),
    ("from=over 131400; to=140011; by=8661", "mismatch"),
    ("from=1.2 e6; to=1.5 e6; percent=35%", "consistent"),  # 1.55 / 1.15 = 1.348
    ("from=1.2 e6; to=1.5 e6; percent=36%", "rounded-up"),  # all raised: below 1.5 / 1.1 = 1.364
]

TOTALS = [
    ("total=100%; parts=62.98%, 30.21%, 5.9%, 0.94%", "exact", "consistent"),  # 100.03, within 0.065
    ("total=100%; parts=37%, 20%, 18%, 27%", "exact", "consistent"),  # 102, exactly at the end
    ("total=100%; parts=38%, 20%, 18%, 27%", "exact", "rounded-up"),  # at least 101; more than 99
    ("total=100%; parts=33.3%, 33.3%, 33.2%", "exact", "truncated"),  # up to 99.95; below 100.1
    ("total=100.0%; parts=33.3%, 33.3%, 33.2%", "exact", "consistent"),
    ("total=over 100%; parts=51%, 51%", "exact", "consistent"),  # [99.5, 200.5)
    ("total=nearly 100%; parts=50%, 51.5%", "exact", "mismatch"),  # [90, 100], and 100.95 at least
    ("total=26; parts=12, 13", "exact", "mismatch"),
    ("total=7; parts=10, -3", "exact", "consistent"),
    ("total=8; parts=10, -3", "exact", "mismatch"),
    ("total=16; parts=about 10, 5", "exact", "consistent"),
    ("total=15; parts=over 10", "exact", "consistent"),
    ("total=10; parts=over 10", "exact", "consistent"),
    ("total=20; parts=over 10", "exact", "coarse"),  # [10, 20), or beyond
    ("total=0; parts=nearly 10", "exact", "mismatch"),  # (0, 10]
    ("total=10; parts=nearly 10", "exact", "consistent"),
    ("total=0; parts=about 10", "exact", "mismatch"),  # (0, 20)
    ("total=20; parts=about 10", "exact", "mismatch"),
    ("total=-6; parts=over -5", "exact", "coarse"),  # (-6, -5], or beyond
    ("total=1; parts=over 0", "exact", "mismatch"),  # [0, 1)
    ("total=0; parts=over 0", "exact", "consistent"),
    ("total=-1; parts=over 0", "exact", "mismatch"),
    ("total=-1; parts=nearly 0", "exact", "mismatch"),  # (-1, 0]
    ("total=7; parts=<5, <=2", "exact", "mismatch"),  # below 5, and at most 2
    ("total=0; parts=<5, <=2", "exact", "consistent"),
    ("total=-1; parts=<5, <=2", "exact", "mismatch"),
    ("total=-1; parts=<0", "exact", "consistent"),
    ("total=0; parts=<0", "exact", "mismatch"),
    ("total=-1; parts=<=0", "exact", "mismatch"),
    ("total=-9; parts=<=-5", "exact", "consistent"),
    ("total=13; parts=12.0, 0.95", "exact", "consistent"),
    ("total=16; parts=nearly 10, 5", "exact", "mismatch"),
    ("total=20; parts=>15, 5", "exact", "mismatch"),
    ("total=20; parts=>=15, 5", "exact", "consistent"),
    ("total=132650; parts=131400, 1234", "exact", "coarse"),  # 132634, within 50
    ("total=132685; parts=131400, 1234", "exact", "mismatch"),
    ("parts=1, 2", "exact", "undetermined"),
    ("total=3", "exact", "undetermined"),
    ("total=45; parts=30, 20", "partial", "mismatch"),
    ("total=45; parts=25, 20", "partial", "consistent"),
    ("total=100%; parts=40%, 50%", "partial", "consistent"),
    ("total=45; parts=>45", "partial", "mismatch"),
    ("total=45; parts=30, 20", "overlapping", "consistent"),
    ("total=45; parts=50, 20", "overlapping", "mismatch"),
    ("total=45; parts=>=45, 20", "overlapping", "consistent"),
    ("total=45; parts=>45, 20", "overlapping", "mismatch"),
]

OTHERS = [
    ("average", "average=7.5; total=30; count=4", "consistent"),
    ("average", "average=7; total=30; count=4", "consistent"),  # 7.5, the upper end: an average is measured
    ("average", "average=6; total=30; count=4", "mismatch"),
    ("average", "average=7; total=31; count=4", "truncated"),  # 7.75
    ("average", "average=2.3; values=1, 2, 4", "consistent"),  # 2.333
    ("average", "average=2.4; values=1, 2, 4", "rounded-up"),
    ("average", "average=1.9; values=1.5, 2.5", "consistent"),  # 1.95, from 1.45 and 2.45
    ("average", "average=-2; values=-1, -3", "consistent"),
    ("average", "total=14; count=6; values=1, 2, 4", "consistent"),  # 7/3 both ways
    ("average", "total=15; count=6; values=1, 2, 4", "mismatch"),
    ("average", "average=1314.2; total=131400; count=100", "coarse"),
    ("average", "average=3; count=6", "undetermined"),
    ("average", "average=0; total=0; count=0", "undetermined"),
    ("average", "average=0; total=0.0; count=0", "consistent"),
    ("average", "average=2; total=0; count=0; values=1, 3", "consistent"),  # an average of the values
    ("rate", "rate=2.5; count=4; total=10", "consistent"),
    ("rate", "rate=3; count=4; total=10", "mismatch"),
    ("rate", "rate=<5; count=nearly 3; total=0", "consistent"),  # nothing for each
    ("rate", "rate=<5; count=nearly 3; total=15", "mismatch"),  # less than 5 for each
    ("rate", "rate=>0; count=0.0; total=0", "consistent"),
    ("rate", "rate=>0; count=>=0; total=0", "consistent"),
    ("rate", "rate=>0; count=>0; total=0", "mismatch"),
    ("rate", "rate=10; count=3; total=15; percent=50", "consistent"),  # a percentage is measured
    ("rate", "rate=-2.5; count=4; total=-10", "consistent"),
    ("rate", "rate=1.2 e6; count=3; total=3.7 e6", "consistent"),  # up to 3.75
    ("rate", "rate=50; count=200; total=1010; percent=10%", "consistent"),  # [950, 1050]
    ("rate", "rate=50; count=200; total=1000; percent=11%", "coarse"),  # [500, 1500]
    ("bound", "value=10; at_least=10", "consistent"),
    ("bound", "value=10; more_than=10", "mismatch"),
    ("bound", "value=10%; more_than=10", "undetermined"),  # no percentage against a bare figure
    ("bound", "value=9.4%; at_least=10%", "mismatch"),  # a limit is exact
    ("bound", "value=over 5; less_than=5", "mismatch"),
    ("bound", "value=over 5; at_most=5", "consistent"),
    ("bound", "value=<5; at_least=5", "mismatch"),
    ("bound", "value=-3; at_least=-5; less_than=-3", "mismatch"),
    ("bound", "value=over 3⅓; at_least=5", "mismatch"),  # below 3.83, for the last place that is not zero is ⅓
    ("bound", "at_least=10; at_most=5", "mismatch"),  # tied through the value
    ("bound", "at_least=9.5%; less_than=9.4%", "mismatch"),
    ("bound", "at_least=5; at_most=5", "consistent"),
    ("bound", "at_least=5; less_than=5", "mismatch"),
    ("bound", "at_least=5; more_than=7", "undetermined"),
    ("bound", "value=5", "undetermined"),
    ("bound", "value=<=0; at_most=-1", "mismatch"),
    ("bound", "value=<0; at_most=-1", "consistent"),
    ("bound", "value=1.2; at_least=1.3; at_most=1.1", "mismatch"),  # 1.25 for the one, 1.15 for the other
    ("bound", "value=1.20; more_than=>1; less_than=<1.3", "consistent"),
    ("bound", "value=1.2; at_least=>1.25", "truncated"),  # 1.25 is left out
]


EDGES = [
    ("bound", "value=36000½; more_than=36000..36002", "consistent"),  # a range is never exact
    ("total", "total=112131..112133; parts=112131; exact=total", "consistent"),
    ("growth", "from=<=0.753; to=2; rate=38.3%; periods=3", "consistent"),  # of a negative figure, on its size
    ("change", "from=<=724.5; to=over 82395950; percent=11372700.001", "consistent"),
    ("share", "part=-0.36924; whole=0.0; percent=738%", "mismatch"),  # both below zero, and the part is more
    ("total", "total=7; parts=2.3 e6, 4.5; exact=parts 0", "mismatch"),
    ("change", "from=0.032 e2; to=1360; by=1360; percent=42443.0%; times=425.43 times", "coarse"),  # 32: two digits
    ("change", "to=<=1163; by=412.50; percent=55%; times=<=1.55 times", "consistent"),
    ("total", "total=59.2%; parts=20%, 39.4%; exact=parts 0", "mismatch"),  # 59.35 at least
    ("total", "total=59.3%; parts=20%, 39.4%; exact=parts 0", "consistent"),
    ("total", "total=59.2%; parts=20%, 39.4%", "consistent"),
    ("average", "average=2.1; values=2.0, 2.4; exact=values 1", "truncated"),  # 2.175 to 2.225
    ("share", "part=1 e6; whole=0", "mismatch"),
    ("share", "part=1.005; whole=0.00; exact=whole", "mismatch"),
    ("share", "part=about 383; percent=0%; exact=percent", "mismatch"),
    ("share", "part=>135987; whole=0", "mismatch"),
    ("share", "part=5; whole=0.0", "undetermined"),  # of a whole below zero
    ("share", "whole=-1; percent=about 35430%; ratio=3897 in 11", "consistent"),
    ("share", "whole=<700; percent=998..999%; ratio=9.9901", "mismatch"),
    ("share", "whole=>0 e2; percent=1674.10%", "mismatch"),  # above 0 is positive
    ("share", "whole=>=0 e2; percent=1674.10%", "undetermined"),
    ("share", "whole=190; percent=over 198 permille", "coarse"),  # wide for a percentage only
    ("bound", "value=<=3 celsius; less_than=0 celsius", "consistent"),  # degrees count nothing
    ("change", "from=22; by=3.2; percent=over 13; times=<1.15", "consistent"),  # bare, and a percentage
    ("change", "from=8860; by=14214889.010; percent=160421; times=1605.2 times", "coarse"),
    ("growth", "from=-156; to=-6080; rate=3800%; total=3800; periods=1", "mismatch"),
    ("growth", "from=40 e6; to=50 e6; total=20%; periods=2", "mismatch"),  # of what came after
    ("growth", "from=40 e6; to=50 e6; total=26%; periods=2", "consistent"),
    ("growth", "from=124959000; to=425610400000; total=<=340500%; periods=1", "coarse"),  # no base of a limit
    ("growth", "from=9931..9936; to=9900; total=0%; periods=4; exact=total", "coarse"),
    ("change", "from=10000; to=106438..106442; by=nearly 96440.0; times=10.63; exact=times", "mismatch"),
]


CASES = [("share", *case) for case in SHARES + WHOLE_NUMBERS] + [("change", *case) for case in CHANGES] + OTHERS + EDGES
