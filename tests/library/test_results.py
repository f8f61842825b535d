"""What calls return: the fields of the report, exact, and records that can be compared, hashed and pickled."""

from __future__ import annotations

import dataclasses
import json
import pickle
from fractions import Fraction
from typing import Any

import pytest

import crossfoot
from running import CLAIMS, claims

MIXED = claims(
    "{id: a, kind: share, part: 53, whole: 78, percent: '64.94%', about: schools}",
    "{id: b, kind: total, total: votes, parts: {yes: 500, no: 501}}",
    "{id: b, kind: change, from: 1613, to: 2840, by: +1228, percent: 76%}",
    "{id: d, kind: share, part: 21, whole: 1813, percent: '1.15%', accepted: {rule: truncated-percent, reason: so}}",
    "{id: e, kind: equation, holds: 87 + 78 = 166}",
    "{kind: share, percent: 5%}",
    "{id: g, kind: shrae}",
    "{id: h, kind: total, total: votes, parts: [500, 498]}",
    head="locale: en\nfigures: {votes: 999, idle: 3}\n",
)
ARTICLE = "In 2018 there were 78 villages, of which 53\n(64.94%) had a school. Of 1,459 people, 134 (9.18%) had none."


def results() -> list[crossfoot.AuditResult | crossfoot.DocumentResult | crossfoot.ClaimResult]:
    return [
        crossfoot.check("53/78 = 64.94%", locale="en"),
        crossfoot.check_claim("total", total=4, parts={"a": 1, "b": 2}),
        crossfoot.audit(CLAIMS),
        crossfoot.audit_text(MIXED),
        crossfoot.audit_text("\ufeff" + MIXED),
        crossfoot.audit_text("claims: ["),
        crossfoot.read_text(ARTICLE),
    ]


def shape(result: Any, said: Any) -> None:
    """Holds every field of a result to what the report says."""
    for key, value in said.items():
        mine = getattr(result, key)
        if key in ("claims", "findings", "figures", "implied", "related", "unbound") and isinstance(value, list):
            assert len(mine) == len(value), key
            for one, other in zip(mine, value, strict=True):
                shape(one, other)
        elif key in ("exact", "value"):
            assert mine == Fraction(value) and isinstance(mine, Fraction)
        elif key == "fixes":
            told = [
                {**fix._asdict(), "edits": [{**e._asdict(), "path": list(e.path)} for e in fix.edits]} for fix in mine
            ]
            assert told == value
        elif key == "conflict":
            assert list(mine.claims) == value["claims"]
            assert [[dataclasses.asdict(change) for change in changes] for changes in mine.repairs] == value["repairs"]
        elif key == "derivation":
            assert mine._asdict() == {**value, "words": tuple(value["words"])}
        elif key == "habit":
            assert mine._asdict() == value
        else:
            assert (list(mine) if isinstance(mine, tuple) else mine) == value, key


@pytest.mark.parametrize(
    "text", [MIXED, "\ufeff" + MIXED, "claims: [", *(f.read_text() for f in sorted(CLAIMS.glob("*.yaml")))]
)
def test_every_field_of_the_report_is_one_of_the_result(text: str) -> None:
    document = crossfoot.audit_text(text)
    report = json.loads(document.to_json())
    shape(document, report["documents"][0])
    assert document.figures == report["summary"]["figures"]
    assert document.verdicts == report["summary"]["verdicts"]
    assert document.usable == (not report["summary"]["unreadable"])


def test_every_field_of_the_report_on_an_article_is_one_of_the_result() -> None:
    article = crossfoot.read_text(ARTICLE)
    shape(article, json.loads(article.to_json())["documents"][0])
    assert article.article and not crossfoot.audit_text(MIXED).article
    assert [each.text for each in article.unbound] == ["2018"]


def test_sentences_are_told_with_claims_and_findings() -> None:
    article = crossfoot.read_text(ARTICLE)
    first = "In 2018 there were 78 villages, of which 53 (64.94%) had a school."
    assert [claim.sentence for claim in article] == [first, "Of 1,459 people, 134 (9.18%) had none."]
    assert [finding.sentence for finding in article.findings] == [first]
    assert {claim.sentence for claim in crossfoot.audit_text(MIXED)} == {""}


def test_a_claim_has_the_findings_about_it_and_a_document_has_all() -> None:
    document = crossfoot.audit_text(MIXED)
    about = {claim.id: [finding.rule for finding in claim.findings] for claim in document}
    assert about["a"] == ["share-mismatch"]
    assert about["e"] == ["equation-mismatch"]
    apart = [finding for finding in document.findings if finding.claim is None]
    assert {finding.rule for finding in apart} >= {"unused-figure"}
    assert sum(len(claim.findings) for claim in document) + len(apart) == len(document.findings)
    assert [claim.about for claim in document][:2] == ["schools", ""]
    assert document.claims[5].why and not document.claims[0].why
    assert document.claims[1].figures[0].name == "votes"


def test_the_report_on_a_claim_is_on_that_claim_alone() -> None:
    document = crossfoot.audit_text(MIXED)
    whole = json.loads(document.to_json())["documents"][0]
    for claim, said in zip(document, whole["claims"], strict=True):
        report = json.loads(claim.to_json())
        assert report["documents"][0]["claims"] == [said]
        assert report["summary"]["claims"] == 1
        assert report["summary"]["figures"] == len({figure.start for figure in claim.figures})
        messages = [finding["message"] for finding in report["documents"][0]["findings"]]
        assert messages == [finding.message for finding in claim.findings]


def test_an_audit_has_the_claims_and_findings_of_all_documents() -> None:
    result = crossfoot.audit(CLAIMS)
    documents = list(result)
    assert list(result.claims) == [claim for document in documents for claim in document]
    assert list(result.findings) == [finding for document in documents for finding in document.findings]
    assert sum(result.verdicts.values()) == len(result.claims)
    assert {claim.verdict for claim in result.claims} == set(result.verdicts)


@pytest.mark.parametrize("number", range(len(results())))
def test_results_are_compared_hashed_and_pickled(number: int) -> None:
    result, again = results()[number], results()[number]
    assert result == again and hash(result) == hash(again)
    copy = pickle.loads(pickle.dumps(result))
    assert copy == result and hash(copy) == hash(result)
    assert copy.to_json() == result.to_json()
    assert result != results()[number - 1]
    findings: Any = result.findings
    assert [finding.fixes for finding in copy.findings] == [finding.fixes for finding in findings]
    assert len({*findings}) == len(findings)


def test_nothing_changes_a_result() -> None:
    claim = crossfoot.check("1/4 = 25%")
    for record in (claim, claim.figures[0], claim.implied[0]):
        with pytest.raises((AttributeError, TypeError)):
            record.role = "whole"  # type: ignore[union-attr, misc]


def test_results_keep_no_text_that_nothing_is_about() -> None:
    nothing = "# this is said of nothing\n"
    assert b"said of nothing" not in pickle.dumps(crossfoot.audit_text(nothing + MIXED).claims[4])
    words = "Nobody said a word of it. " * 20
    assert b"Nobody" not in pickle.dumps(crossfoot.read_text(f"{words}{ARTICLE}"))
