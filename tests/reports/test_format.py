"""A form of report is there under the name of its file."""

from __future__ import annotations

import pytest

from crossfoot.claims.finding import Report
from crossfoot.discovery import members
from crossfoot.reports.format import Format, format_named


@pytest.mark.parametrize("name", members("formats"))
def test_every_form_has_a_name_and_a_sentence(name: str) -> None:
    form = format_named(name)
    assert isinstance(form, Format)
    assert form.about and not form.about.endswith(".")
    assert "".join(form.write(Report([])))


@pytest.mark.parametrize("name", ["", "yaml", "__init__", "../json"])
def test_no_other_name_is_one(name: str) -> None:
    with pytest.raises(KeyError):
        format_named(name)
