"""What commands take: names that are looked up, claims that begin with a minus, values that may be left out."""

from __future__ import annotations

import importlib

import click
import pytest
from click.shell_completion import CompletionItem

from crossfoot.cli.arguments import (
    Failed,
    FormatName,
    RuleName,
    WithClaim,
    WithOptionalValue,
    formats,
    known_locale,
    names,
    needing,
)


@click.command("claim", cls=WithClaim)
@click.argument("words", nargs=-1)
@click.option("--locale", default="")
@click.option("--plain", is_flag=True)
def claim(words: tuple[str, ...], locale: str, plain: bool) -> tuple[tuple[str, ...], str, bool]:
    return words, locale, plain


@click.command("changed", cls=WithOptionalValue)
@click.argument("paths", nargs=-1)
@click.option("--changed", is_flag=False, flag_value="")
@click.option("--output", default="")
def changed(paths: tuple[str, ...], changed: str | None, output: str) -> tuple[tuple[str, ...], str | None, str]:
    return paths, changed, output


def given(command: click.Command, *arguments: str) -> object:
    return command.main(list(arguments), standalone_mode=False)


@pytest.mark.parametrize(
    ("arguments", "taken"),
    [
        (["-5", "+", "3", "=", "-2"], (("-5", "+", "3", "=", "-2"), "", False)),
        (["-5%", "--locale", "vi"], (("-5%",), "vi", False)),
        (["--locale", "-x", "-5"], (("-5",), "-x", False)),
        (["--plain", "a", "--", "--locale", "b"], (("a", "--locale", "b"), "", True)),
        ([], ((), "", False)),
    ],
)
def test_a_claim_may_begin_with_a_minus(arguments: list[str], taken: object) -> None:
    assert given(claim, *arguments) == taken


@pytest.mark.parametrize(
    ("arguments", "taken"),
    [
        (["--changed"], ((), "", "")),
        (["--changed", "main", "a.yaml"], (("a.yaml",), "main", "")),
        (["--changed=main", "a.yaml"], (("a.yaml",), "main", "")),
        (["--output", "--changed=-x"], ((), None, "--changed=-x")),
        (["--", "--changed=-x"], (("--changed=-x",), None, "")),
    ],
)
def test_a_value_may_be_left_out(arguments: list[str], taken: object) -> None:
    assert given(changed, *arguments) == taken


@pytest.mark.parametrize("value", ["--output=x", "-h", "-"])
def test_no_value_is_read_as_an_option(value: str) -> None:
    with pytest.raises(click.BadParameter, match="is no revision, as none begins with a minus"):
        given(changed, f"--changed={value}")


def test_names_stand_one_by_one_or_with_commas() -> None:
    assert list(names(["a", "b, c", "d,e"])) == ["a", "b", "c", "d", "e"]


def test_rules_and_formats_are_looked_up() -> None:
    assert RuleName().convert("share-mismatch,duplicate-id", None, None) == "share-mismatch,duplicate-id"
    with pytest.raises(click.BadParameter, match="there is no rule 'share-mismach'; did you mean share-mismatch"):
        RuleName().convert("duplicate-id,share-mismach", None, None)
    with pytest.raises(click.BadParameter, match=f"there is no format 'yaml'; the formats are {', '.join(formats())}"):
        FormatName().convert("yaml", None, None)
    assert "terminal" in formats()
    assert FormatName().convert("json", None, None) == "json"


def test_shells_are_offered_what_goes_on() -> None:
    def offered(kind: click.ParamType, word: str) -> list[str]:  # type: ignore[type-arg,unused-ignore]
        found: list[CompletionItem] = kind.shell_complete(None, None, word)  # type: ignore[arg-type]
        return [item.value for item in found]

    assert offered(RuleName(), "duplicate-id,share-m") == ["duplicate-id,share-mismatch"]
    assert offered(FormatName(), "jso") == ["json"]


def test_a_locale_is_known_or_refused_in_a_sentence() -> None:
    assert known_locale("vi") == "vi"
    with pytest.raises(click.BadParameter, match="write a language, such as vi, en or de-CH"):
        known_locale("qqqq")


def test_a_library_that_is_not_there_is_named() -> None:
    with pytest.raises(Failed, match=r"^it needs nowhere\.$"), needing("it needs {name}."):
        importlib.import_module("nowhere")


def test_a_module_of_ours_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(ImportError, match="crossfoot"), needing("it needs {name}."):
        importlib.import_module("crossfoot.nowhere")
