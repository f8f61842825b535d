"""Help and errors of the command line in the reader's own language."""

from __future__ import annotations

import click
import pytest

from crossfoot.cli.group import cli
from crossfoot.cli.spoken import WORDS, in_language, sentences
from crossfoot.messages import speaking
from crossfoot.messages.catalogues import catalogue
from running import run


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
            "Erreur : Valeur invalide pour '--sources' : Le dossier 'gone' n'existe",
        ),
        ("--language fr audit --fail-on so", "Erreur : Valeur invalide pour '--fail-on' : 'so' n'est pas l'un de"),
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
