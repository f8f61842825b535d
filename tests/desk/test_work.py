"""Work as the processes of the desk do it."""

from __future__ import annotations

import base64
import io
import json
import signal
import sys
import time
from typing import Any

import pytest

from crossfoot.audit.settings import Settings
from crossfoot.desk import work
from crossfoot.lsp.background import plain_settings
from desking import ARTICLE


def sheet(**more: Any) -> dict[str, Any]:
    usual = {"text": ARTICLE, "file": "", "locale": "", "path": "/a.yaml", "settings": plain_settings(Settings())}
    return {**usual, "places": [], **more}


def test_a_document_is_read() -> None:
    told = work.done("article", {"name": "a.md", "data": base64.b64encode(b"**1 of 2**").decode()})
    assert "1 of 2" in told["done"]["text"]
    assert work.done("header", {"file": "source: {document: a.txt}"})["done"]["document"] == "a.txt"


@pytest.mark.parametrize(
    ("task", "said", "why"),
    [
        ("article", {"name": "a.txt", "data": ""}, "this file is empty"),
        ("table", {**sheet(), "name": "a.csv", "data": ""}, "this file is empty"),
        ("change", sheet(what="tie", kind="shrae", roles=[]), "no such kind"),
        ("change", sheet(what="rm"), "does not know that decision"),
        ("change", sheet(what="accept", id="x", rule="", reason="y"), "no claim 'x'"),
        ("change", {}, "this is a fault of crossfoot"),
        ("nothing", {}, "this is a fault of crossfoot"),
    ],
)
def test_what_is_not_done_is_said(task: str, said: dict[str, Any], why: str) -> None:
    assert why in work.done(task, said)["refused"]


def test_every_decision_answers_with_the_file() -> None:
    begun = work.done("change", sheet(what="begin"))["done"]["file"]
    source = work.done("change", sheet(what="source", file=begun, document="a.txt", sha256="00"))["done"]["file"]
    assert source == f'source:\n  document: "a.txt"\n  sha256: 00\n{begun}'
    for what, more in (
        ("accept", {"id": "share-1", "rule": "share-mismatch", "reason": "r"}),
        ("accept-all", {"reason": "r"}),
        ("dismiss", {"claim": {"id": "share-1", "kind": "share", "texts": ["1"]}}),
        ("take", {"kind": "share", "places": [[39, 41], [42, 44], [49, 55]]}),
        ("tie", {"kind": "share", "roles": ["part", "whole"], "places": [[39, 41], [42, 44]]}),
    ):
        assert work.done("change", sheet(what=what, **more))["done"]["file"] != begun


def test_it_answers_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [["ready", None], ["offers", sheet(places=[[39, 41], [42, 44]])], ["file", sheet(file="claims: []")]]
    asked = io.BytesIO(b"".join(json.dumps(each).encode() + b"\n" for each in lines))
    answers = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(asked))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(answers))
    monkeypatch.setattr(work, "_limited", lambda: None)
    work.work()
    told = [json.loads(line) for line in answers.getvalue().splitlines()]
    assert told[0] == {"done": "ready"}
    assert told[1]["done"][0]["kind"] == "share"
    assert told[2]["done"]["claims"] == []


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system counts no processor time")
def test_what_takes_too_much_processor_time_is_ended_and_what_waits_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ended(BaseException):
        """What the system does by default is to end the process."""

    def ended(*_: object) -> None:
        raise Ended

    def work_on(seconds: float) -> None:
        until = time.process_time() + seconds
        while time.process_time() < until:
            pass

    monkeypatch.setattr(work, "PATIENCE", 0.05)
    before = signal.signal(signal.SIGPROF, ended)
    try:
        with work._counted():
            time.sleep(0.1)
        with work._counted():
            work_on(0.01)
        with pytest.raises(Ended), work._counted():
            work_on(5)
        work_on(0.1)
    finally:
        signal.signal(signal.SIGPROF, before)
