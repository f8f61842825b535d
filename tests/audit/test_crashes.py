"""A fault of crossfoot at one document is a finding of that document: the others are reported, and the command ends
with 2.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crossfoot.audit import audit as auditing
from crossfoot.audit import files, findings
from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.crashes import crashed, unforeseen
from crossfoot.audit.exit import EXIT, exit_code
from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Finding, Report
from crossfoot.cli import delivery
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.text import Text
from crossfoot.reports import format as registry
from crossfoot.together import conflicts as joint
from running import GOOD, WRONG, claims, run

SECRET = "4711 widgets"
SHARED = "figures: {n: 4}\nclaims:\n  - {id: a, kind: share, part: 1, whole: n, percent: 25%}\n"


class Odd(Exception):
    """No exception that anything expects."""


def _at(path: str) -> Callable[[Any], bool]:
    return lambda document: document.path.endswith(path)


def _failing(real: Callable[..., Any], when: Callable[[Any], bool]) -> Callable[..., Any]:
    def failing(first: Any, *rest: Any) -> Any:
        if when(first):
            raise Odd(SECRET)
        return real(first, *rest)

    return failing


@pytest.fixture(params=["while it is loaded", "in a rule", "in the joint check"])
def faulty(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """crossfoot fails at every document that is called bad.yaml, and nowhere else."""
    if request.param == "while it is loaded":
        monkeypatch.setattr(files, "interpret", _failing(files.interpret, lambda path: path.endswith("bad.yaml")))
    elif request.param == "in a rule":
        name = "duplicate-id"  # which looks at every document itself
        broken = rules()[name]._replace(check=_failing(rules()[name].check, _at("bad.yaml")))
        monkeypatch.setattr(findings, "rules", lambda: {**rules(), name: broken})
    else:
        real = joint.check_together
        monkeypatch.setattr(joint, "check_together", _failing(real, lambda some: any(map(_at("bad.yaml"), some))))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"a.yaml": claims(WRONG), "bad.yaml": SHARED, "c.yaml": SHARED, "d.yaml": claims(GOOD)}.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.usefixtures("faulty")
def test_a_fault_of_ours_ends_one_document_and_not_the_run(folder: Path) -> None:
    report = audit(["."])
    assert [document.usable for document in report.documents] == [True, False, True, True]
    assert [len(document.claims) for document in report.documents] == [1, 0, 1, 1]
    assert [finding.rule for document in report.documents for finding in document.findings] == [
        "share-mismatch",
        "internal-error",
    ]
    assert exit_code(report) == exit_code(report, None) == EXIT.failed


@pytest.mark.usefixtures("faulty", "folder")
@pytest.mark.parametrize("form", ["terminal", "json", "sarif", "github", "junit", "markdown", "csv", "html"])
def test_every_form_tells_what_failed_and_nothing_of_the_document(form: str) -> None:
    ended = run("audit", ".", "--format", form)
    assert ended.code == EXIT.failed
    assert "Odd at " in " ".join(ended.out.split())
    assert SECRET not in ended.out + ended.err
    assert str(Path(files.__file__).parent.parent) not in ended.out


@pytest.mark.usefixtures("faulty")
def test_an_editor_is_told_too(folder: Path) -> None:
    together = check_text("bad.yaml", SHARED)
    assert [finding.rule for finding in together.findings] == ["internal-error"]
    opened = Opened("bad.yaml", "claims", Text(SHARED), 1, Settings())
    opened.take(together.findings)
    assert [finding.rule for finding in opened.findings] == ["internal-error"]


@pytest.mark.usefixtures("faulty", "folder")
def test_explain_says_it_in_a_sentence() -> None:
    ended = run("explain", "bad.yaml", "a")
    assert ended.code == EXIT.failed
    assert "this is a fault of crossfoot" in ended.err
    assert SECRET not in ended.out + ended.err


def test_what_fails_only_together_is_told_of_each(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(joint, "check_together", _failing(joint.check_together, lambda some: len(some) > 1))
    report = audit(["."])
    assert [document.usable for document in report.documents] == [True, False, False, True]


def test_the_joint_check_that_failed_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    conflicting = SHARED + "  - {id: b, kind: share, part: 3, whole: n, percent: 60%}\n"
    (folder / "c.yaml").write_text(conflicting)
    alone = check_text("c.yaml", conflicting).findings
    real = joint.check_together

    def fails_at_the_end(documents: Any, told: Any = ()) -> None:
        real(documents, told)
        if any(map(_at("bad.yaml"), documents)):
            raise Odd(SECRET)

    monkeypatch.setattr(joint, "check_together", fails_at_the_end)
    assert audit(["."]).documents[2].findings == alone


def test_a_command_that_fails_as_a_whole_says_so_in_a_sentence(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def failing(*_: Any) -> Iterator[Finding]:
        raise Odd(SECRET)

    monkeypatch.setattr(auditing, "audit", failing)
    ended = run("audit", ".")
    assert ended.code == EXIT.failed
    assert ended.err.startswith("crossfoot: this is a fault of crossfoot ")
    assert SECRET not in ended.err
    assert "Traceback" not in ended.err


def test_too_little_memory_is_no_fault_of_ours() -> None:
    sentence = "it takes more memory than there is for it"
    assert unforeseen(MemoryError()) == sentence == crashed("a.yaml", MemoryError()).findings[0].message


def test_the_place_is_the_innermost_line_of_ours() -> None:
    with pytest.raises(AttributeError) as raised:
        files.interpret("a.yaml", None, Settings())  # type: ignore[arg-type]
    assert re.search(r": AttributeError at crossfoot/claimfile/header\.py:\d+;", unforeseen(raised.value))


def test_a_fault_from_nowhere_has_a_sentence_too() -> None:
    found = crashed("a.yaml", Odd(SECRET))
    assert "at an unknown place" in found.findings[0].message
    assert SECRET not in found.findings[0].message


def _breaking(monkeypatch: pytest.MonkeyPatch, form: str, at: str) -> None:
    """The form fails before the end of the report at any document of that name."""
    whole = registry.format_named(form)

    def write(report: Report) -> Iterator[str]:
        *most, last = whole.write(report)
        yield from most
        if any(_at(at)(document) and document.usable for document in report.documents):
            raise Odd(SECRET)
        yield last

    monkeypatch.setattr(delivery, "format_named", lambda name: whole._replace(write=write))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["json", "sarif", "junit", "markdown", "csv", "html"])
@pytest.mark.parametrize("output", ["-", "report.txt"])
def test_a_form_that_fails_at_one_document_tells_the_others(
    form: str, output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _breaking(monkeypatch, form, "bad.yaml")
    ended = run("audit", ".", "--format", form, "--output", output)
    assert ended.code == EXIT.failed
    told = ended.out if output == "-" else Path(output).read_text(encoding="utf-8")
    assert told.count("Odd at ") == told.count("this is a fault of crossfoot")
    assert "Odd at " in told
    assert "26%" in told
    assert SECRET not in told + ended.err


@pytest.mark.usefixtures("folder")
def test_the_terminal_tells_the_others_too(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = delivery._deliver

    def failing(report: Report, *rest: Any) -> None:
        if any(_at("bad.yaml")(document) and document.usable for document in report.documents):
            raise Odd(SECRET)
        whole(report, *rest)

    def for_people(report: Report, *_: Any) -> Iterator[str]:
        failing(report, "json", os.devnull, "findings", "never", delivery.WHOLE)
        return iter(())

    monkeypatch.setattr(delivery, "_deliver", failing)
    monkeypatch.setattr(delivery, "_for_people", for_people)
    ended = run("audit", ".")
    assert ended.code == EXIT.failed
    assert "Odd at " in " ".join(ended.out.split())
    assert "26%" in ended.out


def test_what_is_out_already_is_not_begun_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(delivery, "_HELD", 1)
    _breaking(monkeypatch, "json", "bad.yaml")
    ended = run("audit", ".", "--format", "json")
    assert ended.code == EXIT.failed
    assert ended.out.count('"version"') <= 1
    assert ended.err.startswith("crossfoot: this is a fault of crossfoot")
    assert "Odd at " in ended.err


def test_a_form_that_fails_at_everything_says_so(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def write(report: Report) -> Iterator[str]:
        if len(report.documents) > 1:
            raise Odd(SECRET)
        yield ""

    whole = registry.format_named("json")
    monkeypatch.setattr(delivery, "format_named", lambda name: whole._replace(write=write))
    ended = run("audit", ".", "--format", "json")
    assert ended.code == EXIT.failed
    assert ended.err.startswith("crossfoot: this is a fault of crossfoot")
