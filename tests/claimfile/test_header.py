"""What stands above the claims: each field read, or its problem named, with what holds instead."""

from __future__ import annotations

import pytest

from crossfoot.claimfile.header import Header, read_header
from crossfoot.claimfile.parsing import parse
from crossfoot.figures.notation import UNKNOWN


def header(text: str, **defaults: str) -> Header:
    return read_header(parse(text), **defaults)  # type: ignore[arg-type]


def problems(text: str) -> list[str]:
    return [
        f"{problem.rule} {text[problem.start : problem.end]}: {problem.message}" for problem in header(text).problems
    ]


def test_a_file_may_say_all_of_it() -> None:
    found = header("locale: vi\nrounding: truncate\nsource: {document: a.txt}\nfigures: {n: 1.227}\nclaims: []\n")
    assert (found.notation.locale, found.rounding, dict(found.origin)) == ("vi", "truncate", {"document": "a.txt"})
    assert [(name, named.written.num) for name, named in found.names.declared().items()] == [("n", 1227)]
    assert found.problems == ()


def test_a_file_may_say_nothing() -> None:
    found = header("claims: []\n")
    assert (found.notation.locale, found.rounding, dict(found.origin), len(found.names)) == ("", "nearest", {}, 0)
    assert found.problems == ()


def test_defaults_are_for_what_the_file_leaves_out() -> None:
    left_out = header("locale:\nrounding:\nclaims: []\n", locale="vi", rounding="up")
    assert (left_out.notation.locale, left_out.rounding) == ("vi", "up")
    said = header("locale: en\nrounding: any\nclaims: []\n", locale="vi", rounding="up")
    assert (said.notation.locale, said.rounding) == ("en", "any")


def test_a_rounding_that_there_is_not_counts_as_to_nearest() -> None:
    assert header("rounding: floor\nclaims: []\n", rounding="up").rounding == "nearest"
    assert header("rounding: [up]\nclaims: []\n", rounding="up").rounding == "nearest"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("locale: xx-nowhere\n", "invalid-value xx-nowhere: "),
        ("locale: [vi]\n", "invalid-value vi: locale takes one value, such as vi or en"),
        ("figures: 5\n", "invalid-value 5: figures takes names, each with its figure (voters: 12480)"),
        ("rounding: floor\n", "invalid-value floor: rounding is "),
        (
            "source: {docment: a}\n",
            "unknown-field docment: there is no field 'docment' in source; did you mean document?",
        ),
        ("publisher: x\n", "unknown-field publisher: there is no field 'publisher' in a claim file"),
        ("figures: {n: abc.d}\n", "unreadable-figure abc.d: "),
    ],
)
def test_what_is_wrong_is_named_once_with_its_place(text: str, told: str) -> None:
    (found,) = problems(f"{text}claims: []\n")
    assert found.startswith(told)


def test_an_unknown_locale_is_the_only_fault_of_figures_that_hang_on_it() -> None:
    text = "locale: xx-nowhere\nfigures: {n: 1.227, m: 5}\nclaims: []\n"
    found = header(text)
    assert found.is_locale_unknown
    assert found.notation is UNKNOWN
    assert [problem.path for problem in found.problems] == [("locale",)]
    assert list(found.names.declared()) == ["m"]
    assert not header("figures: {n: 1.227}\nclaims: []\n").is_locale_unknown
    assert [problem.rule for problem in header("figures: {n: 1.227}\nclaims: []\n").problems] == ["ambiguous-separator"]


def test_figures_are_shared_between_files_only_where_no_name_may_look_like_one() -> None:
    plain, other, named = (header(f"{text}claims: []\n").figures for text in ("", "", "figures: {n: 1}\n"))
    assert plain.cached is other.cached
    assert named.cached is not plain.cached
