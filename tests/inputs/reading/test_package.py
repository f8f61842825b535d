"""What a document that is a zip archive says that it holds."""

from __future__ import annotations

import io
import zipfile

import pytest

from crossfoot.inputs.reading import package
from crossfoot.inputs.reading.article import InputError


def archive(*parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for part in parts:
            made.writestr(part, "12% of 100")
    return held.getvalue()


def test_parts_are_listed_and_not_unpacked() -> None:
    assert [each.filename for each in package.parts_of(archive("a", "b"), "thing", ".x")] == ["a", "b"]


@pytest.mark.parametrize(("bound", "limit"), [("_MAX_UNPACKED", 19), ("_MOST_PARTS", 1)])
def test_too_much_is_refused_before_it_is_unpacked(bound: str, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, bound, limit)
    with pytest.raises(InputError, match="this thing is too large when unpacked; the limit is "):
        package.parts_of(archive("a", "b"), "thing", ".x")


def test_what_is_no_archive_says_what_to_do() -> None:
    with pytest.raises(InputError, match=r"no thing \(\.x\), or a damaged one; open it in the program that made it"):
        package.parts_of(b"PK\3\4", "thing", ".x")
