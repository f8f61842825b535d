"""The claim files of the five articles: true to what was printed, and judged as worked out independently."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped, unused-ignore]

REPOSITORY = Path(__file__).resolve().parents[1]
CLAIMS = REPOSITORY / "claims"
ARTICLES = REPOSITORY.parent / "shared" / "articles"

PINNED = {
    "dien-bien-2018.yaml": {
        "member-groups": "consistent",
        "without-members-2008": "consistent",
        "without-members-2018": "truncated",
        "villages-gained": "consistent",
        "officials-2017": "consistent",
        "ratings": "consistent",
    },
    "dong-thap-2022.yaml": {
        "admissions-plan": "consistent",
        "congresses-held": "mismatch",
    },
    "gia-lai-2018.yaml": {
        "cells-upgraded": "consistent",
        "organisations": "consistent",
        "committees-told-twice": "consistent",
        "leaders-added": "consistent",
        "strong-2008": "mismatch",
        "strong-2009": "consistent",
        "strong-2010": "consistent",
        "strong-2011": "consistent",
        "weak-2011": "consistent",
        "grades-2011": "consistent",
        "organisations-2011-told-twice": "consistent",
        "strong-2012": "consistent",
        "weak-2012": "truncated",
        "grades-2012": "consistent",
        "organisations-2012-told-twice": "consistent",
        "strong-2013": "consistent",
        "strong-2014": "consistent",
        "strong-2015": "truncated",
        "strong-2016": "consistent",
        "strong-2017": "consistent",
        "weak-2017": "consistent",
        "grades-2017": "consistent",
        "organisations-2017-told-twice": "consistent",
        "admitted-groups": "consistent",
        "admitted-told-twice": "consistent",
        "admitted-graduates": "consistent",
        "members-introduced": "consistent",
        "member-grades": "consistent",
    },
    "lai-chau-2021.yaml": {
        "all-places-have-cells": "consistent",
        "border-communes": "consistent",
        "admissions-target": "consistent",
        "target-met-told-twice": "consistent",
        "admitted-in-minority-areas": "mismatch",
        "admitted-groups": "consistent",
        "minority-people-in-minority-areas": "consistent",
        "members-2020": "undetermined",
        "communes-with-joint-office": "consistent",
        "joint-office-ranks": "consistent",
        "heads-who-are-members": "consistent",
        "heads-who-are-secretaries": "mismatch",
        "secretaries-among-member-heads": "consistent",
        "villages-told-twice": "consistent",
    },
    "lang-son-2009.yaml": {
        "cells-inspected": "consistent",
        "cells-told-twice": "consistent",
        "monthly-meetings": "truncated",
        "admissions-plan": "consistent",
    },
}

NOT_CONSISTENT = {
    ("dien-bien-2018.yaml", "without-members-2018"): "truncated",
    ("dong-thap-2022.yaml", "congresses-held"): "mismatch",
    ("gia-lai-2018.yaml", "strong-2008"): "mismatch",
    ("gia-lai-2018.yaml", "weak-2012"): "truncated",
    ("gia-lai-2018.yaml", "strong-2015"): "truncated",
    ("lai-chau-2021.yaml", "admitted-in-minority-areas"): "mismatch",
    ("lai-chau-2021.yaml", "members-2020"): "undetermined",
    ("lai-chau-2021.yaml", "heads-who-are-secretaries"): "mismatch",
    ("lang-son-2009.yaml", "monthly-meetings"): "truncated",
}

FIELDS = {
    "share": {"part", "whole", "target", "percent", "ratio"},
    "change": {"from", "to", "by", "percent", "times"},
    "total": {"total", "parts", "coverage"},
    "average": {"average", "total", "count", "values"},
    "rate": {"rate", "count", "percent", "total"},
    "bound": {"value", "at_least", "at_most", "more_than", "less_than"},
    "equation": {"holds"},
}
ABOUT_THE_CLAIM = {"id", "kind", "about", "accepted"}
NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
UNHEDGED = "".join(f"(?<!{hedge} )" for hedge in ("hơn", "trên", "gần", "khoảng"))

Claim = dict[str, Any]

with_articles = pytest.mark.skipif(
    not ARTICLES.is_dir(),
    reason="the articles are not kept with the repository; expected at ../shared/articles",
)
every_file = pytest.mark.parametrize("name", sorted(PINNED))


def load(name: str) -> dict[str, Any]:
    document = yaml.load((CLAIMS / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(document, dict)
    return document


def article(name: str) -> str:
    text = (ARTICLES / load(name)["source"]["document"]).read_text(encoding="utf-8")
    return " ".join(text.split())


def operands(claim: Claim) -> Iterator[str]:
    """What the fields of a claim say: figures and names of figures, as written in the file."""
    for field in sorted(FIELDS[claim["kind"]] & claim.keys() - {"coverage"}):
        value = claim[field]
        if field == "holds":
            yield from NAME.findall(value)
        elif field == "total" and claim["kind"] == "total" and value == "100%":
            continue  # the whole of a complete list is a definition; it need not be printed
        elif isinstance(value, dict):
            yield from value.values()
        elif isinstance(value, list):
            yield from value
        else:
            yield value


def is_printed(figure: str, text: str) -> bool:
    """Whether a figure stands in a text as it is written: whole, with its hedge or without one."""
    return re.search(UNHEDGED + r"(?<![\d.,])" + re.escape(figure) + r"(?![\d%]|[.,]\d)", text) is not None


@pytest.mark.parametrize(
    ("figure", "text", "printed"),
    [
        ("134", "có 134/1459 thôn", True),
        ("34", "có 134/1459 thôn", False),
        ("9,1", "chiếm 9,18%", False),
        ("97", "tỷ lệ 97% (so", False),
        ("61,85", "(đạt 61,85), thời", True),
        ("21", "còn 21. Sau", True),
        ("1.000", "hơn 1.000 đảng viên", False),
        ("hơn 1.000", "hơn 1.000 đảng viên", True),
    ],
)
def test_a_figure_is_printed_whole(figure: str, text: str, printed: bool) -> None:
    assert is_printed(figure, text) is printed


def test_every_file_is_pinned() -> None:
    assert sorted(path.name for path in CLAIMS.glob("*.yaml")) == sorted(PINNED)
    assert sum(len(load(name)["claims"]) for name in PINNED) >= 35


@every_file
def test_claims_are_well_formed(name: str) -> None:
    document = load(name)
    claims = document["claims"]
    assert document["locale"] == "vi"
    assert [claim["id"] for claim in claims] == list(PINNED[name])
    for claim in claims:
        assert KEBAB.fullmatch(claim["id"]), claim["id"]
        assert claim["about"], claim["id"]
        assert claim.keys() - ABOUT_THE_CLAIM <= FIELDS[claim["kind"]], claim["id"]


@every_file
def test_named_figures_are_used(name: str) -> None:
    document = load(name)
    named = document.get("figures", {})
    used = {word for claim in document["claims"] for word in operands(claim) if NAME.fullmatch(word)}
    assert all(NAME.fullmatch(word) for word in named)
    assert used == set(named)


@with_articles
@every_file
def test_the_article_is_the_one_that_was_read(name: str) -> None:
    source = load(name)["source"]
    content = (ARTICLES / source["document"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == source["sha256"]


@with_articles
@every_file
def test_every_figure_is_as_printed(name: str) -> None:
    document, text = load(name), article(name)
    named = document.get("figures", {})
    figures = {named.get(word, word) for claim in document["claims"] for word in operands(claim)}
    assert sorted(figure for figure in figures if not is_printed(figure, text)) == []


def test_what_is_not_consistent() -> None:
    found = {
        (name, claim): verdict
        for name, verdicts in PINNED.items()
        for claim, verdict in verdicts.items()
        if verdict != "consistent"
    }
    assert found == NOT_CONSISTENT


def test_the_engine_reaches_the_same_verdicts() -> None:
    from crossfoot.audit.audit import audit

    report = audit([str(CLAIMS / name) for name in sorted(PINNED)])
    reached = {
        Path(document.path).name: {claim.id: str(claim.verdict) for claim in document.claims}
        for document in report.documents
    }
    assert reached == PINNED


def test_the_tables_hold_but_for_the_misprint_of_their_source() -> None:
    from crossfoot.audit.audit import audit

    report = audit([str(CLAIMS / "tables")])
    verdicts = [claim.verdict for document in report.documents for claim in document.claims]
    assert len(verdicts) == 26
    [finding] = [finding for document in report.documents for finding in document.findings]
    assert finding.message == "trade F6: 541 + 729 + 498 + 89 is 1857, not 1854 (3 too low)"
