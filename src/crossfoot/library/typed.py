"""What is answered to one typed line: the reading of it that fits best, or what to type instead."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.one_line import LineReading, as_claim_file, as_written, moved_to_line, readings
from crossfoot.claims.claim import VERDICTS, Claim
from crossfoot.claims.finding import Checked
from crossfoot.claims.wording import plainly
from crossfoot.claims.working import SAID, Step, steps
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import UNKNOWN, Ambiguous, Notation, Unreadable
from crossfoot.messages import translatable, translated, translated_plural
from crossfoot.records import NamedTuple

NAME: Final = "(command line)"
_EXAMPLES: Final = ("134/1459 = 9.18%", "from 1613 to 2840 is 76% up", "20% of 350 = ?")
_LOCALES: Final = ("en", "vi", "fr", "de", "de-CH")
"""in which a line is tried that can be read in several ways"""
_COMPARES: Final = re.compile(r"(?<!-)=(?!>)|(?<![-=])>|[<≤≥]")
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)+")
_BEST: Final = (0, False)
_SKIPPED: Final = frozenset({"says", "verdict"})
"""steps of no use where a figure is asked for"""


class Answer(NamedTuple):
    """What is said of a line: as a claim file of its own, or of what the reader of articles found in it."""

    document: Checked
    reading: LineReading | None = None
    """``None`` for an article"""
    others: tuple[str, ...] = ()
    """verdicts of further readings, where they differ"""

    @property
    def claim(self) -> Claim | None:
        return self.document.claims[0] if self.document.claims else None

    @property
    def asked(self) -> bool:
        """Whether the line asks for a figure, it follows from the others, and nothing is left to be compared."""
        claim = self.claim
        if self.reading is None or not self.reading.asked or claim is None:
            return False
        follows = bool(claim.recomputed) and not any(claim.figure(each.role) for each in claim.recomputed)
        return bool(self.reading.answer) or follows

    @property
    def fault(self) -> str:
        """Why the line cannot be answered; empty where it can."""
        claim = self.claim
        if self.reading is not None and self.reading.asked and claim is not None and not claim.recomputed:
            return translated("what is asked for does not follow from the other figures")
        if claim is not None and (claim.verdict != "undetermined" or self.asked):
            return ""
        errors = [each.message for each in self.document.findings if each.severity == "error"]
        return errors[0].replace("`locale:`", "--locale") if errors else ""


_SAY_WHICH: Final = (
    translatable("{figure} can be read as {one} or as {other}; say which with"),
    translatable("{figure} can be read as {one} or as {other}; say which with one of"),
)
"""for one command that says it, and for several"""


class Instead(NamedTuple):
    """Why nothing can be said of a line, and commands that do work, each with what it is for."""

    why: str
    commands: tuple[tuple[str, str], ...] = ()


def answer_to(text: str, locale: str) -> Answer:
    """The reading that fits best, with what was found; what no form reads goes to the reader of articles."""
    notation = notation_of(locale)
    answers = []
    for reading in readings(text, notation):
        answers.append(_checked(text, reading, notation))
        if _fit(answers[-1]) == _BEST and not reading.note:
            break
    if answers:
        best = min(answers, key=_fit)
        others = dict.fromkeys(_verdict(each) for each in answers if not each.fault)
        return best._replace(others=tuple(verdict for verdict in others if verdict != _verdict(best)))
    from crossfoot.articles import Unread, read_text

    try:
        article = Answer(read_text(NAME, text, locale))
    except Unread:
        article = None
    return article if article and article.claim else _checked(text, as_written(text), notation)


def _checked(text: str, reading: LineReading, notation: Notation) -> Answer:
    document = check_text(NAME, as_claim_file(reading, notation), Settings(locale=notation.locale))
    answer = Answer(moved_to_line(text, reading, document) if document.usable else document, reading)
    return answer._replace(document=_unjudged(answer)) if answer.asked else answer


def _unjudged(answer: Answer) -> Checked:
    """The document of a line that asks for a figure: its claim without that figure, undetermined, and no findings."""
    claim, reading = answer.claim, answer.reading
    assert claim is not None
    assert reading is not None
    figures = claim.figures[:-1] if reading.answer else claim.figures
    asked = translated("{before} and the {after}", before="", after="").join(map(translated, reading.asked))
    why = translated_plural("the {asked} is asked for", "the {asked} are asked for", len(reading.asked), asked=asked)
    open_claim = claim._replace(figures=figures, verdict="undetermined", why=why)
    return answer.document._replace(claims=[open_claim], findings=())


def _verdict(answer: Answer) -> str:
    return answer.claim.verdict if answer.claim else "undetermined"


def _fit(answer: Answer) -> tuple[int, bool]:
    """How well a reading fits, the best first; that a part exceeds its whole is a worse fit than a wrong figure."""
    failed = answer.claim.failed if answer.claim else None
    order = VERDICTS.index(answer.claim.verdict) if answer.claim else len(VERDICTS)
    return 0 if answer.asked else order, failed is not None and failed.operator != "="


def working_of(answer: Answer, notation: Notation) -> Iterator[Step]:
    """The steps of the working, with the reading that was taken where the line has several, and the answer."""
    claim, reading = answer.claim, answer.reading
    assert claim is not None
    assert reading is not None
    others = [SAID[each] for each in answer.others if each != "undetermined" and not answer.asked]
    if reading.note or others:
        taken = reading.note or translated("the figures are taken as they stand")
        rest = [translated("read otherwise, the line is {verdict}", verdict=each) for each in _as_said(others)]
        yield Step(translatable("reading"), translated("{before}; {after}", before="", after="").join([taken, *rest]))
    if not answer.asked:
        yield from steps(claim, notation)
        return
    if reading.answer:
        side = next((each for each in claim.recomputed), None)
        exact = f" = {side.exact}" if side is not None and side.exact.denominator > 1 else ""
        yield Step("exactly", f"{side.how if side else ''}{exact}")
        yield Step(translatable("answer"), reading.answer)
        return
    yield from (step for step in steps(claim, notation) if step.label not in _SKIPPED)
    wanted = [each for each in claim.recomputed if claim.figure(each.role) is None]
    asked = [each for each in wanted if each.role in reading.asked] or wanted
    yield Step("answer", ", ".join(plainly(each.exact, each.role, notation) for each in asked))


def _as_said(verdicts: Sequence[str]) -> Iterator[str]:
    """Verdicts in the words that follow "is"."""
    wrong = translatable("not right")
    yield from (translated(wrong if each == SAID["mismatch"] else each) for each in verdicts)


def instead_of(text: str, answer: Answer, locale: str = "") -> Instead:
    """What to answer where the line cannot be checked; every command in it works."""
    if any(each.rule == "ambiguous-separator" for each in answer.document.findings):
        choices = tuple(_choices(text))
        if choices:
            one, several = _SAY_WHICH
            figure, readings = _in_two_ways(text)
            figures = {"figure": figure, "one": readings[0], "other": readings[1]}
            return Instead(translated(several if len(choices) > 1 else one, **figures), choices)
    wrong = _misprinted(text, locale)
    if wrong:
        return Instead(wrong)
    in_words = any(word.isalpha() and len(word) > 1 for word in re.split(r"[\W\d]+", text))
    if answer.fault and not in_words and "?" not in text and _COMPARES.search(text):
        return Instead(answer.fault)
    if answer.fault and answer.reading is not None and answer.reading.certain:
        return Instead(answer.fault)
    said = translated("there is nothing to check; write figures and what ties them, as in")
    if text:
        said = translated("no claim is read in {text!r}; write figures and what ties them, as in", text=text)
    return Instead(said, tuple(("", _command(each)) for each in _EXAMPLES))


def _choices(text: str) -> Iterator[tuple[str, str]]:
    """A command for every way to read the figures of the line, with what they are then."""
    seen = set()
    for locale in _LOCALES:
        answer = answer_to(text, locale)
        if answer.fault or answer.claim is None:
            continue
        values = tuple(figure.written.value for figure in answer.claim.figures)
        if values not in seen:
            seen.add(values)
            unsure = [figure.written for figure in answer.claim.figures if _is_unsure(figure.written.text)]
            meant = (
                translated("{text} is {value}", text=each.text, value=UNKNOWN.write(each.value, each.place))
                for each in unsure
            )
            yield ", ".join(dict.fromkeys(meant)), _command(text, locale)


def _misprinted(text: str, locale: str) -> str:
    """What is wrong with the first figure of the line that nobody can read; nothing where all can be read."""
    for match in _DIGITS.finditer(text):
        try:
            read(match[0], notation_of(locale))
        except Ambiguous:
            continue
        except Unreadable as error:
            return error.message
    return ""


def _in_two_ways(text: str) -> tuple[str, tuple[str, ...]]:
    """The first figure of the line that can be read in two ways, and both."""
    for match in _DIGITS.finditer(text):
        try:
            read(match[0], notation_of(""))
        except Ambiguous as error:
            return match[0], error.readings
        except Unreadable:
            continue
    return text, (text, text)


def _is_unsure(text: str) -> bool:
    try:
        read(text, notation_of(""))
    except Ambiguous:
        return True
    except Unreadable:
        return False
    return False


def _command(text: str, locale: str = "") -> str:
    return f"crossfoot check {shlex.quote(text)}" + (f" --locale {locale}" if locale else "")
