"""Claim files and claims as people get them wrong, and what they are told: place, rule, how the sentence begins."""

from __future__ import annotations

from crossfoot.claims.kind import kinds
from running import GOOD, claims

SHARE = "{id: a, kind: share, part: 1, whole: 4, percent: %s}"
LEVELS = 10_000

FILES = {
    "empty": ("", "1:1 nothing-to-check: this file is empty, so nothing in it was checked"),
    "comments": ("# later\n", "1:1 nothing-to-check: this file has no claims, so nothing in it was checked"),
    "no-claims": ("locale: vi\nclaims:\n", "2:8 nothing-to-check: this file has no claims"),
    "list": (
        "# claims\n- a\n- b\n",
        "2:3 unreadable-file: the claims of a file stand in a list under `claims:`, but this is a list",
    ),
    "text": (
        "hello\n",
        "1:1 unreadable-file: the claims of a file stand in a list under `claims:`, but this is a single value",
    ),
    "csv": ("a,b\n1,2\n", "1:1 unreadable-file: "),
    "open-bracket": ("claims: [1, 2\n", '1:9 unreadable-file: the "[" that opens here is never closed'),
    "not-yaml": ("claims:\n  - {id: a\n  part 3\n]]", "4:1 unreadable-file: a comma is missing before this"),
    "tab": ("claims:\n\t- id: a\n", "2:1 unreadable-file: a tab indents this line; YAML wants spaces"),
    "nul": ("claims: \0", "1:9 unreadable-file: the character U+0000 is not allowed in YAML; delete it"),
    "tag": ("a: !!python/object:os.system x\n", "1:4 unreadable-file: the tag "),
    "merge": ("a: {<<: {b: c}}\n", "1:5 unreadable-file: the merge key "),
    "two-documents": ("a: b\n---\nc: d\n", "2:1 unreadable-file: a second YAML document begins here"),
    "aliases": (
        "a: &a [x, x]\nb: &b [*a, *a]\nclaims: *b\n",
        '2:8 unreadable-file: the alias "*a" stands for a list',
    ),
    "deep-lists": (f"claims: {'[' * LEVELS}", "1:40 unreadable-file: this is more than 32 levels deep"),
    "deep-closed": (
        f"claims: {'[' * LEVELS}{']' * LEVELS}",
        "1:40 unreadable-file: this is more than 32 levels deep",
    ),
    "deep-fields": ("a: {" * LEVELS, "1:128 unreadable-file: this is more than 32 levels deep"),
    "deep-dashes": (f"claims:\n  {'- ' * LEVELS}a\n", "2:65 unreadable-file: this is more than 32 levels deep"),
    "duplicate-key": (
        "claims:\n  - id: a\n    kind: share\n    part: 1\n    part: 2\n    whole: 4\n    percent: 25%\n",
        '5:5 duplicate-key: the key "part" stands twice here; the first is at line 4',
    ),
    "claims-twice": (claims(GOOD) + claims(GOOD), '3:1 duplicate-key: the key "claims" stands twice'),
    "misspelt-claims": (
        f"claim:\n  - {GOOD}\n",
        "1:1 unknown-field: there is no field 'claim' in a claim file; did you mean claims?",
    ),
    "one-claim": (
        "locale: vi\nid: a\nkind: share\npart: 1\n",
        "2:1 unknown-field: id, kind, part belong to a claim; put them below `claims:`, with a dash before the first",
    ),
    "unknown-locale-and-separators": (
        claims("{id: a, kind: share, part: 1.227, whole: 2.454, percent: 50%}", head="locale: xx-nowhere\n"),
        "1:9 invalid-value: there is no locale 'xx-nowhere'",
    ),
    "twin-list": (
        claims(GOOD, head="figures: {a: {figure: [4], same_as: b.c}}\n"),
        "1:15 invalid-value: figure takes one value, not a list",
    ),
    "twin-without-figure": (
        claims(GOOD, head="figures: {a: {same_as: b.c}}\n"),
        "1:15 missing-field: a needs a figure",
    ),
    "twin-of-nothing": (
        claims(GOOD, head="figures: {a: {figure: 4, same_as: b}}\n"),
        "1:35 invalid-value: same_as names a figure of another claim file, as other-file.name",
    ),
    "twin-with-more": (
        claims(GOOD, head="figures: {a: {figure: 4, when: 5}}\n"),
        "1:15 unknown-field: there is no field 'when' in a; its fields are figure, same_as",
    ),
    "figure-unreadable": (
        claims(GOOD, head="figures: {a: 1.2.3}\n"),
        "1:14 unreadable-figure: 1.2.3 is not how a figure is grouped",
    ),
    "figure-of-no-name": (
        claims(GOOD, head="figures: {a: b}\n"),
        "1:14 unknown-name: 'b' is no figure, and no figure is declared under that name; write figures in digits",
    ),
    "figure-of-a-bad-name": (
        claims("{id: a, kind: share, part: 1, whole: n, percent: 25%}", head="figures: {n: [1]}\n"),
        "3:42 unknown-name: the figure declared as 'n' cannot be used",
    ),
    "claims-text": ("claims: none\n", "1:9 invalid-value: claims takes a list, each claim beginning with a dash"),
    "claims-fields": (
        "claims:\n  id: a\n",
        "2:3 invalid-value: claims takes a list, each claim beginning with a dash",
    ),
    "source-text": (
        claims(GOOD, head="source: me\n"),
        "1:9 invalid-value: source takes fields of its own (document: ..., publisher: ...), not a single value",
    ),
    "source-field": (
        claims(GOOD, head="source: {docment: x}\n"),
        "1:10 unknown-field: there is no field 'docment' in source; did you mean document?",
    ),
    "digest": (
        claims(GOOD, head="source: {sha256: abc}\n"),
        "1:18 invalid-value: sha256 is 64 hexadecimal digits, not 'abc'",
    ),
    "day": (
        claims(GOOD, head="source: {published: 2018-13-01}\n"),
        "1:21 invalid-value: published is a day, written as 2018-06-19, not '2018-13-01'",
    ),
    "day-of-february": (
        claims(GOOD, head="source: {accessed: 2023-02-29}\n"),
        "1:20 invalid-value: accessed is a day",
    ),
    "day-backwards": (
        claims(GOOD, head="source: {published: 19/06/2018}\n"),
        "1:21 invalid-value: published is a day",
    ),
    "day-as-number": (
        claims(GOOD, head="source: {published: 1529366400}\n"),
        "1:21 invalid-value: published is a day",
    ),
    "rounding": (
        claims(GOOD, head="rounding: trunc\n"),
        "1:11 invalid-value: rounding is nearest, truncate, up or any, not 'trunc'; did you mean truncate?",
    ),
    "locale": (claims(GOOD, head="locale: xx-nowhere\n"), "1:9 invalid-value: there is no locale 'xx-nowhere'"),
    "locale-list": (
        claims(GOOD, head="locale: [vi]\n"),
        "1:10 invalid-value: locale takes one value, such as vi or en",
    ),
    "figures-list": (
        claims(GOOD, head="figures: [1]\n"),
        "1:11 invalid-value: figures takes names, each with its figure",
    ),
    "figure-list": (claims(GOOD, head="figures: {a: [1]}\n"), "1:15 invalid-value: a takes one figure, not a list"),
    "figure-name": (
        claims(GOOD, head="figures: {in-2008: 4}\n"),
        "1:11 invalid-value: 'in-2008' is no name, which has letters, digits and _, and a letter first; "
        "in_2008 would be one",
    ),
    "figure-empty": (claims(GOOD, head="figures: {a: }\n"), "1:14 invalid-value: a is empty; write the figure"),
    "figure-with-comma": (
        claims(GOOD, head="figures: {a: 1,459}\n"),
        "1:16 unknown-field: '459' stands alone; between braces a figure with a comma needs quotes around it",
    ),
    "circle": (
        claims(GOOD, head="figures: {a: b, b: c, c: a}\n"),
        "1:14 circular-name: names refer to each other in a circle: a → b → c → a",
    ),
}

