"""reStructuredText, AsciiDoc, subtitles and OpenDocument texts: what of them is prose."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.inputs import kind_of, opened
from papers import odt
from running import run

Read = Callable[[str, bytes | str], str]
SENTENCE = "In 2018, 53 of 78 party cells (64.94%) were rated strong."


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def text(name: str, data: bytes | str) -> str:
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return opened(str(tmp_path / name)).text

    return text


def drawn(text: str) -> str:
    """Spaces as dots and joiners as plus signs, so that a test shows them."""
    return text.replace(" ", "·").replace("\u2060", "+")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Title\n=====\n12%", "Title\n·····\n12%"),
        ("**9**,18 *of* 5", "··9++,18··of··5"),
        ("a ``12%`` b", "a·········b"),
        ("9\\ :sup:`a` of m\\ :sup:`2` CO\\ :sub:`2`", "9++++++++ᵃ··of·m++++++++²··CO++++++++₂·"),
        ("9,18\\ % [1]_ now", "9,18++%······now"),
        ("see :ref:`the 12 <x>` and `it <https://a/1>`__.", "see·······the·12······and··it·················."),
        ("1. one\n#. two\n- three", "···one\n···two\n··three"),
        (".. note::\n   :class: x\n\n   12%", "·········\n············\n\n···12%"),
        (".. figure:: 12.png\n   :alt: 5\n\n   12%", "··················\n··········\n\n···12%"),
        (".. admonition:: The 12\n\n   5", "················The·12\n\n···5"),
        (".. image:: 12.png\n   :alt: 5\n\n12%", "·················\n··········\n\n12%"),
        (".. a comment 12\n   5\n\n6", "···············\n····\n\n6"),
        (".. [1] 12% of 100\n   people", "·······12%·of·100\n···people"),
        ("So::\n\n   12\n\n5", "So::\n\n·····\n\n5"),
        ("+---+----+\n| a | 12 |\n+===+====+", "··········\n\t·a·\t·12·\t\n··········"),
        ("12 %\n====\n", "12·%\n····\n"),
    ],
)
def test_prose_of_restructuredtext(text: str, left: str, read: Read) -> None:
    assert drawn(read("a.rst", text)) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("= Title\n:key: 12\n\n12%", "··Title\n········\n\n12%"),
        ("*9*,18 **of** _5_ `12`", "·9+,18···of····5······"),
        ("9%footnote:[Of 12.] now", "9%·········(Of·12.)·now"),
        ("link:a/1[the 12,role=x] https://a/5[it]", "·········the·12·····················it·"),
        ("see <<x,the 12>> <<y>>", "see·····the·12········"),
        ("5 m^2^ {a-b}", "5·m+²·······"),
        ("412^b^ and 21^st^", "412+ᵇ··and·21+ˢᵗ·"),
        ("----\n12\n----\n5", "····\n··\n····\n5"),
        ("Heading\n-------\n\n12%\n-------", "Heading\n·······\n\n12%\n·······"),
        ("----\n12% of 100", "····\n12%·of·100"),
        ("// 12\n////\n5\n////\n6", "·····\n····\n·\n····\n6"),
        ("[cols=2]\n|===\n|a |12\n2+^|b\n|===", "········\n····\n\ta·\t12\n···\tb\n····"),
        (".Title\n.89 of\n. one\n* two", "·Title\n.89·of\n··one\n··two"),
        ("image::12.png[a]\nifdef::x[]\n5 +\n6", "················\n··········\n5··\n6"),
    ],
)
def test_prose_of_asciidoc(text: str, left: str, read: Read) -> None:
    assert drawn(read("a.adoc", text)) == left


def test_subtitles_are_put_together(read: Read) -> None:
    cues = ["1", "00:00:01,000 --> 00:00:02,500", "In 2018, <i>53 of 78</i>", "party cells", ""]
    cues += ["2", "00:00:02,600 --> 00:00:04,000 X1:1", "{\\an8}(64.94%) were", "12", "3"]
    cues += [
        "00:00:04,600 --> 00:00:05,000",
        "strong.",
        "",
        "4",
        "00:01:00,000 --> 00:01:02,000",
        "- Of 20.",
        "- No, 21!",
    ]
    expected = "In 2018, 53 of 78 party cells (64.94%) were 12 strong.\n\nOf 20.\n\nNo, 21!\n"
    assert read("a.srt", "\r\n".join(cues)) == expected
    vtt = "WEBVTT\n\nNOTE 12% of 100\n\n5 intro\n00:01.000 --> 00:02.000\n<v Ann>12% <00:01.5>of\n"
    assert read("a", vtt) == "12% of\n"


def test_an_opendocument_text(read: Read) -> None:
    raised = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    body = (
        "<text:tracked-changes><text:p>12% gone</text:p></text:tracked-changes><text:h>Title</text:h>"
        '<text:p>A <text:span>53</text:span><text:s text:c="3"/>of<text:tab/>78 m'
        '<text:span text:style-name="T1">2</text:span>'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of 12.</text:p></text:note-body>"
        "</text:note>, <office:annotation><text:p>hm 5</text:p></office:annotation>now<text:line-break/>next</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
    )
    whole = odt(body, raised)
    letter = '<text:span text:style-name="T1">b</text:span>'
    assert read("b.odt", odt(f"<text:p>412{letter} x{letter}</text:p>", raised)) == "412ᵇ xb"
    text = "Title\n\nA 53 of\t78 m², now\nnext\n\na\t12\n\nOf 12."
    assert read("a.odt", whole) == text
    assert kind_of("a.odt", whole).name == "OpenDocument text"


def test_a_large_opendocument_text_is_read_apart(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    from crossfoot.inputs import odt as reader

    monkeypatch.setattr(reader, "_HERE", 0)
    assert read("a.odt", odt(f"<text:p>{SENTENCE}</text:p>")) == SENTENCE


@given(st.text(alphabet="ab12 \n\t*_`|=-+.:[]<>^#/\\{}", max_size=80), st.sampled_from([".rst", ".adoc"]))
def test_what_stays_is_where_it_was(text: str, suffix: str) -> None:
    left = kind_of(f"a{suffix}", b"").read(text.encode()).text
    assert len(left) == len(text)
    for was, now in zip(text, left, strict=True):
        assert now == was or now in " \u2060\t()" or (now in "²¹ᵃ₂₁⁺⁻₊₋⁽⁾₍₎")


@pytest.mark.parametrize(
    "mark", ["`", "[", "*", "link:", ":a", "<<", "footnote:[", "#", "{", "\\", "|", "^1", "_", "**"]
)
@pytest.mark.parametrize("suffix", [".rst", ".adoc"])
def test_a_drawing_of_marks_takes_no_time_to_speak_of(mark: str, suffix: str) -> None:
    began = time.process_time()
    kind_of(f"a{suffix}", b"").read((mark * 20_000).encode())
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("name", "before", "after"), [("a.rst", "", ""), ("a.adoc", "", ""), ("a.srt", "00:01.0 --> 00:02.0\n", "")]
)
def test_a_wrong_figure_is_found(name: str, before: str, after: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(before + SENTENCE + after, encoding="utf-8")
    ended = run("read", str(tmp_path / name), "--format", "concise")
    assert ended.code == 1
    assert "53 of 78 is 67.95%" in ended.out


@pytest.mark.parametrize(("start", "said"), [("07", "Of 20\n\nno, 21\n"), ("06", "Of 20 no, 21\n")])
def test_a_paragraph_of_subtitles_ends_after_more_than_five_seconds(read: Read, start: str, said: str) -> None:
    cues = f"00:00.000 --> 00:01.000\nOf 20\n\n00:{start}.000 --> 00:09.000\nno, 21\n"
    assert read("a.vtt", f"WEBVTT\n\n{cues}") == said
