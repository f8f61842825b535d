"""What the processes of the desk do: each piece of work is a function of what was said, as JSON has it."""

from __future__ import annotations

import base64
import json
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final

from crossfoot.audit.crashes import unforeseen
from crossfoot.audit.settings import Settings
from crossfoot.desk import changes, reading, report, tables, tying, windows
from crossfoot.desk.entries import FileHeader, Unchangeable, header, with_source
from crossfoot.desk.telling import FileTold
from crossfoot.inputs import InputError, article_of
from crossfoot.inputs.marking import marked
from crossfoot.lsp.background import settings_of
from crossfoot.messages import ENGLISH, speaking, translated
from crossfoot.reports.cells import sentence

Said = Mapping[str, Any]

PATIENCE: Final = 20.0
"""seconds of processor time that a piece of work may take, where the system counts it"""
_MEMORY: Final = 6 * 2**30
"""bytes of addresses"""


def _sheet(said: Said) -> changes.DeskText:
    return changes.DeskText(said["text"], said["file"], said["locale"], said["path"], settings_of(said["settings"]))


def _ready(_: Any) -> str:
    reading.read("53 of 78 (64.94%)", "en", Settings())
    return "ready"


def _read(said: Said) -> windows.ReadTold:
    return reading.read(said["text"], said["locale"], settings_of(said["settings"]), said["path"])


def _file(said: Said) -> FileTold:
    sheet = _sheet(said)
    return reading.filed(sheet.text, sheet.file, sheet.path, sheet.settings, said.get("only"))


def _header(said: Said) -> FileHeader:
    return header(said["file"])


def _article(said: Said) -> dict[str, Any]:
    article = article_of(said["name"], base64.b64decode(said["data"]))
    return {"text": article.text, "sha256": article.sha256, "leftOut": [sentence(each) for each in article.left_out]}


def _table(said: Said) -> dict[str, Any]:
    usual = settings_of(said["settings"]).locale
    return tables.tables_of(said["name"], base64.b64decode(said["data"]), said["locale"], usual)


def _offers(said: Said) -> list[tying.Offer]:
    return changes.offered(_sheet(said), said["places"])


def _report(said: Said) -> str:
    return report.report(_sheet(said), said["form"], said["title"])


def _marked(said: Said) -> dict[str, Any]:
    """A copy of the document with a note at each finding, and how many had no place in it."""
    name, data = said["document"], base64.b64decode(said["data"])
    if name.lower().endswith(tables.WORKBOOK):
        copy, left = tables.marked(name, data, said["locale"] or settings_of(said["settings"]).locale), 0
    else:
        copy, nowhere = marked(name, data, report.marks(_sheet(said)))
        left = len(nowhere)
    return {"data": base64.b64encode(copy).decode("ascii"), "left": left}


def _change(said: Said) -> dict[str, str]:
    sheet, what = _sheet(said), said["what"]
    match what:
        case "tie":
            tie = tying.known(said)
            if tie is None:
                raise Unchangeable(translated("there is no such kind of claim"))
            changed = changes.tied(sheet, said["places"], tie)
        case "take":
            changed = changes.taken_in(sheet, said["kind"], said["places"])
        case "dismiss":
            changed = changes.dismissed(sheet, said["claim"])
        case "accept":
            changed = changes.accepted(sheet, said["id"], said["rule"], said["reason"])
        case "accept-all":
            changed = changes.all_accepted(sheet, said["reason"])
        case "begin":
            changed = changes.Changed(sheet.begun().file)
        case "source":
            changed = changes.Changed(with_source(sheet.begun().file, said["document"], said["sha256"]))
        case _:
            raise Unchangeable(translated("the desk does not know that decision"))
    return changed._asdict()


TASKS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "ready": _ready, "read": _read, "file": _file, "header": _header, "article": _article, "table": _table,
    "offers": _offers, "change": _change, "report": _report, "marked": _marked,
}  # fmt: skip


def done(task: str, said: Any) -> dict[str, Any]:
    """``{"done": ...}`` with the answer, or ``{"refused": ...}`` with a sentence that says why there is none."""
    try:
        return {"done": TASKS[task](said)}
    except (Unchangeable, InputError) as error:
        return {"refused": sentence(error.message)}
    except Exception as error:
        return {"refused": sentence(unforeseen(error))}


def work() -> None:
    """Answer what comes by standard input, each in one line, until it ends."""
    _limited()
    for line in sys.stdin.buffer:
        task, said, *spoken = json.loads(line)
        with speaking(*(spoken or [ENGLISH])), _counted():
            answer = done(task, said)
        sys.stdout.buffer.write(json.dumps(answer, separators=(",", ":")).encode("ascii") + b"\n")
        sys.stdout.buffer.flush()


@contextmanager
def _counted() -> Iterator[None]:
    """The system ends this process by SIGPROF, also from within a library, where the work takes too long."""
    count = getattr(signal, "setitimer", None)
    if count is None:
        yield
        return
    count(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        count(signal.ITIMER_PROF, 0)


def _limited() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
