"""What documents and claims are called on the page, and what links to them are made of."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.reports.page.names import Anchors, headline_of, names, slug, words_of_claim
from reports import article


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["/home/me/a.txt"], ["a.txt"]),
        (["claims/a.yaml", "/x/b.yaml"], ["a.yaml", "b.yaml"]),
        (["/x/2018/a.yaml", "/x/2019/a.yaml", "b.yaml"], ["2018/a.yaml", "2019/a.yaml", "b.yaml"]),
        (["a.yaml", "/x/a.yaml"], ["a.yaml", "x/a.yaml"]),
        (["a.yaml", "a.yaml"], ["a.yaml", "a.yaml"]),
        (["C:\\x\\a.yaml"], ["a.yaml"]),
        ([], []),
    ],
)
def test_as_much_of_a_path_as_tells_it_from_the_others(paths: list[str], shown: list[str]) -> None:
    assert names(paths) == shown


@given(st.lists(st.sampled_from(["a", "b/a", "c/b/a", "d/b/a", "b", "/a", "/c/b/a"]), max_size=6))
def test_names_tell_paths_apart(paths: list[str]) -> None:
    shown = dict(zip(paths, names(paths), strict=True))
    assert len(set(shown.values())) == len(shown)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "Chủ nhật, 21/07/2024\n\nĐảng bộ huyện Lộc Bình: Quan tâm công tác\n",
            "Đảng bộ huyện Lộc Bình: Quan tâm công tác",
        ),
        ("# The report on the villages\n\nIn 2018, 3 of 4.\n", "The report on the villages"),
        ("In 2018, 53 of 78 party cells were strong.\nThe report on the villages\n", ""),
        ("Title\n\nIn 2018.\n", ""),
        ("", ""),
    ],
)
def test_the_headline_of_an_article(text: str, headline: str) -> None:
    checked = article()._replace(text=text)
    assert headline_of(checked) == headline
    assert headline_of(checked._replace(article=False)) == ""


def test_anchors_are_plain_and_unique() -> None:
    given_ = Anchors()
    assert given_.new("Tổ chức đảng: mạnh, 2008") == "to-chuc-dang-manh-2008"
    assert given_.new("tổ chức đảng mạnh 2008") == "to-chuc-dang-manh-2008-2"
    assert given_.new("main") == "main-2"
    assert given_.new("!!!", "doc") == "doc.claim"
    assert given_.new("2008", "doc") == "doc.c-2008"


@given(st.lists(st.text(max_size=80), max_size=8))
def test_any_words_make_an_id(words: list[str]) -> None:
    given_ = Anchors()
    found = [given_.new(each) for each in words]
    assert len(set(found)) == len(found)
    assert all(re.fullmatch("[a-z][a-z0-9-]*", each) and "--" not in each for each in found)
    assert all(len(slug(each)) <= 62 for each in words)


def test_an_anchor_in_an_article_is_made_of_the_figures() -> None:
    claim = article().claims[0]
    assert slug(words_of_claim(claim)) == "share-53-78-6494"
    assert words_of_claim(claim) == words_of_claim(claim._replace(index=7, id="share-8"))
    assert words_of_claim(claim._replace(derivation=None, id="strong-2008")) == "strong-2008"
    assert slug(words_of_claim(claim._replace(derivation=None, id="#3", id_given=False))) == "share-53-78-6494"


def test_words_that_come_again_and_again_cost_no_more() -> None:
    given_ = Anchors()
    many = [given_.new("share 1 4 25%") for _ in range(20_000)]
    assert (many[0], many[1], many[-1]) == ("share-1-4-25", "share-1-4-25-2", "share-1-4-25-20000")
