"""What a command prints or writes on its way out: whole or not at all into a file, straight into a pipe or a device."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from typing import TextIO, cast

from crossfoot.claims.finding import Checked, Report
from crossfoot.messages import ENGLISH, language, translatable, translated
from crossfoot.records import NamedTuple
from crossfoot.reports.format import format_named

STANDARD_OUTPUT = "-"
_HELD = 65_536
"""characters that are put together before they are written"""
_REASONS = {
    errno.ENOSPC: translatable("no space is left there"),
    errno.EROFS: translatable("that is a read-only disk"),
    errno.ENOENT: translatable("there is no such folder"),
    errno.ENOTDIR: translatable("a part of this path is a file where a folder should be"),
    errno.EEXIST: translatable("a part of this path is a file where a folder should be"),
    errno.EISDIR: translatable("that is a folder"),
    errno.EACCES: translatable("no permission to write there"),
    errno.EPERM: translatable("no permission to write there"),
    errno.EPIPE: translatable("its reader has gone"),
    errno.EIO: translatable("the device has a fault"),
    errno.ETIMEDOUT: translatable("another program has had that folder locked for long"),
}


def reason(error: OSError) -> str:
    """Why something could not be written, in words for people."""
    known = _REASONS.get(error.errno or 0)
    if known:
        return translated(known)
    words = error.strerror or str(error) or translated("unknown fault")
    return translated("the system says: {words}", words=f"{words[:1].lower()}{words[1:]}")


class _Begun(Exception):
    """A part of the report is out already, and another program may have read it."""


class Extent(NamedTuple):
    """How much of a report is written."""

    quiet: bool = False
    """the findings alone, where the form is for people"""
    statistics: bool = False
    """how often each rule found something, in place of the findings"""


WHOLE = Extent()


def deliver(
    report: Report, form: str, output: str, show: str = "findings", color: str = "auto", extent: Extent = WHOLE
) -> Report:
    """The report in that form; ``output`` is the path of a file, or ``-`` for standard output. Raises ``OSError``.

    A document at which the form itself fails is reported as one that crossfoot failed at. Returns the report as it was
    delivered.
    """
    try:
        _deliver(report, form, output, show, color, extent)
        return report
    except (OSError, MemoryError, _Begun):
        raise
    except Exception as error:
        bearable = Report([_bearable(each, form, show) for each in report.documents], report.elapsed)
        if all(one is other for one, other in zip(bearable.documents, report.documents, strict=True)):
            raise error from None
        _deliver(bearable, form, output, show, color, extent)
        return bearable


def _bearable(document: Checked, form: str, show: str) -> Checked:
    """The document; where the form of report fails at it, the finding that replaces it."""
    alone = Report([document])
    try:
        for _ in _for_people(alone, show, "never", WHOLE) if form == "terminal" else format_named(form).write(alone):
            pass
    except Exception as error:
        from crossfoot.audit.crashes import crashed

        return crashed(document.path, error, document.article)
    return document


def _deliver(report: Report, form: str, output: str, show: str, color: str, extent: Extent) -> None:
    if form == "terminal" and output == STANDARD_OUTPUT:
        from crossfoot.formats.terminal import console_for, print_report

        print_report(report, console_for(sys.stdout, color), show=show, **extent._asdict())
        return
    pieces = _for_people(report, show, color, extent) if form == "terminal" else _written(report, form, extent)
    whole = _with_complaint(pieces)
    if output == STANDARD_OUTPUT:
        put(whole)
    else:
        _into(output, whole)


def _written(report: Report, form: str, extent: Extent) -> Iterator[str]:
    if extent.statistics:
        from crossfoot.reports.statistics import as_json

        return iter([as_json(report)])
    chosen = format_named(form)
    return chosen.quiet(report) if extent.quiet and chosen.quiet else chosen.write(report)


def _with_complaint(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces; what they leave out is said on standard error when they end."""
    left_out = yield from cast("Generator[str, None, str | None]", pieces)
    if left_out:
        complain(left_out)


def _for_people(report: Report, show: str, color: str, extent: Extent) -> Iterator[str]:
    """The report for a file: plain, unless colours are asked for."""
    from crossfoot.formats.terminal import PIPED, Terminal, print_report, render

    if color != "always":
        return render(report, show=show, width=PIPED, **extent._asdict())
    whole = io.StringIO()
    print_report(report, Terminal(whole, PIPED, True), show=show, **extent._asdict())
    return iter([whole.getvalue()])


def _into(output: str, pieces: Iterable[str]) -> None:
    from crossfoot.claimfile.exchange import write_atomically

    try:
        there = os.stat(output)
    except FileNotFoundError:
        there = None
    for stream in (sys.stdout, sys.stderr):
        if there is not None and _is_behind(
            stream, there
        ):  # /dev/stdout, perhaps led into a file that is being written
            put(pieces, stream)
            return
    if there is None or stat.S_ISREG(there.st_mode) or stat.S_ISDIR(there.st_mode):
        write_atomically(output, map(encoded, pieces), durable=False)
        return
    with open(output, "wb") as file:
        file.writelines(map(encoded, pieces))


def _is_behind(stream: TextIO, there: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), there)
    except (OSError, ValueError, AttributeError):
        return False


def encoded(text: str) -> bytes:
    """UTF-8; half a character, from the name of a file that is not UTF-8, as JSON would escape it."""
    return text.encode("utf-8", "backslashreplace")


def put(pieces: Iterable[str], stream: TextIO | None = None) -> None:
    """Write UTF-8 whatever the encoding of the terminal: the text is for other programs."""
    stream = stream or sys.stdout
    held: list[str] = []
    size = 0
    begun = False
    try:
        for piece in pieces:
            held.append(piece)
            size += len(piece)
            if size > _HELD:
                _put("".join(held), stream)
                held, size, begun = [], 0, True
    except (OSError, MemoryError):
        raise
    except Exception as error:
        if begun:
            raise _Begun from error
        raise
    _put("".join(held), stream)


def _put(text: str, stream: TextIO) -> None:
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
    else:
        stream.flush()
        buffer.write(encoded(text))


def put_lines(lines: Iterable[str]) -> None:
    """Write whole lines to standard output: unchanged for other programs, made visible on a terminal."""
    if not sys.stdout.isatty():
        put(lines)
        return
    from crossfoot.reports.cells import visible

    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.writelines(f"{visible(line.rstrip(chr(10)).rstrip(chr(13)), encoding)}\n" for line in lines)


def say(text: str) -> None:
    """Write to standard output for people: each line in what the terminal can show."""
    from crossfoot.reports.cells import sentence

    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    lines = (line[: len(line) - len(line.lstrip())] + sentence(line, encoding) for line in text.splitlines())
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def complain(text: str) -> None:
    """Write to standard error, if it is open."""
    from crossfoot.reports.cells import sentence

    with suppress(OSError):
        shown = sentence(text, getattr(sys.stderr, "encoding", None) or "utf-8")
        print(f"crossfoot: {shown}", file=sys.stderr, flush=True)


def make_streams_safe() -> None:
    """Make standard streams safe: a closed one discards what is written, and one that cannot encode a character writes
    ``?``.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="replace")


def let_go(stream: TextIO) -> None:
    """Discard what the stream still holds: nobody reads it any more, and that is no fault."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    with suppress(OSError, ValueError):
        stream.flush()


def only_in_english() -> None:
    """Says on standard error that what follows is in English, to who reads another language."""
    if language() != ENGLISH:
        complain(translated("the manual of rules and the pages of docs/ are in English only"))
