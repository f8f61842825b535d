"""Subtitles (SubRip and WebVTT): what is said, without numbers, times and tags. A sentence goes on from one subtitle to
the next; a paragraph ends where somebody else speaks, or nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.article import Extract, Input, InputError
from crossfoot.inputs.reading.charset import text_of
from crossfoot.inputs.reading.ignored import is_line
from crossfoot.messages import translatable, translated

_CLOCK: Final = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMES: Final = unmade(rf"\s*(?P<start>{_CLOCK})\s*-->\s*(?P<end>{_CLOCK}).*")
_TAG: Final = unmade(r"</?[a-z][^<>\n]*>|<[\d:.]+>|\{\\[^{}\n]*\}", re.IGNORECASE)
_SPEAKER: Final = unmade(r"\s*[-–—]\s*(?=\S)")
_PAUSE: Final = 5
"""seconds of silence after which what is said begins anew"""


def _read(data: bytes) -> Extract:
    text = text_of(data).removeprefix("\ufeff")
    said = "\n\n".join(" ".join(paragraph) for paragraph in _paragraphs(re.split(r"\r\n?|\n", text)))
    if not said:
        raise InputError(
            translated("there are no subtitles in this file: no times with an arrow (-->) and text below them")
        )
    return Extract(said + "\n")


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """The lines that are said, together those between which there is no pause and no change of speaker. What stands
    before the times of a subtitle is its number or name; a line that asks to leave out what follows is a paragraph.
    """
    speaking, end = False, 0
    paragraph: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        times = _TIMES.fullmatch(line)
        bare = _TAG.sub("", line).strip()
        asks = is_line(bare)
        speaker = _SPEAKER.match(bare) if speaking else None
        if paragraph and (asks or speaker or (times and _seconds(times["start"]) - end > _PAUSE)):
            yield paragraph
            paragraph = []
        if asks:
            yield [bare]
        elif times:
            speaking, end = True, _seconds(times["end"])
        elif not line.strip():
            speaking = False
        elif speaking and bare and not (bare.isdecimal() and _TIMES.fullmatch(following)):
            paragraph.append(bare[speaker.end() :] if speaker else bare)
    if paragraph:
        yield paragraph


def _seconds(clock: str) -> int:
    """Whole seconds since the beginning."""
    hours_minutes, seconds = clock.replace(",", ".").split(".")[0].rsplit(":", 1)
    minutes = 0
    for each in hours_minutes.split(":"):
        minutes = 60 * minutes + int(each)
    return 60 * minutes + int(seconds)


INPUT = Input(translatable("file of subtitles"), (".srt", ".vtt"), _read, (b"webvtt",))
