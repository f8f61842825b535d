"""ArticleReading articles: places, language and notation, drafts, and that no text makes it fail."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.score import corpus, languages, reader
from crossfoot.articles import ArticleReading, Unread, checked, declared, lean, read_text, unreadable
from crossfoot.articles.composed import composed, lower
from crossfoot.articles.draft import DraftSource, claim_file
from crossfoot.articles.language_of import found
from crossfoot.articles.sentence import Sentence
from crossfoot.articles.vocabulary import readable
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Report
from crossfoot.discovery import members
from crossfoot.formats.terminal import render
from crossfoot.reports.format import format_named
from running import SOURCE

ARTICLES = sorted((Path(__file__).resolve().parents[3] / "shared" / "articles").glob("*.txt"))
"""not in every checkout"""
EXAMPLES = """
from crossfoot.articles import ArticleReading
from crossfoot.articles.cue import cues
for cue in cues().values():
    for each in (*cue.good, *cue.bad):
        read = ArticleReading(each.text, each.language)
        every = [*read.claims, *(doubt.candidate for doubt in read.doubts)]
        print([(one.pattern, one.verdict, [(role.role, role.mention.start) for role in one.roles]) for one in every])
"""
SHARE = "Toàn huyện có 48/126 trường đạt chuẩn, chiếm 38,1%."


def only(document: Checked) -> Claim:
    (claim,) = document.claims
    return claim


def holds_its_places(text: str, document: Checked) -> None:
    for claim in document.claims:
        assert claim.figures
        assert all(figure.written.text == text[figure.start : figure.end] != "" for figure in claim.figures)
        assert claim.derivation is not None
        assert 0 <= claim.derivation.start <= min(figure.start for figure in claim.figures)
        assert max(figure.end for figure in claim.figures) <= len(text)
    for loose in document.unbound:
        assert loose.text == text[loose.start : loose.end] != ""
        assert loose.why
    for finding in document.findings:
        if finding.rule == "unread-language":
            assert not document.claims
            continue
        assert finding.claim is not None
        places = {(figure.start, figure.end) for figure in finding.claim.figures}
        assert {(finding.start, finding.end), *((e.start, e.end) for fix in finding.fixes for e in fix.edits)} <= places


def agrees_with_its_draft(reading: ArticleReading, document: Checked) -> None:
    audited = check_text("a.yaml", claim_file(reading, DraftSource("a.txt", "0" * 64)))
    assert [(each.id, each.verdict) for each in audited.claims] == [(c.id, c.verdict) for c in document.claims]
    found = [(each.rule, each.claim.id) for each in document.findings if each.claim]
    assert sorted((each.rule, each.claim.id) for each in audited.findings if each.claim) == sorted(found)
    if document.claims and "\nfigures:\n" not in audited.text:  # which an equation calls by their names
        assert sorted(each.message for each in audited.findings) == sorted(each.message for each in document.findings)


@pytest.mark.parametrize("language", languages())
def test_the_corpus_gives_the_same_with_and_without_its_language_and_as_a_draft(language: str) -> None:
    wrong = 0
    read = reader()
    for entry in corpus(language):
        document, reading = read(f"{entry.name}.txt", entry.text, language), ArticleReading(entry.text, language)
        holds_its_places(entry.text, document)
        agrees_with_its_draft(reading, document)
        unasked = ArticleReading(entry.text)
        wrong += unasked.evidence.locale != language
        if not unasked.evidence.unsure:
            assert unasked.claims == reading.claims
    assert wrong <= len(corpus(language)) / 50


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:3])
def test_articles_agree_with_their_drafts(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    reading = ArticleReading(text)
    document = checked(str(path), reading)
    assert document.locale == "vi"
    holds_its_places(text, document)
    agrees_with_its_draft(reading, document)
    assert ArticleReading(text, "vi").claims == reading.claims


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SHARE, "vi"),
        ("The county has 126 schools, of which 48 (38.1%) meet the standard.", "en"),
        ("trong đó 12", "vi"),
        ("of which 12", "en"),
    ],
)
def test_the_words_tell_the_language(text: str, language: str) -> None:
    told_by_text = found(lower(text))
    assert (told_by_text.locale, told_by_text.unsure) == (language, False)


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("48/126: 38,1% 12,25%", ","),
        ("48/126: 38.1% 12.25%", "."),
        ("1.234.567", ","),
        ("1,234,567.8", "."),
        ("0.125", "."),
        ("1.227 (12%)", ""),
        ("38.1% 38,1%", ""),
        ("", ""),
    ],
)
def test_without_words_the_figures_tell_the_notation(text: str, decimal: str) -> None:
    told_by_text = found(text)
    assert told_by_text.unsure == (not decimal)
    assert not decimal or told_by_text.lexicon.notation.decimal == decimal


def test_an_opening_in_another_language_does_not_decide() -> None:
    opening = (
        "Home | About us | Contact the editors | What we read this week and why it was of interest to all of us. " * 5
    )
    assert found(lower(opening + SHARE * 60)).locale == "vi"


def test_a_text_that_says_nothing_is_read_as_is_usual() -> None:
    assert (found("12", "vi").locale, found("12", "vi").unsure) == ("vi", False)
    assert found("12", "ja").unsure


def test_the_other_notation_is_read_by_its_shape_and_what_may_be_either_is_left() -> None:
    text = "The fund holds 1.234,56 dollars of which 12,5% is gold; of the 1.500 members, 600 (40%) are new."
    document = read_text("a.txt", text)
    assert not document.findings
    assert ("1.500", "a number that can be read two ways") in [(each.text, each.why) for each in document.unbound]
    sure = only(read_text("a.txt", "Of the 1,500 members, 600 (40%) are new."))
    assert (sure.kind, sure.verdict) == ("share", "consistent")


def test_a_region_is_read_in_its_language_and_with_its_notation() -> None:
    assert declared("en-GB").lexicon is declared("en").lexicon
    assert declared("en-IN").lexicon.notation.secondary == 2
    lakh = only(read_text("a.txt", "Of 1,00,000 people, 25,000 (25%) came.", "en-IN"))
    assert (lakh.kind, lakh.verdict) == ("share", "consistent")
    assert read_text("a.txt", SHARE, "vi-VN").locale == "vi-VN"


def test_a_language_without_words_is_refused_with_those_that_have_them() -> None:
    with pytest.raises(Unread, match=r"'ja'; there are for .*en .English.*vi .Vietnamese"):
        declared("ja")
    assert {"en", "vi"} <= set(readable())


def test_rules_can_be_chosen_as_for_claim_files() -> None:
    text = "Toàn huyện có 48/126 trường đạt chuẩn, chiếm 48,1%."
    (finding,) = read_text("a.txt", text).findings
    assert finding.rule == "share-mismatch"
    assert not read_text("a.txt", text, settings=Settings(ignore=frozenset({"share-mismatch"}))).findings
    cut = "Toàn huyện có 21/1.813 trường đạt chuẩn, chiếm 1,15%."
    assert only(read_text("a.txt", cut)).verdict == "truncated"
    assert only(read_text("a.txt", cut, settings=Settings(rounding="truncate"))).verdict == "consistent"


def test_letters_in_two_pieces_soft_hyphens_and_line_ends_keep_their_places() -> None:
    plain = read_text("a.txt", SHARE)
    for text in (
        unicodedata.normalize("NFD", SHARE),
        f"\ufeff{SHARE}",
        f"Tin\u00ad tức\r\n{SHARE}\r\n",
        "\u200b" + SHARE,
    ):
        document = read_text("a.txt", text)
        holds_its_places(text, document)
        assert [f.written.text for f in only(document).figures] == [f.written.text for f in only(plain).figures]


@given(st.text(alphabet="aA0ộ\u0302\u0301\u0323\u00ad\u200b\ufeffİẞ \n", max_size=30))
def test_the_way_back_from_the_scanned_text(text: str) -> None:
    whole = composed(text)
    assert len(whole.low) == len(whole.text)
    starts = [whole.original(at) for at in range(len(whole.text) + 1)]
    assert starts == sorted(starts) and starts[-1] == len(text)
    for at, character in enumerate(whole.text):
        quoted = text[whole.original(at) : whole.end(at + 1)]
        assert quoted
        if not unicodedata.combining(character):
            assert unicodedata.normalize("NFD", quoted)[0] == unicodedata.normalize("NFD", character)[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Of １８０ people, ２７ （１８．０％） had no water.", "en"),
        ("Of １，８００ people, ２７０ （１８．０％） had no water.", "en"),
        ("Trong １．８００ hộ có ２７０ hộ （１８，０％） chưa có nước.", "vi"),
        ("Sur １８０ personnes, ２７ （１８，０ ％） n'ont pas d'eau.", "fr"),
        ("De １８０ personas, ２７ （１８，０ ％） no tienen agua.", "es"),
        ("Of 180 people, 27 (18.0﹪) had no water.", "en"),
        ("Of 180 people, 27 (18.0٪) had no water.", "en"),
    ],
)
def test_figures_of_another_width_are_read_and_stay_as_they_are_printed(text: str, language: str) -> None:
    document = read_text("a.txt", text, language)
    [claim] = document.claims
    assert (claim.kind, claim.verdict) == ("share", "mismatch")
    assert [each.written.text for each in claim.figures] == [text[each.start : each.end] for each in claim.figures]
    assert document.figures == 3


def test_a_claim_stands_in_whole_sentences() -> None:
    text = "Boats.\n\n- trawlers: 134\n- gillnetters: 87\n- others: 29\n\nIn all 260 boats. It has 9 ports."
    derivation = only(read_text("a.txt", text, "en")).derivation
    assert derivation is not None
    assert text[derivation.start : derivation.end] == text[text.index("- trawlers") : text.index(" It has")]


def test_numbers_are_named_by_what_they_are() -> None:
    document = read_text("a.txt", "Ngày 2/2/2008 có 14 đoàn về thăm theo Nghị quyết số 22-NQ/TW.")
    assert not document.claims
    assert {each.why for each in document.unbound} > {"no words tie it to another figure", "a date"}
    assert document.figures == sum(each.why == "no words tie it to another figure" for each in document.unbound)


def test_a_lean_document_keeps_what_findings_need() -> None:
    wrong = SHARE.replace("38,1", "83,1")
    unsure = "Sales rose by 2% a year from 123,456 to 136,305 over five years."  # not told if it did not hold
    for text in (SHARE, wrong, f"{SHARE} {wrong} Ngày 2/2/2008 có 14 đoàn.", unsure):
        document = read_text("a.txt", text)
        assert "".join(render(Report([lean(document)]))) == "".join(render(Report([document])))
    assert lean(read_text("a.txt", SHARE)).text == ""
    assert not unreadable("a.pdf", "this PDF is damaged").usable


def test_what_lies_far_beyond_an_over_is_no_sum_of_it() -> None:
    """Groups that overlap exceed their total; that "over" has no end is no reason to add them up."""
    text = "Hội có trên 36.932 hội viên (nữ 11.639 hội viên, dân tộc 18.931 hội viên, nông thôn 24.965 hội viên)."
    reading = read_text("a.txt", text)
    assert [claim.verdict for claim in reading.claims] == ["consistent"]
    assert not reading.findings
    near = read_text("a.txt", "Phải di chuyển hơn 467 cây, trong đó dịch chuyển 371 cây, chặt hạ 105 cây.")
    assert [claim.verdict for claim in near.claims] == ["coarse"]
    assert "371 + 105 is 476" in near.findings[0].message and "“hơn 467” is taken further" in near.findings[0].message


FRAGMENTS = [entry.text for language in languages() for entry in corpus(language)[::7]]
SOUP = st.text(alphabet="0123456789.,;:()/%-−–+$€£₫'’\"!?\n\r\t \u00a0\u00ad\u202f\u0301½٣x", max_size=40)
PIECES = st.one_of(
    SOUP, st.sampled_from(FRAGMENTS), st.text(max_size=20), st.from_regex(r"[\d.,/% ]{1,30}", fullmatch=True)
)


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 4,120 in 2015/16, down 12.5%.",
        "Eighteen of 1/1 targets were met. Output grew 7.6% and income was $4,12h30600.",
        "Exports were worth 5,310 tonnes. In 1/1 of markets they fell 12.5%.",
        "La dépense par élève s’élève à 9 600 euros, soit 1/1 28 % de plus que 2,4 %.",
    ],
)
def test_a_later_figure_may_be_the_part_of_a_fraction_or_stand_in_an_earlier_sentence(text: str) -> None:
    reading = ArticleReading(text)
    document = checked("a.txt", reading)
    holds_its_places(text, document)
    agrees_with_its_draft(reading, document)


def test_nothing_stands_before_the_first_letter_of_a_sentence() -> None:
    """Else the last letter would be taken for it: here an opening parenthesis, a rise, a word that ties."""
    sentence = Sentence(0, 9, "nuA", (None,) * 3, (0, 1, 2), (1, 2, 3), ())
    assert [sentence.before(place) for place in range(3)] == [" ", "n", "u"]
    assert sentence.before(0) not in "ABFTV"


@given(st.lists(PIECES, max_size=5).map("".join), st.sampled_from(["", "vi", "en", "en-IN"]))
def test_no_text_makes_it_fail(text: str, locale: str) -> None:
    document = read_text("a.txt", text, locale)
    holds_its_places(text, document)
    agrees_with_its_draft(ArticleReading(text, locale), document)


@given(st.data())
def test_no_change_of_a_sentence_makes_it_or_a_report_fail(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(FRAGMENTS))
    for _ in range(data.draw(st.integers(1, 4))):
        low = data.draw(st.integers(0, len(text)))
        text = text[:low] + data.draw(PIECES)[:60] + text[low + data.draw(st.integers(0, 12)) :]
    document = read_text("a.txt", text)
    holds_its_places(text, document)
    report = Report([document])
    for name in members("formats"):
        assert "".join(format_named(name).write(report))
    for show in ("all", "derivations"):
        assert "".join(render(report, show=show, width=60))


def test_what_is_left_out_on_request_is_counted_and_nowhere_else() -> None:
    document = read_text("a.txt", f"{SHARE}\n\ncrossfoot: ignore\n{SHARE.replace('38', '83')}\n\n{SHARE}", "vi")
    assert (document.ignored, document.findings) == (1, ())
    assert len([claim for claim in document.claims if claim.kind == "share"]) == 2
    assert "; 1 paragraph left out" in " ".join("".join(render(Report([document]))).split())
    assert '"ignored_paragraphs": 1' in "".join(format_named("json").write(Report([document])))


def test_what_is_read_does_not_hang_on_the_order_of_sets() -> None:
    """Of words that stand in a set a different one comes first in each process."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", EXAMPLES], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONHASHSEED": str(seed)},
        )
        for seed in (1, 7, 8)
    ]  # fmt: skip
    one, *others = (each.communicate()[0] for each in started)
    assert one.count("\n") > len(members("articles.cues"))
    assert all(other == one for other in others)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Loans of 205 million tonnes rose 5% to 215 million. Of 80 boys and 60 girls, 12 (15.0%) were ill. "),
        ("vi", "Sản lượng tăng từ 1.200 lên 1.260 tấn, tăng 5%. Có 48/126 trường đạt chuẩn, chiếm 38,1%. "),
    ],
)
def test_nothing_of_a_text_waits_until_garbage_is_collected(language: str, text: str) -> None:
    ArticleReading(20 * text, language)  # what is made for the first text is kept
    gc.collect()
    gc.disable()
    try:
        ArticleReading(20 * text, language)
        assert gc.collect() == 0
    finally:
        gc.enable()
