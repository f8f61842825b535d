"""``same_as``: which figure of which file is meant, and what is said where it is none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crossfoot.audit.audit import audit
from crossfoot.audit.files import load, load_text
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.same_as import same_figures

HEAD = "figures:\n  n: {{figure: 4, same_as: {0}}}\nclaims: []\n"
OTHER = "figures:\n  m: 5\n  members: 6\nclaims: []\n"


def document(path: str, text: str) -> Document:
    loaded = load_text(path, text)
    assert isinstance(loaded, Document)
    return loaded


def nothing(path: str) -> Document | None:
    return None


def told(document: Document) -> list[str]:
    return [finding.message for finding in document.faults("unknown-name")]


def test_a_pair_is_found_among_the_documents() -> None:
    one, other = document("one.yaml", HEAD.format("two.m")), document("two.yaml", OTHER)
    (pair,) = same_figures([one, other], nothing)
    assert (pair.document, pair.other_document) == (one, other)
    assert (pair.figure.written.text, pair.other_figure.written.text) == ("4", "5")
    assert (pair.figure.name, pair.other_figure.name) == ("n", "m")
    assert other.names.used == {"m"}
    assert told(one) == told(other) == []


def test_the_file_in_the_same_folder_is_meant_before_any_other() -> None:
    one, far = document("a/one.yaml", HEAD.format("two.m")), document("b/two.yaml", OTHER)
    near = document("a/two.yaml", OTHER.replace("m: 5", "m: 7"))
    (pair,) = same_figures([one, far, near], nothing)
    assert pair.other_document is near


@pytest.mark.parametrize(
    ("others", "reference", "words"),
    [
        (["two.yaml"], "two.x", "two.yaml declares no figure 'x'"),
        (["two.yaml"], "two.member", "two.yaml declares no figure 'member'; did you mean members?"),
        (["two.yaml"], "tow.m", "there is no claim file 'tow' in this audit or beside this file; did you mean two?"),
        (["a/two.yaml", "b/two.yaml"], "two.m", "same_as can mean a/two.yaml and b/two.yaml; rename one of them"),
    ],
)
def test_what_leads_nowhere_is_told_at_its_place(others: list[str], reference: str, words: str) -> None:
    one = document("one.yaml", HEAD.format(reference))
    assert same_figures([one, *(document(path, OTHER) for path in others)], nothing) == []
    assert told(one) == [words]
    (problem,) = one.untied
    assert one.source.text[problem.start : problem.end] == reference
    one.forget_together()
    assert told(one) == []


def test_a_file_that_is_not_audited_is_looked_for_beside(tmp_path: Path) -> None:
    (tmp_path / "two.json").write_text('{"figures": {"m": "5"}, "claims": []}', encoding="utf-8")
    asked: list[str] = []

    def beside(path: str) -> Document | None:
        asked.append(os.path.basename(path))
        found = load(path) if os.path.isfile(path) else None
        return found if isinstance(found, Document) else None

    one = document(str(tmp_path / "one.yaml"), HEAD.format("two.m"))
    another = document(str(tmp_path / "another.yaml"), HEAD.format("two.m"))
    assert [pair.other_figure.written.value for pair in same_figures([one, another], beside)] == [5, 5]
    assert asked == ["two.yaml", "two.yml", "two.json"], "it is loaded once"


def test_what_lies_outside_is_not_even_asked_for(tmp_path: Path) -> None:
    def never(path: str) -> Document | None:
        raise AssertionError(path)

    (tmp_path / ".git").mkdir()
    one = document(str(tmp_path / "one.yaml"), HEAD.format("../../two.m"))
    assert same_figures([one], never) == []
    assert [message.startswith("../../two.yaml") for message in told(one)] == [True]


def test_a_figure_that_only_another_file_names_is_used(tmp_path: Path) -> None:
    bound = "claims:\n  - {id: a, kind: bound, value: n, at_least: 1}\n"
    (tmp_path / "a.yaml").write_text("figures: {n: {figure: 5, same_as: b.m}}\n" + bound, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("figures: {n: 5, m: 5, o: 7}\n" + bound, encoding="utf-8")
    findings = [each for document in audit([str(tmp_path)]).documents for each in document.findings]
    assert [(each.rule, each.path) for each in findings] == [("unused-figure", ("figures", "o"))]
