"""Claims as they were seen in print, in corrections and in reports of faults, with the verdicts that are right."""

from oracle_equations import Tree

UNITS = [
    ("total", "total=1.75 tonne; parts=1 tonne, 750 kg", "consistent"),
    ("total", "total=2 hour; parts=75 minute, 45 minute", "consistent"),
    ("total", "total=2 hour; parts=75 minute, 46 minute", "mismatch"),
    ("share", "part=45 minute; whole=3 hour; percent=25%", "consistent"),
    ("share", "part=500 m; whole=2 km; percent=25%", "consistent"),
    ("share", "part=12 hour; whole=3 day; percent=17%", "consistent"),
    ("rate", "rate=5/day; count=2 week; total=70", "consistent"),
    ("rate", "rate=5/day; count=2 week; total=10", "mismatch"),
    ("rate", "rate=5 USD; count=40 hour; total=200 USD", "consistent"),  # per hour
    ("change", "from=5.25%; to=5.50%; by=25 bps", "consistent"),
    ("change", "from=5.25%; to=5.50%; percent=25 bps", "consistent"),
    ("change", "from=5.25%; to=5.50%; by=26 bps", "consistent"),  # 5.245 to 5.505
    ("change", "from=5.25%; to=5.50%; by=27 bps", "mismatch"),
    ("share", "whole=20 month; percent=33%", "undetermined"),
    ("share", "whole=52 week; percent=33%", "undetermined"),
    ("total", "total=300 USD; parts=100 EUR, 200 GBP", "undetermined"),
    ("change", "from=30 USD; to=40 EUR; percent=33%", "undetermined"),
    ("share", "part=134 noun; whole=1459 km; percent=9.18%", "undetermined"),
    ("change", "from=300; to=400; by=33%", "undetermined"),
    ("total", "total=165 noun; parts=87 noun, 78 noun", "consistent"),
    ("total", "total=13 km; parts=5 mile, 3 mile", "consistent"),  # 12.87, in a sum that is converted
    ("total", "total=12 km; parts=5 mile, 3 mile", "truncated"),
    ("total", "total=11 km; parts=5 mile, 3 mile", "mismatch"),
    ("total", "total=3 km; parts=1000 m, 2 km, 5", "undetermined"),  # 5 of which
    ("total", "total=8 km; parts=3 km, 5", "consistent"),
    ("change", "from=43 celsius; to=25 celsius; by=-18 celsius", "consistent"),
    ("change", "from=109.4 fahrenheit; to=25 celsius; by=-18 celsius", "consistent"),
    ("change", "from=43 celsius; to=25 celsius; by=-32.4 fahrenheit", "consistent"),  # a difference, without the 32
    ("change", "from=43 celsius; to=25 celsius; by=-0.4 fahrenheit", "mismatch"),
]
EXCUSES = [
    ("median", "median=52150; values=over 0.00, over 104303⅓", "mismatch"),  # a fraction ends in no zero
    ("growth", "from=11; to=77981483.2896; total=over 708922.474 e3; periods=4", "coarse"),  # over, with decimals
    ("growth", "from=60; to=73.97; total=over 17; periods=3", "mismatch"),  # of what came after, without its %
    ("share", "whole=0..1; percent=707000%", "undetermined"),  # of nothing, any percentage
    ("change", "from=-1609.344 m; to=160.9344 m; by=1.1 mile; percent=110", "consistent"),  # of its size, bare
    ("share", "part=2; whole=1000; percent=1%", "mismatch"),
    ("share", "part=12; whole=1000000; percent=1%", "mismatch"),
    ("total", "total=1 e9; parts=300000, 200000", "mismatch"),
    ("change", "from=2 e6; to=3 e6; percent=150%", "mismatch"),
    ("change", "from=40 e6; to=50 e6; percent=20%", "mismatch"),  # of what came after
    ("change", "from=40 e6; to=50 e6; percent=25%", "consistent"),
    ("change", "from=146000; to=100000; percent=-50%", "mismatch"),
    ("change", "from=146000; to=100000; percent=-31.5%", "consistent"),
    ("change", "from=about 300000; to=200000; percent=-50%", "mismatch"),
    ("change", "from=about 300000; to=200000; percent=-33%", "consistent"),
    ("change", "from=1000000; to=2000000; percent=20%", "mismatch"),
    ("share", "part=about 100; whole=1000; percent=20%", "mismatch"),
    ("share", "ratio=1 in 2; percent=66%", "mismatch"),
    ("share", "ratio=3 in 4; percent=85%", "mismatch"),
    ("share", "ratio=about 1 in 4; percent=20%", "mismatch"),
    ("share", "ratio=1 in 4; percent=20%", "mismatch"),
    ("share", "ratio=2 in 3; percent=80%", "mismatch"),
    ("share", "part=496; whole=1000; percent=>=50%", "mismatch"),
    ("share", "part=496; whole=1000; percent=over 50%", "mismatch"),
    ("bound", "value=49.6%; more_than=50%", "mismatch"),
    ("share", "part=852; whole=1000; ratio=9 in 10", "consistent"),
    ("share", "part=over 1500; whole=3000; percent=55%", "coarse"),
    ("share", "part=-1622.84; whole=-6491.34; percent=25%", "consistent"),
    ("share", "part=-60; whole=50; percent=-120%", "consistent"),  # only the percentage is checked
    ("share", "part=-60; whole=50; percent=-110%", "mismatch"),
    ("share", "part=-60; whole=-50; percent=120%", "mismatch"),
    ("share", "part=-5; whole=4", "undetermined"),
    ("change", "from=-100; to=-50; percent=50%", "consistent"),
    ("change", "from=-100; to=-50; percent=-50%", "consistent"),
    ("change", "from=-100; to=-50; percent=40%", "mismatch"),
    ("change", "to=-50; by=50; percent=50%", "consistent"),  # of the size of -100
    ("change", "from=0; to=12; percent=100%", "undetermined"),
    ("change", "from=0; to=12; by=12; percent=100%", "consistent"),
    ("change", "from=0; to=12; by=11; percent=100%", "mismatch"),
    ("change", "from=3 e6; to=2 e6; percent=-15%", "consistent"),  # loosely
    ("change", "from=12%; to=13.25%; percent=1.25%", "consistent"),  # points
    ("change", "from=52%; to=38%; percent=-27 points", "mismatch"),
    ("change", "from=52%; to=38%; percent=-14 points", "consistent"),
    ("change", "from=52%; to=38%; percent=-27%", "consistent"),
    ("change", "from=30%; to=40%; percent=10%", "consistent"),
    ("change", "from=300; to=400; percent=10 points", "undetermined"),
    ("share", "part=248; percent=0.0012%", "undetermined"),
    ("share", "part=12; whole=1000000; percent=0.0012%", "consistent"),
    ("total", "total=2840; parts=1613, 1227", "consistent"),
    ("total", "total=60; parts=19.99, 19.99, 19.99", "consistent"),  # 59.97
    ("total", "total=60; parts=20, 20, 21", "mismatch"),
    ("rate", "rate=19.99; count=3; total=60", "consistent"),
    ("rate", "rate=20; count=3; total=61", "mismatch"),
    ("total", "total=131500; parts=131400, 140", "coarse"),
    ("total", "total=50 e6; parts=20 e6, 31 e6", "consistent"),  # 50 to 52
    ("total", "total=48 e6; parts=20 e6, 31 e6", "mismatch"),  # 31 does not end in a zero: nothing is coarse
    ("total", "total=48 e6; parts=20 e6, 30 e6", "mismatch"),  # 48 as well
    ("total", "total=3420; parts=1230, 2180", "coarse"),  # all end in one zero
    ("total", "total=3420; parts=1230, 2181", "mismatch"),
    ("total", "total=3425; parts=1230, 2190", "mismatch"),
    ("share", "part=131400; whole=262000; percent=50.0%", "mismatch"),  # 50.15; 50.04 if they were coarse
]
KINDS = [
    ("growth", "from=171978000; to=414839000; periods=5; rate=19.3%", "consistent"),
    ("growth", "from=171978000; to=414839000; periods=5; rate=17.3%", "mismatch"),
    ("growth", "from=100; to=121; periods=2; rate=10%; total=21%", "consistent"),
    ("growth", "from=100; to=121; periods=2; rate=10%; total=20%", "mismatch"),
    ("growth", "periods=2; rate=10%; total=21%", "consistent"),
    ("growth", "periods=2; rate=10%; total=15%", "mismatch"),
    ("growth", "from=100; to=116; periods=5; rate=3%; exact=rate", "consistent"),  # 115.93
    ("growth", "from=100; to=115; periods=5; rate=3%; exact=rate", "truncated"),
    ("growth", "from=100; to=114; periods=5; rate=3%; exact=rate", "mismatch"),
    ("growth", "from=-100; to=-121; periods=2; rate=10%", "consistent"),
    ("growth", "from=-100; to=-79; periods=2; rate=10%", "consistent"),  # up by 21% of its size
    ("growth", "from=0; to=5; periods=2; rate=10%", "undetermined"),
    ("growth", "from=100; to=121; rate=10%", "undetermined"),
    ("median", "median=150; values=15, 30, 120, 180, 240, 300", "consistent"),
    ("median", "median=180; values=15, 30, 120, 180, 240, 300", "mismatch"),
    ("median", "median=120; values=300, 15, 120", "consistent"),
    ("median", "median=3; values=1, 2.5, 2.5, 9", "consistent"),  # up to 2.55
    ("median", "median=2; values=1, 2.4, 2.5, 9", "consistent"),
    ("median", "median=2.7; values=1, 2.4, 2.5, 9", "mismatch"),
    ("median", "median=25; values=10, 20, 30, 40; quantile=25%", "mismatch"),  # from 10 to 20
    ("median", "median=15; values=10, 20, 30, 40; quantile=25%", "consistent"),
    ("median", "median=20; values=10, 20, 30, 40, 50; quantile=25%", "consistent"),
    ("median", "median=10; values=10, 20, 30, 40, 50; quantile=25%", "consistent"),  # place 1.5, the lower
    ("average", "average=10.0; total=13213; count=1300", "mismatch"),  # 10.16; a count is never coarse
    ("average", "average=10.00; total=13300; count=1326", "coarse"),  # 10.03, but 9.99 of 13250
    ("average", "average=99.17%; values=99.53%, 0%; weights=549, 2", "consistent"),
    ("average", "average=33.17%; values=99.53%, 0%; weights=549, 2", "mismatch"),
    ("average", "average=2.5; values=2, 3; weights=5, 5", "consistent"),
    ("average", "average=2.5; values=2, 3; weights=1, 5", "mismatch"),
    ("average", "average=2.5; values=2, 3; weights=0, 0", "undetermined"),
    ("share", "part=38882; whole=1000000; ratio=3888.2 per 100000", "consistent"),
    ("share", "part=38882; whole=1000000; ratio=3888.3 per 100000", "mismatch"),  # 3888.2 itself is left out
    ("share", "part=12; whole=1000; ratio=12 permille", "consistent"),
    ("share", "part=12; whole=1000; ratio=120 bps", "consistent"),
    ("share", "part=12; whole=1000; percent=12 permille", "consistent"),
    ("share", "part=19; whole=99; percent=19%; exact=percent", "consistent"),  # 18.81
    ("share", "part=18; whole=99; percent=19%; exact=percent", "truncated"),
    ("share", "part=17; whole=99; percent=19%; exact=percent", "mismatch"),
    ("share", "whole=20; percent=33%; exact=percent", "undetermined"),
    ("change", "from=99; to=118; percent=19%; exact=percent", "consistent"),  # 117.81
    ("change", "from=100; to=118; percent=19%; exact=percent", "mismatch"),  # 119 is left out
    ("change", "from=9; to=3; times=1 in 3", "consistent"),
    ("change", "from=9; to=3; times=0.3", "consistent"),
    ("change", "from=100; to=48; times=1 in 2", "consistent"),  # halved
    ("change", "from=100; to=40; times=1 in 2", "mismatch"),
    ("change", "from=100; to=215; times=word 2 times", "consistent"),  # doubled
    ("change", "from=100; to=240; times=word 2 times", "coarse"),
    ("change", "from=100; to=260; times=word 2 times", "mismatch"),
    ("total", "total=20..30; parts=12, 13", "consistent"),
    ("total", "total=20..24; parts=12, 13", "mismatch"),
    ("share", "part=22; whole=100; percent=20..30%", "consistent"),
    ("share", "part=31; whole=100; percent=20..30%", "mismatch"),
    ("bound", "value=5; more_than=5", "mismatch"),
    ("bound", "value=5; at_least=5", "consistent"),
]
EQUATIONS: list[tuple[tuple[Tree, ...], str, str, dict[str, object]]] = [
    (("a", "b"), "a=25 celsius; b=77 fahrenheit", "consistent", {}),
    (("a", "b"), "a=25 celsius; b=78 fahrenheit", "truncated", {}),  # of 25.56
    (("a", "b"), "a=25 celsius; b=80 fahrenheit", "mismatch", {}),
    (("a", "b"), "a=43 celsius; b=109 fahrenheit", "consistent", {}),  # 109.4, converted by 9/5
    ((("+", "a", "b"), "c"), "a=750 kg; b=1 tonne; c=1.75 tonne", "consistent", {}),
    (("a", "b"), "a=5 mile; b=8 km", "consistent", {}),  # 8.05
    (("a", "b"), "a=5 mile; b=9 km", "truncated", {}),  # of 5.59
    (("a", "b"), "a=5 mile; b=10 km", "mismatch", {}),
    ((("*", "a", "b"), "c"), "a=19.99; b=3; c=60", "consistent", {}),
    ((("*", "a", "b"), "c"), "a=1459; b=9.18%; c=134", "consistent", {}),
    ((("*", "a", "b"), "c"), "a=100; b=9.182%; c=9", "mismatch", {}),  # the part of a share is exact
    ((("*", "a", "b"), "c"), "a=100; b=9.182%; c=9", "consistent", {"exact": ["b"]}),
    (("a", ("*", "c", 3)), "a=1000000; c=333333", "mismatch", {}),
    (("a", "c"), "a=1000000; c=333333", "consistent", {"divisor": 3}),
    (("a", "c"), "a=1000000; c=333334", "rounded-up", {"divisor": 3}),
    (("a", "c"), "a=1000000; c=333335", "mismatch", {"divisor": 3}),
    ((("^", "x", 2), "y"), "x=3.0; y=9.3", "consistent", {}),  # up to 3.05² = 9.3025
    ((("^", "x", 2), "y"), "x=3.0; y=9.4", "truncated", {}),  # below 3.1² = 9.61
    ((("^", "x", 2), "y"), "x=3.0; y=9.7", "mismatch", {}),
    ((("*", "x", "x"), "y"), "x=3.0; y=8.7", "consistent", {}),  # 2.95² = 8.7025
    ((("-", ("^", "x", 2), ("*", 2, "x")), "y"), "x=1.0; y=-1.0", "consistent", {}),
    ((("-", ("^", "x", 2), ("*", 2, "x")), "y"), "x=1.0; y=-1.1", "mismatch", {}),  # never below -1
    ((("-", ("*", "x", "y"), "x"), "z"), "x=2.0; y=3.0; z=4.0", "consistent", {}),
]
LOOSE = [
    ("change", "from=3 e6; to=2 e6; percent=-15%", True),  # -33.3, and anything from -57 to 0 fits
    ("change", "from=3.0 e6; to=2.0 e6; percent=-31%", True),  # -33.3; from -36.1 to -30.5
    ("change", "from=3.00 e6; to=2.00 e6; percent=-33.0%", False),  # from -33.6 to -33.1: a mismatch, if anything
    ("change", "from=3 e6; to=2 e6; percent=-33%", False),  # at face value
    ("change", "from=2840; to=1613; percent=-43%", False),
    ("share", "part=1.2 e6; whole=3.1 e6; percent=40%", True),  # 38.7; from 36.5 to 41.0
    ("share", "part=1.20 e6; whole=3.10 e6; percent=39%", False),
    ("share", "part=over 1000; whole=3000; percent=66%", True),
]
POINTS = [
    ("from=12%; to=13.25%; percent=1.25%", True),
    ("from=52%; to=38%; percent=-27%", False),
    ("from=52%; to=38%; percent=-14 points", False),
    ("from=30%; to=40%; percent=10%", True),
    ("from=30; to=40; percent=33%", False),
]
