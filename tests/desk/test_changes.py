"""Decisions, carried out in the claim file."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading
from crossfoot.articles.assign import Doubt
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.desk import changes, tying
from crossfoot.desk.changes import DeskText
from crossfoot.desk.entries import Unchangeable
from crossfoot.desk.reading import combined, filed, read
from crossfoot.desk.telling import ClaimTold
from crossfoot.desk.windows import ReadTold
from desking import ARTICLE

SHEET = DeskText(ARTICLE, "", "", "/nowhere/a.yaml", Settings())
PART, WHOLE = [ARTICLE.index("53/"), ARTICLE.index("53/") + 2], [ARTICLE.index("78 xã"), ARTICLE.index("78 xã") + 2]


def claims(file: str) -> list[tuple[str, str]]:
    return [(each.id, each.verdict) for each in check_text("a.yaml", file).claims]


def test_the_first_decision_begins_the_file() -> None:
    begun = SHEET.begun()
    assert claims(begun.file) == [("share-1", "mismatch"), ("share-2", "consistent")]
    assert begun.begun() is begun
    assert SHEET._replace(locale="ja").begun().file == begun.file


def test_figures_are_tied_by_hand() -> None:
    first = changes.offered(SHEET, [WHOLE, PART])[0]
    assert (first["kind"], first["roles"]) == ("share", ["whole", "part"])
    tied = changes.tied(SHEET, [PART, WHOLE], tying.Tie("share", ("whole", "part")))
    assert tied.id == "share-3"
    claim = check_text("a.yaml", tied.file).claims[2]
    assert [(each.role, each.written.text) for each in claim.figures] == [("whole", "78"), ("part", "53")]
    assert 'quote: "Năm 2018, toàn tỉnh có 78 xã, trong đó 53/78 xã (64,94%) đạt chuẩn."' in tied.file
    assert f"at: [0, {ARTICLE.index(' Cả')}]" in tied.file


def test_what_the_reader_ties_is_offered_as_it_ties_it() -> None:
    places = [[ARTICLE.index(each), ARTICLE.index(each) + len(each)] for each in ("134", "1459", "9,18%")]
    assert changes.offered(SHEET, places)[0]["roles"] == ["part", "whole", "percent"]


@pytest.mark.parametrize("places", [[[0, 0]], [[5, 2]], [[0, 10_000]], [PART], []])
def test_places_that_are_none_are_refused(places: list[list[int]]) -> None:
    with pytest.raises(Unchangeable):
        changes.tied(SHEET, places, tying.Tie("share", ("part", "whole")))


def test_a_claim_goes_and_comes_back() -> None:
    begun = SHEET.begun()
    said = {"id": "share-2", "kind": "share", "texts": ["134", "1459", "9,18%"]}
    gone = changes.dismissed(begun, said)
    assert claims(gone.file) == [("share-1", "mismatch")]
    places = [[ARTICLE.index(each), ARTICLE.index(each) + len(each)] for each in ("134", "1459", "9,18%")]
    back = changes.taken_in(begun._replace(file=gone.file), "share", places)
    assert claims(back.file) == [("share-1", "mismatch"), (back.id, "consistent")]
    assert "not tied" not in back.file
    with pytest.raises(Unchangeable, match="no longer read"):
        changes.taken_in(begun, "total", places)


def test_a_doubt_that_is_none_is_noted() -> None:
    said = {"kind": "share", "texts": ["1", "2"]}
    assert changes.dismissed(SHEET, said).file.endswith('# not tied: share of "1", "2"\n')
    with pytest.raises(Unchangeable, match="no place"):
        changes.dismissed(SHEET._replace(path="a.json", file='{"claims": []}'), said)


def test_one_finding_or_all_are_accepted_with_a_reason() -> None:
    one = changes.accepted(SHEET, "share-1", "", "so: in print\nyes")
    finding = check_text("a.yaml", one.file).findings[0]
    assert finding.accepted == "so: in print yes"
    everything = changes.all_accepted(SHEET, "known")
    assert [each.accepted for each in check_text("a.yaml", everything.file).findings] == ["known"]
    with pytest.raises(Unchangeable, match="nothing left"):
        changes.all_accepted(SHEET._replace(file=everything.file), "known")
    for claim, reason in (("share-2", "x"), ("share-1", " "), ("nothing", "x"), ("table!B5", "x")):
        with pytest.raises(Unchangeable):
            changes.accepted(SHEET, claim, "", reason)


def test_a_doubt_that_somebody_confirms_is_a_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = ArticleReading(ARTICLE)
    doubts = [Doubt(each, None) for each in reading.claims]
    reading.claims, reading.doubts = (), doubts
    monkeypatch.setattr(changes, "ArticleReading", lambda *_: reading)
    places = [[ARTICLE.index(each), ARTICLE.index(each) + len(each)] for each in ("53", "78 xã (", "64,94%")]
    places[1][1] = places[1][0] + 2
    begun = SHEET.begun()
    assert claims(begun.file) == []
    taken = changes.taken_in(begun, "share", places)
    assert claims(taken.file) == [(taken.id, "mismatch")]
    no = changes.dismissed(begun, {"kind": "share", "texts": ["53", "78", "64,94%"]}).file
    told = combined(reading_told(), filed(ARTICLE, no, "a.yaml", Settings()))
    assert [each["source"] for each in (*told["doubts"], *told["declined"])] == ["doubt"]
    assert told["doubts"] == []


def reading_told() -> ReadTold:
    """What was read, as if it were not sure."""
    told = read(ARTICLE, "vi", Settings())
    doubts: list[ClaimTold] = [{**each, "source": "doubt"} for each in told["claims"][:1]]
    return {**told, "claims": [], "doubts": doubts}
