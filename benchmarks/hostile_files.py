"""Files made to be slow or to fill the memory, against an ordinary page of a million characters: read or refused, each
may take ten times as long, and no more memory than a process that reads one is given.

Processor seconds of this process and of those that it starts.
"""

from __future__ import annotations

import io
import resource
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from crossfoot import read_text
from crossfoot.inputs import InputError, opened
from measuring import Row
from prose import article

LENGTH = 1_000_000
SLOWEST = 10
"""times as long as an ordinary page"""
REPEATED = 3
"""times as long as news of 250,000 characters, which has a tenth of the figures"""
MEMORY = 1.2 * 2**30
UNPACKED = 1_600_000_000
SENTENCE = "48 of 126 schools (38.1%) met the standard."


def pages() -> dict[str, str]:
    """HTML; of about a million characters each."""
    body = f"<html><body><p>{SENTENCE}</p>"
    return {
        "80,000 attributes": f"{body}<p {' '.join(f'a{number}=1' for number in range(80_000))}>",
        "unclosed <td>": f"{body}<table>{'<td>' * (LENGTH // 4)}",
        "19,000 cells in a row": body + "<table>" + "<td>12 of 5" * 19_000,
        "unclosed <p>": body + "<p>" * (LENGTH // 3),
        "1,000 attributes in each tag": body + f"<p {' '.join(map('a{}'.format, range(1_000)))}>" * (LENGTH // 4_890),
        "200,000 elements deep": body + "<div>" * (LENGTH // 5),
        "2,000 elements deep": body + "<div>12 " * 2_000 + f"<p>{SENTENCE}</p>" * (LENGTH // 60),
        "nested tables": body + "<table><tr><td>" * 600 + f"<p>{SENTENCE}</p>" * (LENGTH // 60),
        "links": body + "<a href=x>1</a> " * (LENGTH // 17),
        "unclosed comments": body + "<!--" * (LENGTH // 4),
        "sup within sup": body + "<sup>" * 200 + "<sup>1</sup>" * (LENGTH // 12),
        "unclosed quotes": body + '<a "' * (LENGTH // 4),
        "entities": "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaaaaaaaa'>]>" + body + "&a;" * (LENGTH // 3),
    }


def drafts() -> dict[str, str]:
    """Markdown, likewise."""
    return {
        "brackets": "[" * LENGTH,
        "nested quotations": "> " * (LENGTH // 2),
        "links": "[a](b) " * (LENGTH // 7),
        "a wide table": f"|{'a|' * 30_000}\n|{'-|' * 30_000}\n|{'1|' * 30_000}\n",
        "stars": "*a " * (LENGTH // 3),
    }


def repeated() -> dict[str, str]:
    """Text in which one thing stands again and again, so that all of it is one sentence or one number."""
    return {"digits": "7" * LENGTH, "1 per 1000": "1 per 1000 " * 5_000, "10 million": "10 million " * 5_000}


def read(text: str) -> float:
    began = _used()
    read_text(text, locale="en")
    return _used() - began


def word(body: str) -> bytes:
    """A Word document with that body, packed."""
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{rels}"><Relationship Id="r1" Type="{office}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


def pdf(count: int, filters: str, content: bytes) -> bytes:
    """A PDF of that many pages that share one stream."""
    kids = " ".join(f"{5 + number} 0 R" for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(),
        f"<</Length {len(content)}/Filter[{filters}]>>stream\n".encode() + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[page] * count,
    ]
    file, starts = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, 1):
        starts.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return bytes(file) + end % (len(starts) + 1, table, len(starts) + 1, len(file))


def bomb() -> bytes:
    """A few kilobytes that unpack, twice over, to 1.6 GB."""
    packer = zlib.compressobj(9)
    drawn = f"BT /F1 12 Tf 72 700 Td ({SENTENCE.replace('(', '').replace(')', '')}) Tj ET\n".encode()
    once = packer.compress(drawn) + b"".join(packer.compress(b" " * 2**20) for _ in range(UNPACKED >> 20))
    return pdf(1, "/FlateDecode/FlateDecode", zlib.compress(once + packer.flush(), 9))


def files() -> Iterator[tuple[str, str, bytes]]:
    for name, text in pages().items():
        yield f"HTML, {name}", "a.html", text.encode()
    for name, text in drafts().items():
        yield f"Markdown, {name}", "a.md", text.encode()
    drawn = zlib.compress(b"BT /F1 12 Tf 72 700 Td (48 of 126) Tj ET\n")
    yield "Word, 50 MB of empty paragraphs", "a.docx", word("<w:p/>" * (50 * LENGTH // 6))
    yield "PDF, unpacks to 1.6 GB", "a.pdf", bomb()
    yield "PDF, 1,000 pages", "a.pdf", pdf(1_000, "/FlateDecode", drawn)


def taken(path: Path) -> float:
    began = _used()
    with suppress(InputError):
        opened(str(path))
    return _used() - began


def _used() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in both)


def rows(folder: Path, runs: int) -> Iterator[Row]:
    usual = folder / "usual.html"
    paragraphs = article("en", "news", LENGTH).replace("\n\n", "</p>\n<p>")
    usual.write_text(f"<html><body><article><p>{paragraphs}</p></article></body></html>", encoding="utf-8")
    taken(usual)
    ordinary = min(taken(usual) for _ in range(max(runs, 2)))
    for name, file, data in files():
        (folder / file).write_bytes(data)
        measured = taken(folder / file)
        yield Row(f"hostile file: {name}", f"{measured:.2f} s", f"{ordinary:.2f} s", measured / ordinary, SLOWEST)
    usual_text = article("en", "news", LENGTH // 4)
    read(usual_text)
    ordinary = read(usual_text)
    for name, text in repeated().items():
        measured = read(text)
        yield Row(f"hostile text: {name}", f"{measured:.2f} s", f"{ordinary:.2f} s", measured / ordinary, REPEATED)
        if len(text) < LENGTH:
            twice = read(text + text)
            yield Row(f"hostile text: {name}, twice", f"{twice:.2f} s", f"{measured:.2f} s", twice / measured, 2.6)
    peak = 1024 * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    yield Row("hostile file: most memory of one / 1.2 GiB", f"{peak >> 20} MiB", "1228 MiB", peak / MEMORY, 1)
