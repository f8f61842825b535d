"""What is said of claims that exclude each other: the sentence, every smallest repair, and where else to look."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.audit.audit import audit, check_text
from crossfoot.claims.finding import Checked, Finding


def told(checked: Checked) -> Finding:
    """The one finding of a file."""
    (finding,) = [finding for finding in checked.findings if finding.severity == "error"]
    return finding


TOLD = [
    (
        "a: 45, b: 31, t: 67, all: 116",
        ["sum: t = a + b", "more: all = t + 40"],
        "the claims sum, more cannot all be right: t is 67 and would have to be 76",
        ["t 76 (digits swapped)"],
    ),
    (
        "a: 54, b: 31, c: 24, t: 76, u: 69, v: 55, all: 100",
        ["ab: t = a + b", "ac: u = a + c", "bc: v = b + c", "abc: all = a + b + c"],
        "the claims ab, ac, abc cannot all be right: a is 54 and would have to be 45",
        ["a 45 (digits swapped)"],
    ),
    (
        "a: 54, b: 31, c: 24, d: 10, e: 20, s: 76, t: 69, u: 55, v: 65, w: 61",
        ["ab: s = a + b", "ac: t = a + c", "ad: u = a + d", "ae: v = a + e", "af: w = a + 16"],
        "the claims ab, ac, ad, ae and 1 more cannot all be right: a is 54 and would have to be 45",
        ["a 45 (digits swapped)"],
    ),
    (
        "a: 1.20 million, b: 2.25 million, c: 3.4 million, d: 3.6 million",
        ["one: c = a + b", "two: d = c + 0.30 million"],
        "the claims one, two cannot all be right: a is 1.20 million and would have to be 1.10 million; "
        "3 other repairs are as small, 3 of them as likely",
        [
            "a 1.10 million (one digit)", "b 2.15 million (one digit)", "d 3.7 million (one digit)",
            "parts[1] 0.20 million (one digit)",
        ],
    ),
    (
        "a: 100, b: 110, c: 121, d: 130, e: 20, f: 19, g: 49",
        ["q: c = b + e", "r: d = c + f", "s: d = a + g", "t: b = a + 10"],
        "the claims q, r, s cannot all be right: c is 121 and would have to be 130, d is 130 and would have to be 149",
        ["c 130, d 149"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("figures", "sums", "sentence", "titles"), TOLD)
def test_what_is_said_of_two_and_more_claims(figures: str, sums: list[str], sentence: str, titles: list[str]) -> None:
    """Smallest repairs worked out by hand: one figure that three or five claims have wrong, or two in three claims."""
    claims = []
    for each in sums:
        name, total, parts = each.replace(": ", "|").replace(" = ", "|").split("|")
        claims.append(f"  - {{id: {name}, kind: total, total: {total}, parts: [{parts.replace(' + ', ', ')}]}}\n")
    finding = told(check_text("t.yaml", f"locale: en\nfigures: {{{figures}}}\nclaims:\n{''.join(claims)}"))
    assert (finding.rule, finding.message) == ("figures-conflict", sentence)
    assert [fix.title for fix in finding.fixes] == titles
    for fix, title in zip(finding.fixes, titles, strict=True):  # a slip names the fix of one figure
        assert fix.cause == ("" if "," in title else title.rpartition("(")[2].removesuffix(")").replace(" ", "-"))
    assert finding.conflict is not None and len(finding.conflict.repairs) == len(titles)
    named = [each.message.split(": ")[0] for each in finding.related]
    assert named == [f"total {name}" for name in finding.conflict.claims]


def test_repairs_that_are_less_likely_than_the_first_are_not_called_as_likely() -> None:
    """At most 48 of about 50, at most 50 of about 60, and both are 120: two figures have to change."""
    text = """\
locale: en
figures: {a: about 50, b: about 60}
claims:
  - {id: x, kind: bound, value: a, at_most: 48}
  - {id: y, kind: bound, value: b, at_least: 62}
  - {id: z, kind: bound, value: b, at_most: 50}
  - {id: w, kind: total, total: 120, parts: [a, b]}
"""
    finding = told(check_text("t.yaml", text))
    assert finding.message == (
        "the claims x, z, w cannot all be right: at_most is 48 and would have to be 84, "
        "at_most is 50 and would have to be 70; 2 other repairs are as small"
    )
    assert [(fix.title, fix.rank, fix.cause) for fix in finding.fixes] == [
        ("at_most 84 (digits swapped), at_most 70 (one digit)", 7, ""),
        ("b about 70 (one digit), at_most 80 (one digit)", 8, ""),
        ("at_most 70 (one digit), total 110 (one digit)", 8, ""),
    ]


TWICE = """\
locale: en
figures: {a: 1.2 million}
claims:
  - {id: x, kind: change, from: a, to: a, by: 0.05 million}
  - {id: y, kind: bound, value: a, at_least: 1 million}
"""


def test_one_claim_may_exclude_itself() -> None:
    """From a figure to the same figure nothing changes."""
    finding = told(check_text("t.yaml", TWICE))
    assert finding.message == "the claim x cannot be right: by is 0.05 million and would have to be 0.00 million"
    assert finding.conflict is not None and finding.conflict.claims == ("x",)


def documents(folder: Path, **texts: str) -> dict[str, Checked]:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(f"locale: en\n{text}", encoding="utf-8")
    return {Path(each.path).stem: each for each in audit([str(folder)]).documents}


def test_one_claim_beside_what_another_document_says(tmp_path: Path) -> None:
    """Its figure is 1.2 million, and below 1.17 million in the other document."""
    found = documents(
        tmp_path,
        one="figures: {a: {figure: 1.2 million, same_as: two.a}}\nclaims:\n"
        "  - {id: x, kind: bound, value: a, at_least: 1.18 million}\n",
        two="figures: {a: 1.165 million}\nclaims:\n  - {id: y, kind: bound, value: a, at_least: 1 million}\n",
    )
    finding = told(found["two"])  # at_least 1.17 million, a digit away, would not do: a limit is exact
    assert (
        "x cannot be right beside the others: a is 1.165 million and would have to be 1.185 million" in finding.message
    )
    assert [(each.message, Path(each.document).name) for each in finding.related] == [
        ("bound x: is right by itself", "one.yaml"), ("a is 1.2 million here", "one.yaml"),
    ]  # fmt: skip


def test_claims_beside_a_figure_that_another_document_has_too(tmp_path: Path) -> None:
    found = documents(
        tmp_path,
        one="figures: {a: {figure: '45', same_as: two.a}, b: 31, t: 67, all: 116}\nclaims:\n"
        "  - {id: sum, kind: total, total: t, parts: [a, b]}\n"
        "  - {id: more, kind: total, total: all, parts: [t, 40]}\n",
        two="figures: {a: 45}\nclaims:\n  - {id: y, kind: bound, value: a, at_least: 40}\n",
    )
    finding = told(found["one"])
    assert finding.message == "the claims sum, more cannot all be right: t is 67 and would have to be 76"
    assert not found["two"].findings
