"""The card of a claim or finding says what the report knows of it."""

from __future__ import annotations

from crossfoot.articles import read_text
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Report
from pages import cards, parsed, sound, text_of, written
from reports import article, full_report
from running import claims

HEAD = "locale: vi\n"


def test_a_mismatch_has_its_working_and_its_ways_out_and_a_consistent_claim_keeps_it_short() -> None:
    told = HEAD + claims(
        "{id: a, kind: share, about: strong, part: 53, whole: 78, percent: '64,94%'}",
        "{id: b, kind: share, part: 1, whole: 4, percent: 25%}",
        "{id: c, kind: share, percent: 25%}",
        "id: d\n    kind: share\n    part: 21\n    whole: 1813\n    percent: 1,15%\n"
        "    accepted: {rule: truncated-percent, reason: so}",
    )
    wrong, right, unknown, kept = cards(parsed(check_text("a.yaml", told)))
    working = [(text_of(pair.query("dt")[0]), text_of(pair.query("dd")[0])) for pair in wrong.query(".working div")]
    assert ("exactly", "53 of 78 = 2650/39 = 67,948…%") in working
    assert ("allows", "from 64,935% to 64,945%") in working
    assert [text_of(each) for each in wrong.query(".fixes li")] == ["percent 67,95%"]
    (line,) = right.query("summary")
    assert [text_of(each) for each in line.query("h3, span")] == ["✓", "consistent: ", "b", "1 of 4 = 25%"]
    assert "line" in right.attrs["class"].split() and not right.query(".told")
    assert [text_of(each) for each in wrong.query("summary")] == ["How it was worked out"]
    assert "not checked: " in text_of(unknown)
    assert "accepted: so" in text_of(kept)


def test_claims_that_exclude_each_other_are_told_with_their_repairs() -> None:
    page = sound(written(full_report()))
    (conflict,) = (card for card in cards(page) if "figures conflict" in text_of(card))
    assert [text_of(cell) for cell in conflict.query("tbody tr")[0].query("th, td")] == [
        "members", "36.932", "36.923", "digits swapped",
    ]  # fmt: skip
    assert [text_of(link) for link in conflict.query(".related a")] == ["leaders"]
    assert "quận-2.yaml, line 2" in text_of(conflict)


def test_why_a_claim_was_not_checked_is_said_once() -> None:
    (open_,) = cards(parsed(check_text("a.yaml", HEAD + claims("{id: a, kind: share, percent: 5%}"))))
    assert text_of(open_).count("neither the part nor the whole is printed") == 1
    (odd,) = cards(parsed(check_text("a.yaml", HEAD + claims("{id: a, kind: shrae, percent: 5%}"))))
    assert "not checked: its kind cannot be read" in text_of(odd) and "did you mean share?" in text_of(odd)


def test_a_conflict_between_no_claims_has_no_empty_list() -> None:
    """Two files that print one figure differently, each right by itself."""
    first, *others = full_report().documents
    (told,) = (each for each in first.findings if each.conflict)
    conflict = told.conflict and told.conflict._replace(claims=())
    changed = first._replace(findings=[told._replace(conflict=conflict)])
    for documents, expected in (([first, *others], 1), ([changed], 0)):
        page = sound(written(Report(documents)))
        (card,) = (card for card in cards(page) if "figures conflict" in text_of(card))
        assert text_of(card).count("Claims that exclude each other:") == expected
        assert all(each.query("li") for each in card.query("ul"))
        assert len(card.query("table")) == 1


def test_a_card_of_an_article_quotes_its_sentence_and_needs_no_jargon() -> None:
    checked = article()
    (card,) = cards(parsed(checked))
    assert text_of(card.query("h3")[0]) == "53 of 78 is 67,95%, not 64,94% (3,01 points too low)"
    (quote,) = card.query("blockquote")
    assert text_of(quote) == "Năm 2018, có 53/78 tổ chức đảng xếp loại mạnh (64,94%)."
    assert [text_of(each) for each in quote.query("b")] == ["53", "78", "64,94%"]
    assert "share-1" not in text_of(card) and "read as" not in text_of(card)
    long = " ".join(["nhiều xã"] * 40)
    far = article(f"Năm 2018, {long}, có 53/78 tổ chức đảng xếp loại mạnh (64,94%), {long}.\n")
    told = text_of(cards(parsed(far))[0].query("blockquote")[0])
    assert told.startswith("…") and told.endswith("…") and len(told) < 350
    assert set(told.strip("…").split()[:4]) <= {"nhiều", "xã", "xã,"}, "cut between words"


def test_a_consistent_claim_of_an_article_is_one_line() -> None:
    checked = article()
    right = checked.claims[0]._replace(verdict="consistent")
    (card,) = cards(parsed(checked._replace(claims=[right], findings=[])))
    assert text_of(card.query("summary h3")[0]) == "53 of 78 = 64,94%"
    assert len(card.query("blockquote")) == 1


def test_a_figure_breaks_at_no_line_end_and_a_rule_is_named_behind_the_working() -> None:
    told = "Il y a 1 284 300 tonnes, contre 1 196 500 tonnes un an plus tôt, soit une hausse de 7,9 %."
    (card,) = cards(parsed(read_text("a.txt", told, "fr", Settings())))
    assert "1\N{NO-BREAK SPACE}196\N{NO-BREAK SPACE}500 tonnes" in text_of(card.query("h3")[0])
    assert [text_of(each) for each in card.query("details .rule")] == ["error: change-mismatch"]
    assert not card.query(".told")
