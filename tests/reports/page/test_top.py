"""What stands above and below the documents: counts, filters, the findings as links, numbers in no claim."""

from __future__ import annotations

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.claims.finding import Checked, Habit
from crossfoot.reports.page import top
from pages import cards, parsed, text_of
from reports import article
from running import CUT, GOOD, OPEN, WRONG, claims


def file(name: str, *entries: str) -> Checked:
    """The claims with ids of their own."""
    own = (entry.replace("id: a", f"id: {name}-{number}") for number, entry in enumerate(entries))
    return check_text(f"{name}.yaml", claims(*own, head="locale: en\n"))


def test_the_counts_say_what_was_not_checked_and_why() -> None:
    page = parsed(file("one", GOOD, WRONG, OPEN, OPEN))
    head = text_of(page.query(".masthead")[0])
    assert "1 error, 2 notes" in head
    assert "1 file, 8 figures seen, 4 claims, 2 checked: 1 consistent, 1 mismatch; 2 not checked (neither the" in head
    tiles = [" ".join(text_of(tile).split()) for tile in page.query(".tile")]
    assert [tile[:3] for tile in tiles] == ["✗1 ", "✓1 ", "?2 "]
    assert not parsed(file("none", "{id: a, kind: shrae}")).query(".tile.consistent")


def test_files_are_listed_with_their_tally_where_there_are_several() -> None:
    page = parsed(file("one", GOOD, WRONG), file("two", GOOD))
    assert [text_of(each) for each in page.query(".files li")] == [
        "one.yaml 2 claims, 1 error",
        "two.yaml 1 claim, no findings",
    ]
    assert not parsed(file("one", GOOD)).query(".files")


def test_the_worst_findings_are_listed_first_and_the_others_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(top, "_LISTED", 2)
    page = parsed(file("one", CUT, WRONG), file("two", WRONG, OPEN))
    items = [text_of(each) for each in page.query("nav ol li")]
    assert [item.partition(":")[0] for item in items[:2]] == ["✗error", "✗error"]
    assert items[2:] == ["and 2 more, below"]
    assert len(parsed(file("one", WRONG, WRONG)).query("nav ol li")) == 2


@pytest.mark.parametrize(
    ("habit", "sentence"),
    [
        (Habit(), ""),
        (Habit(rounds=1), "The one figure that can tell how digits are dropped is rounded to nearest."),
        (
            Habit(rounds=3, cuts=2, raises=1),
            "Of 6 figures that can tell how digits are dropped, 3 are rounded to nearest, 2 are cut off and 1 is "
            "rounded up.",
        ),
    ],
)
def test_the_habit_of_a_document_is_a_sentence(habit: Habit, sentence: str) -> None:
    page = parsed(file("one", GOOD)._replace(habit=habit))
    assert text_of(page.query(".tally")[0]) == f"1 claim, no findings. {sentence}".strip()


def test_an_article_shows_what_ties_its_figures_and_which_numbers_no_claim_uses() -> None:
    page = parsed(article())
    assert "The words “mạnh” tie the figures." in text_of(cards(page)[0])
    assert [text_of(mark) for mark in page.query("span.mark.unbound") if "aria-hidden" not in mark.attrs] == [
        "2018", "-5", "+1.227",
    ]  # fmt: skip
    listed = page.query(".unbound-list")[0]
    assert [text_of(each) for each in listed.query("dd")] == ["2018", "-5", "+1.227"]
    assert [text_of(each) for each in listed.query("dt")] == ["a year (1)", "nothing ties it (2)"]
    assert page.query(".prose")[0].attrs["lang"] == "vi"


def test_a_page_is_called_by_what_was_checked() -> None:
    told = article("Nghị quyết mới về công tác đảng\n\nNăm 2018, có 53/78 tổ chức đảng xếp loại mạnh (64,94%).\n")
    page = parsed(told._replace(path="/home/me/secret/gia-lai.txt"))
    assert text_of(page.query("title")[0]) == "Nghị quyết mới về công tác đảng: 1 error (crossfoot)"
    assert text_of(page.query("h1")[0]) == "Nghị quyết mới về công tác đảng"
    assert text_of(page.query(".masthead .file")[0]) == "gia-lai.txt"
    assert "secret" not in text_of(page)
    two = parsed(file("one", GOOD), told._replace(path="/home/me/secret/gia-lai.txt"))
    assert text_of(two.query("title")[0]) == "2 files: 1 error (crossfoot)"
    assert [text_of(each) for each in two.query(".document h2")] == ["one.yaml", "Nghị quyết mới về công tác đảng"]
    assert "secret" not in text_of(two)
