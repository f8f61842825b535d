"""crossfoot audit on what is led to standard input, and manuals that are in English only."""

from __future__ import annotations

import subprocess
import sys

import pytest

from running import run

CLAIM = "locale: en\nclaims:\n  - {id: a, kind: share, part: 1, whole: 4, percent: 26%}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /dev/stdin")
def test_what_is_led_to_standard_input_is_audited() -> None:
    command = [sys.executable, "-m", "crossfoot", "audit", "-", "--format", "concise"]
    ended = subprocess.run(command, input=CLAIM, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "1 of 4 is 25%, not 26%" in ended.stdout


@pytest.mark.parametrize("option", ["--fix", "--diff", "--watch"])
def test_standard_input_is_not_written_into(option: str) -> None:
    ended = run("audit", "-", option)
    assert ended.code == 2
    assert "standard input is read once" in ended.err


@pytest.mark.parametrize("arguments", [("rule", "share-mismatch"), ("help", "share-mismatch"), ("help", "ci")])
def test_a_manual_says_that_it_is_in_english_only_to_who_reads_another_language(arguments: tuple[str, str]) -> None:
    assert not run(*arguments).err
    ended = run(*arguments, "--language", "vi")
    assert ended.code == 0
    assert "chỉ có bằng tiếng Anh" in ended.err
