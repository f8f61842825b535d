"""The process of the language server: how it starts, what may reach its streams, how it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped, unused-ignore]

from crossfoot.audit.audit import check_text
from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.schema import json_schema
from crossfoot.discovery import command_named
from running import environment, run, start

BROKEN = """\
figures: {north_men: 45, south_men: 27, men: 27, women: 71}
claims:
  - {id: all-men, kind: total, total: men, parts: [north_men, south_men]}
"""


def _message(method: str, number: int | None = None, **params: Any) -> bytes:
    body: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
    said = json.dumps(body if number is None else {**body, "id": number}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(said), said)


OPENED = {"uri": "file:///claims/a.yaml", "languageId": "yaml", "version": 1, "text": BROKEN}
HELLO = _message("initialize", 1, processId=None, rootUri=None, capabilities={})
OPEN = _message("textDocument/didOpen", textDocument=OPENED)
GOODBYE = _message("shutdown", 2) + _message("exit")


@pytest.mark.parametrize(
    ("said", "code", "complaint"),
    [
        (b"", 1, ""),
        (HELLO, 1, ""),
        (HELLO + _message("exit"), 1, ""),
        (HELLO + GOODBYE, 0, ""),
        (HELLO + OPEN + GOODBYE, 0, ""),
        (HELLO + OPEN, 1, ""),
        (b"how do you do\r\n\r\n", 1, ""),
        (HELLO + b'Content-Length: 5\r\n\r\n{"a":' + GOODBYE, 0, "Expecting value: line 1 column 6 (char 5)"),
    ],
    ids=["nothing", "hello", "no shutdown", "goodbye", "at work", "gone", "no protocol", "no json"],
)
def test_the_server_ends_when_the_editor_leaves(said: bytes, code: int, complaint: str) -> None:
    process = start("lsp", stdin=subprocess.PIPE)
    out, err = process.communicate(said, timeout=60)
    assert process.returncode == code
    assert complaint in err.decode()
    assert err.count(b"\n") == bool(complaint)
    while out:  # nothing but messages
        head = re.match(rb"Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n", out)
        assert head is not None
        end = head.end() + int(head[1])
        assert json.loads(out[head.end() : end])["jsonrpc"] == "2.0"
        out = out[end:]


def test_without_pygls_one_sentence_says_what_is_missing() -> None:
    code = "import sys; sys.modules['pygls'] = None; from crossfoot.cli.main import main; main(['lsp'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=False)
    assert done.returncode == 2
    assert done.stderr == "crossfoot: crossfoot lsp needs pygls; run: pip install 'crossfoot[lsp]'\n"
    assert done.stdout == ""


def test_a_wrong_option_is_told_before_anything_is_served() -> None:
    ended = run("lsp", "--locale", "nowhere-land")
    assert (ended.code, ended.out) == (2, "")
    assert "--locale" in ended.err
    assert run("lsp", "--sources", "/nowhere").code == 2


PAGE = (Path(__file__).resolve().parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_set_ups_on_the_page_are_well_formed_and_start_the_server() -> None:
    settings = [json.loads(block) for block in _blocks("json")]
    tables = [tomllib.loads(block) for block in _blocks("toml")]
    assert (settings[0]["glspc.server.command"], settings[0]["glspc.server.commandArguments"]) == ("crossfoot", ["lsp"])
    assert tables[0]["language-server"]["crossfoot"] == {"command": "crossfoot", "args": ["lsp"]}
    assert 'cmd = { "crossfoot", "lsp" }' in _blocks("lua")[0]
    assert 'args: vec!["lsp".into()]' in _blocks("rust")[0]
    assert command_named("lsp").name == "lsp"


def test_the_schema_on_the_page_fits_the_claim_file_on_it(tmp_path: Path) -> None:
    (block,) = _blocks("yaml")
    assert block.startswith("# yaml-language-server: $schema=schema.json\n")
    root: Any = parse(block).root
    validator = Draft202012Validator(json_schema())
    assert validator.is_valid(root)
    assert not validator.is_valid({"claims": [{**root["claims"][0], "kind": "shore"}]})
    assert [claim.verdict for claim in check_text("a.yaml", block).claims] == ["consistent"]
