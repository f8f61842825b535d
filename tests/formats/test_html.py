"""The page: it says what the report says, nothing gets into it unescaped, and its pictures show what they should."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from crossfoot import __version__
from crossfoot.audit.audit import audit, check_text
from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.finding import Report
from crossfoot.formats.html import FORMAT
from pages import cards, sound, text_of, written
from reports import HOSTILES, full_report, hostile_report
from running import CLAIMS, claims

SNAPSHOT = Path(__file__).parents[1] / "snapshots" / "html.html"
FILES = sorted(CLAIMS.glob("*.yaml"))
HEAD = "locale: vi\n"


def test_the_report_is_the_snapshot() -> None:
    """Without the style sheet, which is looked at in the browser."""
    whole = written(full_report())
    page = whole.replace(f"crossfoot {__version__}", "crossfoot 0.0.0")
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    page = re.sub(r"sha256-[\w+/=]+", "sha256-", page)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOT.write_bytes(page.encode())
    assert page == SNAPSHOT.read_bytes().decode()
    sound(whole)


@pytest.mark.parametrize("hostile", HOSTILES, ids=range(len(HOSTILES)))
def test_hostile_content_is_text_and_nothing_else(hostile: str) -> None:
    plain, page = (sound(written(hostile_report(each))) for each in ("plain", hostile))

    def elements(document: Any) -> Counter[str]:
        return Counter(node.name for node in document.query("*") if not node.name.startswith(("#", "!")))

    assert set(elements(page)) == set(elements(plain))
    assert len(cards(page)) == len(cards(plain))
    assert all(re.fullmatch("[a-z][a-z0-9.-]*", card.attrs["id"]) for card in cards(page))


def test_every_claim_and_finding_of_the_worked_examples_is_there() -> None:
    report = audit([str(path) for path in FILES])
    page = sound(written(report))
    assert len(page.query("section.document")) == len(FILES)
    everything = [claim for checked in report.documents for claim in checked.claims]
    assert [text_of(card.query("h3")[0]) for card in cards(page)] == [claim.id for claim in everything]
    for verdict in VERDICTS:
        number = sum(claim.verdict == verdict for claim in everything)
        assert len(cards(page, verdict)) == number
        tiles = page.query(f".tile.{verdict}")
        assert [int(text_of(tile.query("b")[0])) for tile in tiles] == ([number] if number else [])
    findings = [finding.message for checked in report.documents for finding in checked.findings]
    assert sorted(text_of(link) for link in page.query("nav ol a")) == sorted(findings)
    assert sorted(text_of(told) for told in page.query(".told strong")) == sorted(findings)


def test_a_large_report_is_linear_and_comes_in_pieces() -> None:
    def pieces(number: int) -> list[int]:
        many = [
            f"{{id: a{n}, kind: share, part: {n}, whole: {4 * n}, percent: 25%}}" for n in range(1000, 1000 + number)
        ]
        return list(map(len, FORMAT.write(Report([check_text("a.yaml", HEAD + claims(*many))]))))

    sizes = [pieces(number) for number in (200, 400, 800)]
    first, second, third = map(sum, sizes)
    assert third - second == pytest.approx(2 * (second - first), rel=0.05)
    assert max(sizes[2]) == max(sizes[0])
