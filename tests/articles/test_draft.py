"""A draft of a claim file: what it says of each figure, and of those in no claim."""

from __future__ import annotations

from crossfoot.articles import ArticleReading
from crossfoot.articles.draft import DraftSource, claim_file, draft, fields_of, one_line, quoted
from crossfoot.articles.whole import whole_article
from crossfoot.audit.audit import check_text
from crossfoot.inputs.reading.article import Article


def test_a_draft_says_what_is_printed_where_it_writes_something_else() -> None:
    text = "Output fell 10% to 180 tonnes from 200 tonnes. Of the 300 pupils, 200, or two thirds, passed."
    lines = claim_file(ArticleReading(text), DraftSource("../a.txt", "0" * 64)).splitlines()
    assert lines[:4] == ["source:", '  document: "../a.txt"', f'  sha256: "{"0" * 64}"', "locale: en"]
    assert '    percent: "−10%"  # −10% is printed as 10%' in lines
    assert any(line.endswith("is printed as two thirds") for line in lines)
    assert f"    at: [0, {text.index('.') + 1}]" in lines


def test_a_draft_takes_a_multiple_as_the_article_was_read() -> None:
    text = "La grange a coûté 11,8 millions d’euros, quatre fois plus que les 2,6 millions prévus."
    reading = ArticleReading(text, "fr")
    lines = claim_file(reading).splitlines()
    assert any(line.startswith('    times: "4 fois"  # 4 fois is printed as') for line in lines)
    (claim,) = check_text("a.yaml", claim_file(reading)).claims
    assert [claim.verdict] == [each.verdict for each in reading.claims] == ["consistent"]


def test_a_draft_takes_sums_of_money_into_equations() -> None:
    text = (
        "The bridge cost $820 million. " + "It was opened by the minister and the mayor on a cold and windy day. " * 3
    )
    text += "At $820 million the bridge is the dearest in the country."
    reading = ArticleReading(text)
    assert [claim.kind for claim in reading.claims] == ["equation"]
    assert '    holds: "$820 million = $820 million"' in claim_file(reading).splitlines()
    assert [claim.verdict for claim in check_text("a.yaml", claim_file(reading)).claims] == ["consistent"]


def test_figures_in_no_claim_stand_between_the_claims_where_they_stand_in_the_text() -> None:
    text = "The club is 37 years old and owns 14 boats. Of 300 hens, 43 (14%) were brown. It has 9 cows."
    lines = claim_file(ArticleReading(text, "en")).splitlines()
    kept = [line.strip() for line in lines if "in no claim" in line or "- id" in line]
    assert kept == [
        f'# in no claim: "14" at [{text.index("14")}, {text.index("14") + 2}]',
        "- id: share-1",
        f'# in no claim: "9" at [{text.index("9 ")}, {text.index("9 ") + 1}]',
    ]
    assert "claims: []" in claim_file(ArticleReading("It has 9 cows.", "en")).splitlines()


def test_what_stands_on_a_page_names_it() -> None:
    text = "It has 9 cows. Of 300 hens, 43 (14%) were brown. It has 14 boats."
    pages = (0, text.index("Of"), text.index("It has 14"))
    lines = claim_file(ArticleReading(text, "en"), DraftSource(pages=pages)).splitlines()
    assert [line.strip() for line in lines if "page" in line] == [
        '# in no claim: "9" at [7, 8] (page 1)',
        f"at: [14, {text.index(' It has 14')}]  # page 2",
        f'# in no claim: "14" at [{text.index("14 b")}, {text.index(" boats")}] (page 3)',
    ]


def test_what_is_not_printed_is_said_to_be_meant() -> None:
    lines = claim_file(ArticleReading("Red 45%, black 35% and white 20%.", "en")).splitlines()
    assert '    total: "100%"  # not printed, but meant by a list of shares' in lines
    assert '    parts: ["45%", "35%", "20%"]' in lines


def test_the_source_is_named_only_where_there_is_one() -> None:
    whole = whole_article("b/a.txt", "Of 300 hens, 43 (14%) were brown.", "en")
    article = Article("b/a.txt", whole.text, b"", True)
    assert draft(whole, article, "b/a.txt").splitlines()[:3] == [
        "source:", '  document: "b/a.txt"', f'  sha256: "{article.sha256}"',
    ]  # fmt: skip
    assert draft(whole, article, "").splitlines()[0] == "locale: en"


def test_the_fields_of_one_claim_are_those_of_the_file() -> None:
    reading = ArticleReading("Output fell 10% to 180 tonnes from 200 tonnes. Red 45%, black 35% and white 20%.", "en")
    change, total = reading.claims
    assert fields_of(reading, change) == [("from", "200 tonnes"), ("to", "180 tonnes"), ("percent", "−10%")]
    assert fields_of(reading, total) == [
        ("coverage", "exact"), ("total", "100%"), ("parts", ["45%", "35%", "20%"]),
    ]  # fmt: skip


def test_what_is_quoted_cannot_be_taken_for_anything_else() -> None:
    assert quoted('a "b": c # d') == '"a \\"b\\": c # d"'
    assert quoted("1\ud8002") == '"1\ufffd2"', "half of a character"
    assert "\u202e" not in quoted("12\u202e34"), "what turns the direction of writing is written out"
    assert one_line(" a\u00ad\u200b b\n\tc ") == "a b c"
