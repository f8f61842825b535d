"""What the text of an article is: paragraphs and tables out of pages and documents; Markdown blanked in place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.inputs import markdown, opened
from papers import PROSE, Piece, docx, page, paragraph, pdf
from running import run

Read = Callable[[str, bytes | str], str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def text(name: str, data: bytes | str) -> str:
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return opened(str(tmp_path / name)).text

    return text


class TestPlain:
    @pytest.mark.parametrize(
        "text", ["9,18%\r\n\r\n5\r6\n", unicodedata.normalize("NFD", PROSE[0]), "1\u00ad2\u00a0%\f"]
    )
    def test_nothing_is_changed(self, text: str, read: Read) -> None:
        assert read("a.txt", text) == text


def prose(text: str) -> str:
    """Markdown with its blanks drawn as dots and its joiners as plus signs."""
    found = markdown.INPUT.read(text.encode()).text
    assert len(found) == len(text)
    assert [place for place, letter in enumerate(found) if letter in "\r\n"] == [
        place for place, letter in enumerate(text) if letter in "\r\n"
    ]
    return found.replace(" ", ".").replace("\u2060", "+")


class TestMarkdown:
    @pytest.mark.parametrize(
        ("text", "drawn"),
        [
            ("# Heading 9,18% ##", "..Heading.9,18%..."),
            ("Heading\n=======", "Heading\n......."),
            ("3. 3", "...3"),
            ("a **9**,18% *b*", "a...9++,18%..b."),
            ("a_b_c and 5 * 3", "a_b_c.and.5.*.3"),
            ("~~old 4~~ ~5", "..old.4...~5"),
            ("[12](http://x/99 'y 5')%", ".12" + 20 * "+" + "%"),
            ("[a][b] 3\n\n[b]: http://x/5", ".a.....3\n\n..............."),
            ("see <http://x/5>", "see............."),
            ("![alt 8](i9.png) 7", ".................7"),
            ("`code 7` and 8", ".........and.8"),
            ("2 <b>3</b> <5 &lt;4 \\*6", "2....3.....<5.<+++4..*6"),
            ("5%[^1]\n\n[^1]: note 3", "5%....\n\n......note.3"),
            ("134<sup>1</sup> of 45 m<sup>2</sup>", "134+++++¹.......of.45.m+++++²......"),
            ("**9**<sup>a</sup> of 6", "..9+++++++ᵃ.......of.6"),
            ("9<sup>[a](#n),<b>c</b></sup> of 6", "9++++++ᵃ+++++,+++ᶜ...........of.6"),
            ("the 21<sup>st</sup> of CO<sub>2</sub>, 10^6^ 9^a^", "the.21+++++ˢᵗ.......of.CO+++++₂++++++,.10+⁶..9+ᵃ."),
            ("\\<sup>2</sup> `9<sup>2</sup>` 5 ^2 3^", ".<sup>2.......................5.^2.3^"),
            ("<p>9<sup>a</sup> of 6</p>", "...9+++++ᵃ.......of.6...."),
            ("- item 1\n  1. two\n> quote 3", "..item.1\n.....two\n..quote.3"),
            ("- a\n\n  wrapped 5\n  here", "..a\n\n..wrapped.5\n..here"),
            ("```\ncode 77\n```\n\n    code 88\n\n***", "...\n.......\n...\n\n...........\n\n..."),
            ("|a|b|\n|-|-|\n|1.227|**9**\\|8|", "\ta\tb\t\n.....\n\t1.227\t..9++.|8\t"),
            ("a | b\n-|-\n1 | 1", "a.\t.b\n...\n1.\t.1"),
            ("<div a='5'>\n6 <i>7</i>\n</div>", "...........\n6....7....\n......"),
            ("<script>\nvar a = 5\n</script>\n\n6", "........\n.........\n.........\n\n6"),
            ("<!-- 5\n6 -->\n\n7", "......\n.....\n\n7"),
            ("---\ntitle: 5\n---\nText 6", "...\n........\n...\nText.6"),
            ("\ufeff# 5\r\n\r\n**6**\r7", "\ufeff..5\r\n\r\n..6..\r7"),
            ("1.227 of 5", "1.227.of.5"),
        ],
    )
    def test_only_prose_stays(self, text: str, drawn: str) -> None:
        assert prose(text) == drawn

    def test_prose_is_left_alone(self) -> None:
        text = "\n\n".join(PROSE)
        assert markdown.INPUT.read(text.encode()).text == text

    @given(st.text(st.sampled_from("ab 1%\n\r\n\t*_`[]()<>#-|>~&;!\\'\"ệ"), max_size=120))
    def test_every_letter_that_stays_is_where_it_was(self, text: str) -> None:
        found = markdown.INPUT.read(text.encode()).text
        assert len(found) == len(text)
        for before, after in zip(text, found, strict=True):
            assert after == before or after in " \u2060\t" or "&" in text

    @pytest.mark.parametrize("marks", ["[", "*a ", "`", "![", "> ", "&lt;"])
    def test_a_drawing_of_marks_takes_no_time_to_speak_of(self, marks: str) -> None:
        text = marks * (500_000 // len(marks))
        assert len(markdown.INPUT.read(text.encode()).text) == len(text)


class TestPages:
    def test_the_article_without_what_is_around_it(self, read: Read) -> None:
        article = "".join(f"<p>{each}</p>" for each in PROSE)
        found = read("a.html", page(article))
        assert "\n\n".join(PROSE) in found
        assert not any(word in found for word in ("77%", "12%", "50%", "33%", "Read more", "rights"))

    @pytest.mark.parametrize(
        ("written", "text"),
        [
            ("9,18%<sup>2</sup> of CO<sub>2</sub>", "9,18%² of CO₂"),
            ("134<sup>a</sup> of 6<sup>b, <i>c</i></sup>", "134ᵃ of 6ᵇ, ᶜ"),
            ("<b>134</b><sup><a href='#n'>note 1</a></sup> no<sup>a</sup>", "134ⁿᵒᵗᵉ ¹ noa"),
            ("5 &lt; 6 &amp; 7 co&shy;op", "5 < 6 & 7 co\u00adop"),
            ("one<br>two", "one\ntwo"),
            ("<b>9</b>,18<i>%</i>  of\n 5", "9,18% of 5"),
        ],
    )
    @pytest.mark.parametrize("whole", [True, False])
    def test_letters_in_paragraphs(self, written: str, text: str, whole: bool, read: Read) -> None:
        paragraphs = "".join(f"<p>{each}</p>" for each in PROSE) if whole else ""
        data = page(f"{paragraphs}<p>{written}</p>") if whole else f"<p>{written}</p>"
        assert text in read("a.html", data).split("\n\n")

    @pytest.mark.parametrize("whole", [True, False])
    def test_tables_are_lines(self, whole: bool, read: Read) -> None:
        rows = "<tr><th>Năm</th><th>Số</th></tr><tr><td><p>2010</p></td><td>1.227</td></tr>"
        paragraphs = "".join(f"<p>{each}</p>" for each in PROSE) if whole else "<p>before</p>"
        data = f"{paragraphs}<table>{rows}</table><p>{PROSE[0]}</p>"
        found = read("a.html", page(data) if whole else data)
        assert "\n\nNăm\tSố\n2010\t1.227\n\n" in found

    def test_tables_that_only_lay_out_the_page(self, read: Read) -> None:
        data = f"<table><tr><td>{''.join(f'<p>{each * 4}</p>' for each in PROSE)}</td><td>5%</td></tr></table>"
        assert "\n\n".join(each * 4 for each in PROSE) in read("a.html", data)

    def test_a_page_without_an_article(self, read: Read) -> None:
        data = "<body><script>5</script><div>12% of 100</div><select><option>7</select><ul><li>a 1<li>b 2</ul></body>"
        assert read("a.html", data) == "12% of 100\n\na 1\n\nb 2"

    def test_html_by_what_it_begins_with(self, read: Read) -> None:
        assert read("page", "\n<HTML><p>12% of <b>100</b>") == "12% of 100"

    def test_a_tree_too_deep_for_most(self, read: Read) -> None:
        assert read("a.html", "<i>" * 150 + "<p>12% of 100").strip() == "12% of 100"


class TestWord:
    def test_paragraphs_as_they_stand_after_all_changes(self, read: Read) -> None:
        deleted = "<w:del><w:r><w:delText>13%</w:delText></w:r></w:del>"
        inserted = "<w:ins><w:r><w:t>12</w:t></w:r></w:ins>"
        field = "<w:r><w:instrText>PAGE 99</w:instrText></w:r>"
        body = paragraph(deleted, inserted, "%", field, "<w:r><w:t xml:space='preserve'> of</w:t><w:tab/></w:r>", "100")
        assert read("a.docx", docx(body + paragraph("next"))) == "12% of\t100\n\nnext"

    def test_letters_that_are_elements(self, read: Read) -> None:
        small = "<w:r><w:rPr><w:vertAlign w:val='{}'/></w:rPr><w:t>2</w:t></w:r>"
        link = "<w:hyperlink><w:r><w:t>5</w:t></w:r></w:hyperlink>"
        letter = small.replace(">2<", ">b<").format("superscript")
        assert read("b.docx", docx(paragraph("412", "<w:bookmarkStart/>", letter, " of x", letter))) == "412ᵇ of xb"
        runs = ("m", small.format("superscript"), "CO", small.format("subscript"), "<w:r><w:br/></w:r>", link)
        hyphens = "<w:r><w:t>2010</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>15</w:t></w:r>"
        assert read("a.docx", docx(paragraph(*runs, hyphens))) == "m²CO₂\n52010\u201120\u00ad15"

    def test_tables_with_joined_cells_and_tables_within(self, read: Read) -> None:
        def cell(*paragraphs: str) -> str:
            return f"<w:tc>{''.join(map(paragraph, paragraphs))}</w:tc>"

        wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph("Huyện") + "</w:tc>"
        rows = f"<w:tr>{wide}{cell('Số')}</w:tr><w:tr>{cell('a')}{cell()}{cell('134', '(9,18%)')}</w:tr>"
        body = f"<w:p/><w:tbl>{rows}</w:tbl>{paragraph('after')}"
        assert read("a.docx", docx(body)) == "Huyện\tSố\na\t\t134 (9,18%)\n\nafter"
        inner = f"<w:tbl><w:tr><w:tc><w:tbl>{rows}</w:tbl>{paragraph('below')}</w:tc></w:tr></w:tbl>"
        assert read("b.docx", docx(inner)) == "Huyện\tSố\na\t\t134 (9,18%)\n\nbelow"

    def test_footnotes_come_last(self, read: Read) -> None:
        line = "<w:footnote w:type='separator'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        notes = f"{line}<w:footnote>{paragraph('of 100')}</w:footnote>"
        assert read("a.docx", docx(paragraph("12%"), notes)) == "12%\n\nof 100"

    def test_boxes_are_read_once(self, read: Read) -> None:
        compatible = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
        box = f"<w:r><mc:AlternateContent {compatible}>"
        box += (
            f"<mc:Choice Requires='w'>{paragraph('box 5')}</mc:Choice><mc:Fallback>{paragraph('box 5')}</mc:Fallback>"
        )
        assert read("a.docx", docx(paragraph(box + "</mc:AlternateContent></w:r>"))) == "box 5"


LEFT = 72


def column(lines: list[str], top: int = 760, left: int = LEFT, pitch: int = 14) -> list[Piece]:
    return [Piece(left, top - pitch * number, line) for number, line in enumerate(lines)]


WRAPPED = [
    "Đến cuối năm, toàn huyện có 1.459 thôn và bản, trong đó còn 134 thôn chưa",
    "có trạm y tế riêng, chiếm 9,18% tổng số thôn; so với năm trước giảm đi 12",
    "thôn, tức là nhanh hơn.",
]
ONE = " ".join(WRAPPED)


class TestPdf:
    def test_lines_become_paragraphs(self, read: Read) -> None:
        found = read("a.pdf", pdf([column(WRAPPED) + column(WRAPPED, 700)]))
        assert found == f"{ONE}\n\n{ONE}"

    def test_a_short_line_or_an_indented_one_parts_paragraphs(self, read: Read) -> None:
        assert read("a.pdf", pdf([column([*WRAPPED, *WRAPPED])])) == f"{ONE}\n\n{ONE}"
        full = [*WRAPPED[:2], f"{WRAPPED[1][:-3]}."]
        indented = [*column(full), *column(WRAPPED[:1], 718, LEFT + 20), *column(WRAPPED[1:], 704)]
        assert read("b.pdf", pdf([indented])) == f"{' '.join(full)}\n\n{ONE}"

    def test_a_heading_stands_alone(self, read: Read) -> None:
        heading = Piece(LEFT, 776, "Báo cáo về một trăm năm mươi thôn của huyện", 16)
        assert read("a.pdf", pdf([[heading, *column(WRAPPED)]])) == f"{heading.text}\n\n{ONE}"

    def test_hyphens_at_line_ends_are_undone(self, read: Read) -> None:
        lines = [
            "The number of households in the province rose during the whole of the dec-",
            "ade 2010-",
            "2015 by 9%",
        ]
        assert read("a.pdf", pdf([column(lines)])) == f"{lines[0][:-1]}ade 2010-2015 by 9%"

    def test_running_heads_and_page_numbers_are_dropped(self, read: Read) -> None:
        def sheet(number: int) -> list[Piece]:
            edge = [Piece(200, 810, f"Niên giám 2018, phần {number}", 9), Piece(290, 30, f"– {number} –", 9)]
            return [*edge, *column([f"Năm thứ {number} có {number}00 hộ.", *WRAPPED])]

        found = read("a.pdf", pdf([sheet(number) for number in (1, 2, 3)]))
        assert "Niên giám" not in found and "–" not in found
        assert found.split("\n\n") == [
            part for number in (1, 2, 3) for part in (f"Năm thứ {number} có {number}00 hộ.", ONE)
        ]

    def test_a_sentence_goes_on_over_pages_and_columns(self, read: Read) -> None:
        assert read("a.pdf", pdf([column(WRAPPED[:1]), column(WRAPPED[1:])])) == ONE
        assert read("b.pdf", pdf([column(WRAPPED[:1], 100) + column(WRAPPED[1:], 760, 300)])) == ONE

    def test_where_in_the_text_each_page_begins(self, tmp_path: Path) -> None:
        path = tmp_path / "a.pdf"
        path.write_bytes(pdf([column(WRAPPED), [], column(WRAPPED[:1]), column(WRAPPED[1:])]))
        article = opened(str(path))
        starts = [article.text[at:].lstrip()[:12] for at in article.pages]
        assert starts == [WRAPPED[0][:12], WRAPPED[0][:12], WRAPPED[0][:12], WRAPPED[1][:12]]
        path.write_bytes(pdf([column(WRAPPED), column(["In 2018, 53 of 78 party cells (64.94%) were strong."])]))
        ended = run("read", str(path), "--locale", "en")
        assert re.search(r"--> .*a\.pdf:\d+:\d+ \(page 2\)\n", ended.out)

    def test_rows_of_figures_stay_lines(self, read: Read) -> None:
        rows = ["Huyện A 1.459 134 9,18%", "Huyện B 2.840 1.227 43,2%"]
        found = read("a.pdf", pdf([[*column(WRAPPED), *column(rows, 690)]]))
        assert found == f"{ONE}\n\n" + "\n".join(rows)

    def test_one_page_that_is_only_a_picture(self, read: Read) -> None:
        assert read("a.pdf", pdf([[], column(["12% of 100"]), []])) == "12% of 100"

    def test_where_pages_begin(self, tmp_path: Path) -> None:
        path = tmp_path / "a.pdf"
        path.write_bytes(pdf([column(WRAPPED[:1]), [], column(WRAPPED[1:]), column(["12% of 100"])]))
        text, pages = opened(str(path)).text, opened(str(path)).pages
        assert len(pages) == 4
        assert text[pages[0] :].startswith(WRAPPED[0])
        assert text[pages[2] :].lstrip().startswith(WRAPPED[1])
        assert text[pages[3] :].strip() == "12% of 100"
        assert pages[0] < pages[1] <= pages[2] < pages[3]
