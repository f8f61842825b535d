"""Help and errors of the command line in the reader's own language."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from crossfoot.cli.group import cli
from crossfoot.cli.spoken import WORDS, in_language, sentences
from crossfoot.messages import languages, speaking
from crossfoot.messages.catalogues import catalogue
from running import CLAIMS, GOOD, claims, run


def test_english_help_is_the_command_itself() -> None:
    assert in_language(cli) is cli


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("--language fr audit --help", "Usage : crossfoot audit [OPTIONS] [PATH]..."),
        ("--language fr audit --help", "crossfoot audit --diff                           ce que --fix changerait"),
        ("audit --language fr --help", "Afficher cette aide et quitter."),
        ("--language vi help audit", "Áp dụng vào tệp các chỗ sửa an toàn"),
        ("--language vi help", "Kiểm tra một phát biểu và trình bày phép tính; trả lời..."),
        ("--language vi read --help", "[mặc định: terminal]"),
    ],
)
def test_help_is_in_the_language_that_is_asked_for(arguments: str, expected: str) -> None:
    ended = run(*arguments.split())
    assert ended.code == 0
    assert expected in ended.out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            "--language fr audit --sources gone",
            "Erreur : Valeur invalide pour '--sources' : Le dossier 'gone' n’existe",
        ),
        ("--language fr audit --fail-on so", "Erreur : Valeur invalide pour '--fail-on' : 'so' n’est pas l’un de"),
        ("--language vi check", "Lỗi: Thiếu đối số 'CLAIM...'."),
        ("audit --language vi --unsafe-fixes", "Lỗi: --unsafe-fixes đi cùng --fix (để áp dụng) hoặc --diff"),
        ("--language vi dekk", "Lỗi: không có lệnh 'dekk'; ý bạn là desk?"),
    ],
)
def test_errors_are_in_the_language_that_is_asked_for(arguments: str, expected: str) -> None:
    ended = run(*arguments.split())
    assert ended.code == 2
    assert expected in " ".join(ended.err.split())


def test_what_was_said_in_another_language_leaves_no_trace() -> None:
    run("--language", "fr", "audit", "--help")
    assert "Show this message and exit." in run("audit", "--help").out
    assert "Error: Missing argument 'CLAIM...'." in run("check").err


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_every_text_of_every_command_is_translated(language: str) -> None:
    known = catalogue(language)
    with click.Context(cli) as ctx:
        texts = {*sentences(cli, ctx), *WORDS}
    assert len(texts) > 100
    alike = {each for each in texts if known.gettext(each) == each}
    assert alike <= {"Options"}


def test_a_member_that_is_none_stays_none() -> None:
    with speaking("fr"), click.Context(cli) as ctx:
        assert in_language(cli).get_command(ctx, "gone") is None


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [("", "aucun constat"), ("--language vi", "không có phát hiện"), ("--language en", "no findings")],
)
def test_a_project_may_say_the_language(
    arguments: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "crossfoot.toml").write_text('language = "fr"\n', encoding="utf-8")
    (tmp_path / "a.yaml").write_text(claims(GOOD), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert expected in run("audit", "a.yaml", *arguments.split()).out


def test_a_language_of_which_there_are_no_sentences_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "crossfoot.toml").write_text('language = "tlh"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    refused = f"there are no sentences in 'tlh'; the languages are {', '.join(languages())}"
    assert f"crossfoot.toml:1:1: {refused}" in run("audit").err
    assert refused in run("--language", "tlh", "audit").err


def test_the_environment_says_the_language_of_one_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE")
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    out = run("check", "53/78 = 64.94%").out
    assert "  kết luận        không khớp\n" in out
    assert "53 trên 78 là 67.95%, không phải 64.94%" in out
    assert "  có lẽ           tỷ lệ 67.95%\n" in out


def test_a_report_ends_in_the_language_that_is_asked_for() -> None:
    out = " ".join(run("--language", "fr", "audit", str(CLAIMS / "gia-lai-2018.yaml")).out.split())
    assert out.startswith("── ")
    assert "erreur[share-mismatch]: 53 sur 78 donne 67,95%, et non 64,94% (trop bas de 3,01 points)" in out
    assert "1 fichier, 60 chiffres vus, 28 affirmations vérifiées : 25 cohérentes, 2 tronquées, 1 incohérente" in out
