"""Articles as files, made here: a PDF letter by letter, a Word document with what python-docx cannot write, a page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple

PROSE = (
    "Đến cuối năm, huyện có 1.459 thôn, trong đó 134 thôn chưa có trạm y tế, chiếm 9,18%.",
    "Số giáo viên tăng từ 1.613 lên 2.840 người, tức là thêm 1.227 người so với mười năm trước đây.",
    "Trong số này có 1.420 cô giáo, đúng một nửa; các thầy giáo là nửa còn lại, và không ai nghỉ việc giữa năm học.",
)

MENU = "".join(f'<li><a href="/{name}">{name.title()} 12%</a></li>' for name in ("news", "sport", "weather", "games"))


def page(article: str, head: str = "") -> str:
    """A page of a newspaper around an article."""
    return (
        f"<!DOCTYPE html><html><head><title>Title 77%</title>{head}</head><body>"
        f"<nav><ul>{MENU}</ul></nav><div class='ads'><a href='/buy'>Buy now, 50% off</a></div>"
        f"<article><h1>A headline of the day</h1>{article}</article>"
        f"<aside class='related'><h3>Read more</h3><ul>{MENU}</ul></aside>"
        "<footer>All rights reserved 2018</footer><script>var share = '33%';</script></body></html>"
    )


class Piece(NamedTuple):
    """A line of a PDF, its place in points from the lower left corner."""

    left: int
    bottom: int
    text: str
    size: int = 12


def pdf(pages: Sequence[Sequence[Piece]], trailer: str = "") -> bytes:
    """A PDF in one font, whose letters beyond ASCII are told by a table of their own, as word processors do it."""
    foreign = sorted({letter for page in pages for piece in page for letter in piece.text if ord(letter) > 126})
    codes = {chr(code): code for code in range(32, 127)} | {each: 128 + place for place, each in enumerate(foreign)}
    entries = [f"<{code:02X}> <{ord(letter):04X}>" for letter, code in codes.items()]
    blocks = [entries[begin : begin + 100] for begin in range(0, len(entries), 100)]
    table = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
    table += "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks) + "endcmap"
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 4 0 R >>",
        _stream(table.encode()),
    ]
    for number, page in enumerate(pages):
        resources = "/MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} /Contents {6 + 2 * number} 0 R >>".encode())
        objects.append(_stream(b"\n".join(_drawn(piece, codes) for piece in page)))
    return _numbered(objects, trailer)


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _drawn(piece: Piece, codes: dict[str, int]) -> bytes:
    letters = bytes(codes[letter] for letter in piece.text).hex().encode()
    return b"BT /F %d Tf %d %d Td <%s> Tj ET" % (piece.size, piece.left, piece.bottom, letters)


def _numbered(objects: Sequence[bytes], trailer: str) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    count = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % place for place in places)
    end = f"trailer << /Size {count} /Root 1 0 R {trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + table + end.encode()


LOCKED = f"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{'01' * 32}> /U <{'02' * 32}> >> "
LOCKED += f"/ID [<{'03' * 16}> <{'03' * 16}>] "
"""in the trailer of a PDF: a password that nobody knows"""

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def docx(body: str, notes: str = "") -> bytes:
    """A Word document with that body, in Word's own elements, and with those footnotes."""
    import docx as python_docx

    empty = io.BytesIO()
    python_docx.Document().save(empty)
    written = io.BytesIO()
    with zipfile.ZipFile(empty) as template, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in template.namelist():
            data = template.read(name)
            if name == "word/document.xml":
                data = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            elif name == "word/_rels/document.xml.rels" and notes:
                note = f'<Relationship Id="rIdN" Type="{_NOTES}" Target="footnotes.xml"/></Relationships>'
                data = data.replace(b"</Relationships>", note.encode())
            elif name == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
                note = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                data = data.replace(b"</Types>", note.encode() if notes else b"</Types>")
            archive.writestr(name, data)
        if notes:
            archive.writestr("word/footnotes.xml", f"<w:footnotes {W}>{notes}</w:footnotes>")
    return written.getvalue()


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(run if run.startswith('<') else f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)


def odt(body: str, styles: str = "", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text with that body, and with those automatic styles."""
    content = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    content += f"<office:body><office:text>{body}</office:text></office:body>"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", f"<office:document-content {_ODF}>{content}</office:document-content>")
        archive.writestr("META-INF/manifest.xml", manifest)
    return written.getvalue()
