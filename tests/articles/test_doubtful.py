"""What is doubtful: a level of its own, in no count of verdicts and never in the exit code."""

from __future__ import annotations

import json
from pathlib import Path

from crossfoot.articles import ArticleReading, read_text
from crossfoot.audit.settings import Settings
from crossfoot.inputs.reading.article import DOUBTED, UNTIED
from running import run

TEXT = "The branch has 36 members, among them 41 women.\n"


def test_the_sentence_says_what_it_would_be_and_why_it_is_not_sure() -> None:
    document = read_text("a.txt", TEXT, "en")
    assert not document.claims and not document.findings
    [doubt] = document.doubtful
    assert doubt.message == (
        "the part 41 is greater than the total 36 (by 5); if these figures belong together, "
        "which the words do not say for certain"
    )
    assert doubt.severity == "note" and TEXT[doubt.start : doubt.end] == "41"
    assert doubt.claim is not None and doubt.claim.id == "doubtful-1"


def test_what_no_rule_would_tell_is_not_doubted() -> None:
    settings = Settings(ignore=frozenset({"parts-exceed-total"}))
    assert not read_text("a.txt", TEXT, "en", settings).doubtful


def test_it_is_listed_where_it_is_asked_for(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    told = run("read", str(article), "--locale", "en")
    assert told.code == 3  # nothing was compared
    assert "1 doubtful (--show doubtful lists them)" in " ".join(told.out.split())
    listed = run("read", str(article), "--locale", "en", "--show", "doubtful")
    assert "note[doubtful]" in listed.out and "the part 41 is greater" in listed.out
    [document] = json.loads(run("read", str(article), "--locale", "en", "--format", "json").out)["documents"]
    assert document["claims"] == [] and document["findings"] == []
    assert [(each["id"], each["verdict"], each["kind"]) for each in document["doubtful"]] == [
        ("doubtful-1", "mismatch", "total")
    ]
    page = run("read", str(article), "--locale", "en", "--format", "html").out
    assert "the part 41 is greater than the total 36" in page[page.index('class="doubtful-list"') :]


def test_its_figures_are_told_so_among_those_in_no_claim(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    document = read_text("a.txt", TEXT, "en")
    assert {(each.text, each.why) for each in document.unbound} == {("36", DOUBTED), ("41", DOUBTED)}
    for form in ("csv", "markdown", "junit", "terminal", "html"):
        told = run("read", str(article), "--locale", "en", "--show", "all", "--format", form).out
        assert DOUBTED in told and UNTIED not in told, form
    ignored = read_text("a.txt", TEXT, "en", Settings(ignore=frozenset({"parts-exceed-total"})))
    assert {each.why for each in ignored.unbound} == {UNTIED}


def test_it_is_never_in_the_exit_code(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(f"Of the 437 farmers asked, 262 (60.0%) own land.\n{TEXT}", encoding="utf-8")
    for options in ([], ["--strict"], ["--fail-on", "note"]):
        assert run("read", str(article), "--locale", "en", "--show", "doubtful", *options).code == 0


def test_claims_of_an_article_and_what_is_doubtful_are_explained(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(f"Of the 437 farmers asked, 262 (60.0%) own land.\n{TEXT}", encoding="utf-8")
    explained = run("explain", str(article), "share-1", "--locale", "en")
    assert explained.code == 0
    assert "437 × 60.0% = 262" in explained.out and "part-then-percent: part 262" in explained.out
    doubt = run("explain", str(article), "doubtful-1").out
    assert "the greatest of 41 ≤ 36" in doubt and "doubtful" in doubt
    missing = run("explain", str(article), "share-2")
    assert missing.code == 2 and "there is no claim 'share-2'" in missing.err
    assert run("explain", str(article), "share-1", "--locale", "ja").code == 2


def test_a_draft_lists_the_figures_in_no_claim_at_their_place(tmp_path: Path) -> None:
    article, target = tmp_path / "a.txt", tmp_path / "a.yaml"
    text = "They keep 19 goats. Of the 437 farmers asked, 262 (60.0%) own land. In 2018 they had 31."
    article.write_text(text, encoding="utf-8")
    run("read", str(article), "--locale", "en", "--output", str(target))
    lines = target.read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("claims:") + 1] == '  # in no claim: "19" at [10, 12]'
    assert lines[-1] == f'  # in no claim: "31" at [{text.index("31")}, {text.index("31") + 2}]'
    assert not any("2018" in line for line in lines if "no claim" in line)
    assert run("audit", str(target)).code == 0


def test_what_is_told_to_be_wrong_is_not_doubtful_of_another_whole_too() -> None:
    text = "Of 1,459 villages, 134 (9.2%) had no school. Of those, 57 (32.5%) had no teacher."
    wrong = ArticleReading(text, "en")
    assert [each.verdict for each in wrong.claims] == ["consistent", "mismatch"]
    assert not wrong.doubts
