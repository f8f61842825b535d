"""How members of a family are found: by being there, and with what they must carry."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

import crossfoot
from crossfoot.discovery import command_named, exported, manual_of, members

PACKAGES = Path(crossfoot.__path__[0])


@pytest.fixture
def family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new package of ours, ``crossfoot.made``, with two members, one module that they share, and no member."""
    folder = tmp_path / "made"
    folder.mkdir()
    for name, text in (
        ("__init__.py", ""),
        ("zebra.py", '"""A zebra."""\nANIMAL = "zebra"\n'),
        ("ape.py", 'ANIMAL = "ape"\n'),
        ("_shared.py", ""),
        ("notes.txt", ""),
        ("ape.pyc", ""),
        ("broken.py", "import crossfoot.nothing_of_the_kind\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    _offered(monkeypatch, tmp_path)
    return folder


def _offered(monkeypatch: pytest.MonkeyPatch, where: Path) -> None:
    """What lies there belongs to our package for as long as the test lasts."""
    monkeypatch.setattr(crossfoot, "__path__", [*crossfoot.__path__, str(where)])
    monkeypatch.delattr(crossfoot, "made", raising=False)
    for name in [name for name in sys.modules if name.startswith("crossfoot.made")]:
        monkeypatch.delitem(sys.modules, name)


@pytest.fixture(autouse=True)
def forgotten() -> object:
    yield
    for name in [name for name in sys.modules if name.startswith("crossfoot.made")]:
        del sys.modules[name]
    crossfoot.__dict__.pop("made", None)


@pytest.mark.parametrize("package", ["causes", "commands", "formats", "inputs", "kinds", "languages", "rules"])
def test_every_module_of_a_family_is_a_member_in_the_order_of_the_alphabet(package: str) -> None:
    there = sorted(path.stem for path in (PACKAGES / package).glob("*.py") if not path.stem.startswith("_"))
    assert members(package) == tuple(there)
    assert there


@pytest.mark.usefixtures("family")
def test_a_member_is_found_without_being_imported() -> None:
    assert members("made") == ("ape", "broken", "zebra")
    assert "crossfoot.made.ape" not in sys.modules


def test_members_are_found_in_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "packed.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name in ("__init__", "zebra", "ape", "_shared"):
            packed.writestr(f"made/{name}.py", f'"""{name}"""\nANIMAL = "{name}"\n')
    _offered(monkeypatch, archive)
    assert members("made") == ("ape", "zebra")
    assert exported("made", "ape", "ANIMAL") == "ape"


@pytest.mark.usefixtures("family")
def test_a_member_carries_what_its_family_carries() -> None:
    assert exported("made", "zebra", "ANIMAL") == "zebra"
    with pytest.raises(ImportError, match=r"^crossfoot\.made\.zebra has no PLANT$"):
        exported("made", "zebra", "PLANT")
    with pytest.raises(ImportError, match="nothing_of_the_kind"):
        exported("made", "broken", "ANIMAL")
    with pytest.raises(ModuleNotFoundError, match="horse"):
        exported("made", "horse", "ANIMAL")


@pytest.mark.usefixtures("family")
def test_the_docstring_of_a_member_is_its_manual_page() -> None:
    assert manual_of("made", "zebra") == "A zebra."
    with pytest.raises(ImportError, match=r"^crossfoot\.made\.ape has no docstring, which is its manual page$"):
        manual_of("made", "ape")


def test_a_command_is_found_by_its_name() -> None:
    names = {member.replace("_", "-") for member in members("commands")}
    assert {command_named(name).name for name in names} == names
    assert command_named("adit") is None
    assert command_named("__init__") is None


def test_a_command_that_calls_itself_otherwise_than_its_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_named("rule"), "name", "rules")
    with pytest.raises(ImportError, match=r"^crossfoot\.commands\.rule names its command rules$"):
        command_named("rule")