CLAIMS_OF_ONE = {
    "part-by-another-word": (
        "{id: a, kind: share, numerator: 1, whole: 4, percent: 25%}",
        "2:26 unknown-field: there is no field 'numerator' in a share; did you mean part?",
    ),
    "whole-by-another-word": (
        "{id: a, kind: share, part: 1, denominator: 4, percent: 25%}",
        "2:35 unknown-field: there is no field 'denominator' in a share; did you mean whole?",
    ),
    "percent-by-another-word": (
        "{id: a, kind: share, part: 1, whole: 4, pct: 25%}",
        "2:45 unknown-field: there is no field 'pct' in a share; did you mean percent?",
    ),
    "from-by-another-word": (
        "{id: a, kind: change, previous: 1, to: 4, by: 3}",
        "2:27 unknown-field: there is no field 'previous' in a change; did you mean from?",
    ),
    "field-with-a-hidden-space": (
        "{id: a, kind: share, part\xa0: 1, whole: 4}",
        "2:26 unknown-field: there is no field 'part\\xa0' (with a no-break space (U+00A0) in it) in a share; "
        "did you mean part?",
    ),
    "colon-with-a-hidden-space": (
        "{id: a, kind: share, part:\xa01, whole: 4}",
        "2:26 unknown-field: 'part:\\xa01' (with a no-break space (U+00A0) in it) stands alone; "
        "a colon and a space belong between a field and its value",
    ),
    "kind-with-another-colon": (
        "{id: a, kind：share, part: 1, whole: 4}",
        "2:13 unknown-field: 'kind：share' (with a fullwidth colon (U+FF1A) in it) stands alone; "
        "a colon and a space belong between a field and its value",
    ),
    "dash-alone-behind-a-good-claim": (
        f"{GOOD}\n  -",
        "3:4 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a single value",
    ),
    "word-behind-a-good-claim": (
        f"{GOOD}\n  - hello",
        "3:5 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a single value",
    ),
    "one-field-with-another-colon": (
        f"{GOOD}\n  - kind：share",
        "3:5 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a single value "
        "(with a fullwidth colon (U+FF1A) in it)",
    ),
    "quotes-behind-a-good-claim": (
        f'{GOOD}\n  - ""',
        "3:6 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a single value",
    ),
    "kind-by-another-word": (
        "{id: a, kind: percentage}",
        "2:19 unknown-kind: there is no kind 'percentage'; did you mean share?",
    ),
    "kind-under-another-word": (
        "{id: a, type: share}",
        "2:13 unknown-field: there is no field 'type' in a claim; did you mean kind?",
    ),
    "field-by-another-word": (
        "{id: a, kind: share, part: 1, total: 4}",
        "2:35 unknown-field: there is no field 'total' in a share; did you mean whole?",
    ),
    "text": (
        "hello",
        "2:5 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a single value",
    ),
    "list": (
        "[1, 2]",
        "2:6 invalid-value: a claim has fields, each with its value (id: ..., kind: ...), but this is a list",
    ),
    "nothing": ("", "2:4 invalid-value: a claim has fields"),
    "no-kind": (
        "{id: a, part: 1}",
        f"2:6 missing-field: this claim has no kind; the kinds are {', '.join(kinds())}",
    ),
    "kind": ("{id: a, kind: shares}", "2:19 unknown-kind: there is no kind 'shares'; did you mean share?"),
    "kind-case": ("{id: a, kind: Share}", "2:19 unknown-kind: there is no kind 'Share'; did you mean share?"),
    "kind-far": ("{id: a, kind: zzz}", "2:19 unknown-kind: there is no kind 'zzz'; the kinds are average"),
    "kind-empty": ("{id: a, kind: }", "2:19 unknown-kind: the kind is empty; the kinds are average"),
    "kind-list": ("{id: a, kind: [share]}", "2:20 unknown-kind: the kind is one word; the kinds are average"),
    "no-id": ("{kind: share, part: 1, whole: 4, percent: 25%}", "2:6 missing-field: a share needs an id"),
    "id-empty": ("{id: , kind: share}", "2:10 invalid-value: id is empty; give the claim a name of its own"),
    "id-list": ("{id: [a], kind: share}", "2:11 invalid-value: id takes one value, not a list"),
    "field": (
        "{id: a, kind: share, precent: 25%}",
        "2:26 unknown-field: there is no field 'precent' in a share; did you mean percent?",
    ),
    "field-far": (
        "{id: a, kind: share, zzz: 25%}",
        "2:26 unknown-field: there is no field 'zzz' in a share; its fields are part, whole, target, percent, "
        "ratio (and id, kind, about, quote, at, exact, accepted)",
    ),
    "field-alone": (
        "{id: a, kind: share, percent 25%}",
        "2:26 unknown-field: 'percent 25%' stands alone; a colon and a space belong between a field and its value",
    ),
    "comma": (
        "{id: a, kind: share, percent: 9,18%}",
        "2:37 unknown-field: '18%' stands alone; between braces a figure with a comma needs quotes around it",
    ),
    "both": (
        "{id: a, kind: share, whole: 4, target: 4}",
        "2:36 invalid-value: a share has whole or target, not both",
    ),
    "percent-abc": (
        SHARE % "abc",
        "2:54 unknown-name: 'abc' is no figure, and no figure is declared under that name; write figures in digits",
    ),
    "percent-words": (
        SHARE % "a handful",
        "2:54 unreadable-figure: there is no figure in 'a handful'; write it in digits",
    ),
    "percent-empty": (SHARE % "", "2:54 invalid-value: percent is empty; leave the field out if nothing was printed"),
    "percent-list": (SHARE % "[25%]", "2:55 invalid-value: percent takes one value, not a list"),
    "percent-long": (
        SHARE % ("9" * 1_000_000),
        "2:54 unreadable-figure: a figure of 1000000 characters is too long; up to 200 are read",
    ),
    "zero": (
        "{id: a, kind: share, part: 1, whole: 0, percent: 25%}",
        "2:42 share-mismatch: the whole is zero, and nothing has a percentage of zero",
    ),
    "zero-of-zero": (
        "{id: a, kind: share, part: 0, whole: 0, percent: 25%}",
        "2:42 zero-whole: the whole is zero, and nothing of nothing has no percentage",
    ),
    "negative": (
        "{id: a, kind: share, part: -1, whole: 4, percent: -25%}",
        "2:32 negative-count: a count cannot be negative; the part is -1",
    ),
    "negative-count": (
        "{id: a, kind: average, average: 2, total: -8, count: -4}",
        "2:58 negative-count: a count cannot be negative; the count is -4",
    ),
    "above-100": (
        "{id: a, kind: share, part: 5, whole: 4, percent: 125%}",
        "2:32 part-exceeds-whole: the part 5 is greater than the whole 4 (by 1)",
    ),
    "above-100-alone": (
        "{id: a, kind: share, whole: 4, percent: 125%}",
        "2:45 part-exceeds-whole: 125% of 4 is 5, more than the whole",
    ),
    "two-ways": (
        "{id: a, kind: share, part: 1.227, whole: 4}",
        "2:32 ambiguous-separator: 1.227 can be read as 1.227 or as 1227; say which with `locale:`",
    ),
    "parts-text": (
        "{id: a, kind: total, total: 5, parts: 5}",
        "2:43 invalid-value: parts takes figures, as a list ([87, 78]) or with labels ({women: 87, men: 78}), "
        "not a single value",
    ),
    "parts-nested": (
        "{id: a, kind: total, total: 5, parts: [[5]]}",
        "2:45 invalid-value: parts[0] takes one value, not a list",
    ),
    "part-empty": ("{id: a, kind: total, total: 5, parts: {x: , y: 5}}", "2:47 invalid-value: x is empty"),
    "coverage": (
        "{id: a, kind: total, total: 5, parts: [5], coverage: exakt}",
        "2:58 invalid-value: coverage is exact, partial or overlapping, not 'exakt'; did you mean exact?",
    ),
    "equation": (
        '{id: a, kind: equation, holds: "1 + = 3"}',
        "2:41 malformed-equation: '=' stands where a figure, a name or “(” is expected",
    ),
    "equation-empty": (
        '{id: a, kind: equation, holds: ""}',
        "2:37 invalid-value: holds is empty; write the equation",
    ),
    "equation-long": (
        '{id: a, kind: equation, holds: "%s = 1"}' % ("1" * 1_000_000),
        "2:37 malformed-equation: an equation of 1000004 characters is too long",
    ),
    "equation-deep": (
        f"{{id: a, kind: equation, holds: '{'(' * 900}1{')' * 900} = 1'}}",
        " malformed-equation: parentheses nest deeper than 100",
    ),
    "no-reason": (SHARE % "25%, accepted: {rule: x}", "2:70 missing-field: accepted needs a reason"),
    "reason-empty": (
        SHARE % "25%, accepted: {rule: x, reason: }",
        " invalid-value: reason is empty; say why the finding stays",
    ),
    "accepted-text": (
        SHARE % "25%, accepted: x",
        "2:69 invalid-value: accepted takes a rule and a reason ({rule: ..., reason: ...}), not a single value",
    ),
}
