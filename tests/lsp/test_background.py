"""The second process: what it is asked and answers, and that nobody waits for it in vain."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import PerFile, Settings
from crossfoot.claims.finding import Finding
from crossfoot.lsp import background

BROKEN = """\
figures: {north_men: 45, south_men: 27, men: 27, women: 71}
claims:
  - {id: all-men, kind: total, total: men, parts: [north_men, south_men]}
"""


async def _asked(*commands: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> Sequence[Finding] | None:
    """The answer of the last of these processes, when nobody waits any more for those before it."""
    desk = background.Background()
    question = background.Question("a.yaml", BROKEN, Settings())
    claims = check_text("a.yaml", BROKEN).claims
    try:
        for command in commands[:-1]:
            monkeypatch.setattr(background, "command", lambda command=command: command)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(desk.ask(question, claims), 0.2)
        monkeypatch.setattr(background, "command", lambda: commands[-1])
        return await desk.ask(question, claims)
    finally:
        desk.end()


def test_its_process_looks_for_modules_in_no_opened_folder_and_in_none_that_moves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened, started, other = (tmp_path / name for name in ("opened", "started", "other"))
    for each in (opened, started, other):
        each.mkdir()
    (tmp_path / "link").symlink_to(opened)
    monkeypatch.chdir(opened)
    monkeypatch.setattr(background, "_STARTED_IN", str(started))
    said = ["", ".", "other", str(opened), str(tmp_path / "link"), str(started), str(other)]
    monkeypatch.setattr(sys, "path", said)
    assert background.command("m")[-2:] == ["m", str(other)]


def test_a_question_that_takes_too_long_makes_way_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "PATIENCE", 0.3)
    sleeps = (sys.executable, "-c", "import time; time.sleep(600)")
    began = time.monotonic()
    found = asyncio.run(_asked(sleeps, sleeps, background.command(), monkeypatch=monkeypatch))
    assert found is not None
    assert list(found) == list(check_text("a.yaml", BROKEN).findings)
    assert time.monotonic() - began < 60


@pytest.mark.parametrize(
    "said", ["", "nonsense", "nonsense\\n", "[", "[]", "[[]]\\n", "{}\\n", "1\\n", "[[1,2,3,4,5,6,7,8,9,10,11,12]]\\n"]
)
def test_a_process_that_fails_leaves_no_answer(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"import sys; sys.stdout.write('{said}'); sys.stdout.flush()"
    assert asyncio.run(_asked((sys.executable, "-c", code), monkeypatch=monkeypatch)) is None


def test_a_question_arrives_as_it_was_asked_with_absolute_paths() -> None:
    settings = Settings(
        frozenset({"total-mismatch"}), frozenset({"duplicate-id"}), "vi", "any", ("texts",),
        (PerFile("claims", "*.yaml", frozenset({"unused-figure"})),), (".",), frozenset({"texts"}),
    )  # fmt: skip
    line = background.asked(background.Question("a.yaml", "\u2028 claims: \ud800\n", settings))
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    question = background._question(json.loads(line))
    assert question == background.Question(
        os.path.abspath("a.yaml"),
        "\u2028 claims: \ud800\n",
        settings._replace(
            ignore=settings.ignore | {background.NOT_ASKED},
            sources=(os.path.abspath("texts"),),
            roots=(os.getcwd(),),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        BROKEN,
        "claims:\n  - {id: a, kind: share, part: 53, whole: 78, percent: 64.94%}\n",
        "figures: {a: 5, b: 9}\nclaims:\n  - {id: x, kind: total, total: b, parts: [a, 5]}\n"
        "  - {id: y, kind: total, total: 12, parts: [a, 6]}\n",
        "claims: [",
    ],
)
def test_an_answer_arrives_as_it_was_given(text: str) -> None:
    checked = check_text("a.yaml", text)
    line = background.line_of([background._plain(each) for each in checked.findings])
    assert background.findings_of(line, checked.claims) == list(checked.findings)
    assert checked.findings


def test_an_answer_about_other_claims_is_none() -> None:
    checked = check_text("a.yaml", "claims:\n  - {id: a, kind: share, part: 53, whole: 78, percent: 64.94%}\n")
    line = background.line_of([background._plain(each) for each in checked.findings])
    with pytest.raises(KeyError):
        background.findings_of(line, [])


def test_an_answer_is_in_the_language_of_the_question() -> None:
    text = "claims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 26%}\n"
    question = background.Question("a.yaml", text, Settings(), "fr")
    line = json.loads(background.asked(question))
    assert line[3] == background._question(line).language == "fr"
    (found,) = background.answer(question)
    assert found.message.startswith("1 sur 4 donne 25%, et non 26%")
