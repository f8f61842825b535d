"""A claim file as the rules see it."""

from __future__ import annotations

import os
from pathlib import Path

from crossfoot.audit.audit import check_text
from crossfoot.claimfile.document import Document, document_of
from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.reach import Reach
from running import CUT, GOOD, OPEN, WRONG, claims


def test_places_of_claims_that_were_let_go_of() -> None:
    """Consistent claims are dropped as they are decided; a finding about one finds its place all the same."""
    text = claims(GOOD, GOOD.replace("id: a", "id: b"), GOOD, OPEN)
    (second, third) = [finding for finding in check_text("a.yaml", text).findings if finding.rule == "duplicate-id"]
    starts = [finding.start for finding in (second, third)]
    assert starts == [index + 4 for index in range(len(text)) if text.startswith("id: a", index)][1:]
    assert all(text[f.start : f.end] == "a" == text[f.related[0].start : f.related[0].end] for f in (second, third))


def document(text: str, path: str = "a.yaml") -> Document:
    return document_of(path, parse(text))


HEAD = "figures: {n: 4, m: n}\n"


def test_everything_that_was_noticed_is_in_the_order_in_which_it_was_read() -> None:
    text = "locale: xx-nowhere\nrounding: floor\n" + claims(
        "{id: a, id: b, kind: share, precent: 5%}", head="figures: {n: [4]}\n"
    )
    found = document(text)
    assert [problem.rule for problem in found.problems] == [
        "duplicate-key", "invalid-value", "invalid-value", "invalid-value", "unknown-field",
    ]  # fmt: skip
    assert [finding.rule for finding in found.faults("unknown-field")] == ["unknown-field"]
    (field,) = found.faults("unknown-field")
    assert field.claim == found.claims[0]
    assert text[field.start : field.end] == "precent"


def test_a_path_leads_to_the_claim_or_to_the_declared_figure() -> None:
    found = document(claims("{id: a, kind: share, part: 1, whole: m, percent: 25%}", head=HEAD))
    part, whole, _ = found.claims[0].figures
    assert found.path_to(0, part) == ("claims", 0, "part")
    assert found.path_to(0, whole) == ("figures", "n")
    assert found.claim_at(("claims", 0, "part")) == found.claims[0]
    for path in ((), ("claims",), ("claims", "part"), ("claims", 1), ("figures", 0)):
        assert found.claim_at(path) is None


def test_claims_are_grouped_by_verdict_whichever_way_they_took() -> None:
    found = document(claims(GOOD, CUT, WRONG.replace("id: a", "id: w"), OPEN))
    assert [claim.index for claim in found.with_verdict("truncated")] == [1]
    assert [claim.id for claim in found.with_verdict("mismatch")] == ["w"]
    assert [claim.index for claim in found.with_verdict("undetermined")] == [3]
    assert list(found.with_verdict("coarse")) == []


def test_figures_are_counted_by_the_places_where_they_are_printed() -> None:
    assert document(claims(GOOD, WRONG)).figures_seen() == 6
    assert document(claims("{id: a, kind: share, part: 1, whole: m, percent: 25%}", head=HEAD)).figures_seen() == 3


def test_an_anchor_is_one() -> None:
    text = claims("{id: a, kind: share, part: &one 1, whole: *one, percent: 100%}", "{id: b, kind: share, part: 1}")
    found = document(text)
    assert [found.is_anchor(text.index(printed)) for printed in ("1, whole", "100%", "1}")] == [True, False, False]


def test_copies_of_the_source_are_looked_for_in_every_folder_and_nowhere_outside(tmp_path: Path) -> None:
    text = "source: {document: a.txt}\n" + claims(GOOD)
    found = document_of("claims/a.yaml", parse(text), sources=("texts",), reach=Reach((os.path.realpath("."),)))
    assert list(found.copies) == [("claims/a.txt", ""), ("./a.txt", ""), ("texts/a.txt", "")]
    outside = document_of(
        "claims/a.yaml", parse(text.replace("a.txt", "../../../a.txt")), reach=Reach((os.path.realpath("."),))
    )
    assert all(refused for _, refused in outside.copies)
    assert list(document(claims(GOOD)).copies) == []
