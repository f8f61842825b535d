"""click is imported without three modules that it hardly ever uses, and works as with them."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from crossfoot.cli.lean import Late, cleaned

SPARED = "ast", "dis", "gettext", "inspect", "platform", "tokenize", "uuid"


def _told(program: str) -> str:
    start = "import sys; from crossfoot.cli.lean import import_click; import_click(); import click\n"
    return subprocess.run([sys.executable, "-c", start + program], capture_output=True, text=True, check=True).stdout


def test_a_start_is_without_them() -> None:
    assert _told(f"print(*(name for name in {SPARED!r} if name in sys.modules))").split() == []


def test_click_has_them_when_it_asks() -> None:
    program = (
        "import gettext; from uuid import UUID\n"
        "assert click.UUID.convert(str(UUID(int=7)), None, None) == UUID(int=7)\n"
        "assert click.core.inspect.isfunction(print) is False and click.core.inspect.cleandoc(' a\\n b') == 'a\\nb'\n"
        "assert click.exceptions.ngettext('one', 'some', 2) == gettext.ngettext('one', 'some', 2) == 'some'\n"
        "assert click.exceptions._('one') == 'one'\n"
        "try: click.UUID.convert('x', None, None)\n"
        "except click.BadParameter as error: print(error.format_message())"
    )
    assert "'x' is not a valid UUID" in _told(program)


def test_others_have_the_modules_themselves() -> None:
    assert _told(
        "import inspect, uuid, gettext; print(inspect.__file__ and uuid.__file__ and gettext.__file__)"
    ).strip()


def test_a_module_that_is_there_already_is_used() -> None:
    told = "import inspect\nfrom crossfoot.cli.lean import import_click\nimport_click()\nimport click.core\n"
    program = f"{told}import_click()\nprint(click.core.inspect is inspect)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_what_stands_for_a_module_gives_way_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    late = Late("inspect", lambda: sys.modules.get("inspect", inspect), {"cleandoc": len})
    monkeypatch.setitem(sys.modules, "inspect", late)
    assert late.cleandoc("abc") == 3
    assert sys.modules["inspect"] is late and not hasattr(late, "__path__")
    assert late.isfunction(len) is False
    assert "inspect" not in sys.modules


@pytest.mark.parametrize("text", ["", "One line.", " One", "One ", "One\n  two\n", "\tOne", "é\n\n   a\n    b"])
def test_sentences_are_cleaned_as_inspect_does_it(text: str) -> None:
    assert cleaned(text) == inspect.cleandoc(text)
