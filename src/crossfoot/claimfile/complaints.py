"""What is wrong with text that is no YAML, in words for editors."""

import re

from crossfoot.claimfile.bytes import SourceError, fault
from crossfoot.claimfile.invisible import misleading
from crossfoot.claimfile.lines import BOM, Lines
from crossfoot.messages import translatable, translated

_UNALLOWED = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_GLUED = r"-(?=[^\s-])|[^\s:\"'\[{#-][^\s:]*:(?=[^\s/])"
_GLUED_DASH = r" *(?:- +)*-(?=[^\W\d][^\s:]*:(?:\s|$))"
_LINE = r"[^\r\n]*"
_SPECIAL = r"(?:^|\s)([&*!]\S*)\s*$"
_KEY_LIMIT = 1024  # code points; YAML's own limit

_MARKER = r"^(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?\r?$"
_MARKER_BETWEEN = "======="
_CONFLICT = translatable(
    "git left a mark of a merge conflict here; keep one of the versions between the marks, and delete the marks"
)
_REACH = 4096  # characters before a fault in which its cause is looked for

_ESCAPE = translatable("in double quotes a backslash begins an escape, and this is none; use single quotes")
_HALF = translatable("this escape is no character, or half of one; write the character itself")
_ITEM = translatable('a list item ("- ") cannot begin here; put it on a line of its own')
_QUOTES = ('"', "'")
# libyaml's words (PyYAML's own parser chooses others here and there); whether the fault is where the value began; what
# stands there; ours
_SENTENCES = (
    ("found unexpected end of stream", True, _QUOTES, translatable("the quote that opens here is never closed")),
    (
        "found unexpected document",
        True,
        _QUOTES,
        translatable("the quote that opens here is not closed before the document ends"),
    ),
    ("unknown escape character", False, None, _ESCAPE),
    ("hexdecimal number", False, None, _ESCAPE),
    (
        "Unicode character escape",
        False,
        None,
        _HALF,
    ),
    ("found unexpected ':'", False, (":",), translatable('a space is missing after this ":"')),
    (
        "sequence entries are not allowed",
        False,
        ("-",),
        _ITEM,
    ),
)
_AFTER_QUOTE = translatable(
    "text follows a closing quote; put the whole value in one pair of quotes, of a kind not used in it"
)
_LEADERS = (
    "cannot start any token",
    "mapping keys are not allowed",
    "block scalar",
    "an anchor",
    "an alias",
    "a tag",
    "tag handle",
    "a directive",
)


def unallowed(text: str, words: str = "") -> SourceError:
    """For a text that holds a character that YAML excludes: control characters, halves of surrogate pairs."""
    character = re.compile(_UNALLOWED).search(text)
    if character is None:
        if not words:
            return SourceError(translated("this is not valid YAML"))
        return SourceError(translated("this is not valid YAML ({complaint})", complaint=words))
    sentence = translatable("the character U+{code:04X} is not allowed in YAML; delete it")
    return fault(text, character.start(), translated(sentence, code=ord(character[0])))


def complaint(text: str, words: str, began: int, at: int, opened: int, last: int) -> SourceError:
    """A syntax error in words for editors; the parser's own words in parentheses where we have none.

    began: where the value or line in question begins; at: where the parser stopped; opened: where the innermost
    unclosed list or mapping begins; last: where the scalar read last begins. No sentence rests on the parser's words
    alone: the text must be as the sentence says, because another version may use the same words for something else.
    """
    plain = _unseen(text, min(began, last, at), at)
    return plain or _in_words(text, words, began, at, opened, last) or _in_their_words(text, words, at)


def _in_their_words(text: str, words: str, at: int) -> SourceError:
    return fault(text, at, translated("this is not valid YAML ({complaint})", complaint=words))


def _unseen(text: str, first: int, at: int) -> SourceError | None:
    """What a person does not see or expect, whatever the parser says of it."""
    if marker := re.compile(_MARKER, re.MULTILINE).search(text):
        return fault(text, marker.start(), translated(_CONFLICT))
    line = _line_start(text, max(first, at - _REACH)) or int(text.startswith(BOM))
    while line <= at:
        content = _line_at(text, line)
        if content == _MARKER_BETWEEN:
            return fault(text, line, translated(_CONFLICT))
        if unseen := misleading(content):
            return fault(text, line + unseen[0], unseen[1])
        line += len(content) + 1
    return None


def _in_words(text: str, words: str, began: int, at: int, opened: int, last: int) -> SourceError | None:
    line = _line_start(text, at)
    indent = _line_at(text, line).lstrip(" ")
    if indent.startswith("\t") and "quoted" not in words and "flow" not in words:
        return fault(text, text.index("\t", line), translated("a tab indents this line; YAML wants spaces"))
    if text.startswith("\t", at):
        return fault(text, at, translated("a tab stands here; YAML wants spaces"))
    for piece, at_beginning, begins, sentence in _SENTENCES:
        place = began if at_beginning else at
        if piece in words and (begins is None or text.startswith(begins, place)):
            return fault(text, place, translated(sentence))
    if any(piece in words for piece in _LEADERS) and _begins_specially(text, began):
        return _leader(text, began)
    if "flow" not in words and (dash := _glued_dash(text, last, at)) >= 0:
        return fault(text, dash, _no_space("-"))
    if "could not find expected ':'" in words:
        return _keyless(text, began)
    if "mapping values are not allowed" in words and text.startswith(":", at):
        return _second_colon(text, line, at, last)
    if "expected" not in words:
        return None
    if "flow" in words:
        return _flow(text, words, began, at, opened)
    return _misplaced(text, words, line, at)


def _begins_specially(text: str, offset: int) -> bool:
    return re.compile(r"[^\w\s]").match(text, offset) is not None


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _line_at(text: str, offset: int) -> str:
    """What is left of a line from an offset on."""
    match = re.compile(_LINE).match(text, offset)
    return match[0] if match else ""


def _glued_dash(text: str, *offsets: int) -> int:
    """Where "-key:" begins one of the lines of these offsets, a list item without its space; -1 if none does."""
    for offset in offsets:
        line = _line_start(text, offset)
        if match := re.compile(_GLUED_DASH).match(text, line):
            return match.end() - 1
    return -1


def _leader(text: str, offset: int) -> SourceError:
    sentence = translatable('a value cannot begin with "{sign}"; put it in quotes')
    return fault(text, offset, translated(sentence, sign=text[offset : offset + 1]))


def _no_space(sign: str) -> str:
    return translated('a space is missing after this "{sign}"', sign=sign)


def _keyless(text: str, offset: int) -> SourceError:
    if glued := re.compile(_GLUED).match(text, offset):
        return fault(text, glued.end() - 1, _no_space(glued[0][-1]))
    if _line_at(text, offset).find(":") > _KEY_LIMIT:
        return fault(text, offset, translated("a key may have {limit} characters at most", limit=_KEY_LIMIT))
    return fault(
        text, offset, translated('a line "key: value" was expected here; this one has no colon followed by a space')
    )


def _second_colon(text: str, line: int, at: int, last: int) -> SourceError:
    glued = re.compile(_GLUED).match(text, last)
    begins_line = not text[_line_start(text, last) : last].strip(" -")
    if glued and last < line and begins_line:
        return fault(text, glued.end() - 1, _no_space(glued[0][-1]))
    if at - line > _KEY_LIMIT:
        return fault(text, line, translated("a key may have {limit} characters at most", limit=_KEY_LIMIT))
    return fault(
        text, at, translated("this colon cannot stand here; put the value in quotes, or check the indentation")
    )


def _flow(text: str, words: str, began: int, at: int, opened: int) -> SourceError | None:
    char = text[at : at + 1]
    wants_comma = "',' or" in words
    if not text[at:].strip():
        opener = began if wants_comma else opened
        if text[opener] not in "[{":  # behind an anchor, or in the second of two equal keys
            opener = max(text.rfind("[", 0, at), text.rfind("{", 0, at))
        sentence = translatable('the "{sign}" that opens here is never closed')
        return None if opener < 0 else fault(text, opener, translated(sentence, sign=text[opener]))
    if wants_comma:
        if text[:at].rstrip(" ")[-1:] in ("'", '"') and char not in "'\"":
            return fault(text, at, translated(_AFTER_QUOTE))
        if text[began] not in "[{":
            return None
        closer = "]" if text[began] == "[" else "}"
        number = Lines(text[: began + 1]).position(began)[0]
        sentence = translatable(
            'a comma is missing before this, or a "{closer}": the "{opener}" at line {line} is still open'
        )
        return fault(text, at, translated(sentence, closer=closer, opener=text[began], line=number))
    if char == ",":
        return fault(text, at, translated("a value is missing before this comma"))
    if char == ":":
        return fault(text, at, translated("a key is missing before this colon"))
    return _closes_nothing(text, at) if char in "]}" else _no_value(text, words, at)


def _no_value(text: str, words: str, at: int) -> SourceError | None:
    return fault(text, at, translated("a value was expected here")) if "expected node content" in words else None


def _closes_nothing(text: str, at: int) -> SourceError:
    return fault(text, at, translated('nothing is open here that this "{sign}" could close', sign=text[at]))


def _misplaced(text: str, words: str, line: int, at: int) -> SourceError | None:
    before, char = text[line:at].rstrip(), text[at : at + 1]
    if before.endswith(("'", '"')):
        return fault(text, at, translated(_AFTER_QUOTE))
    if special := re.compile(_SPECIAL).search(before):
        return _leader(text, line + special.start(1))
    if char and char in "]}":
        return _closes_nothing(text, at)
    if char == "," and "content" in words:
        return _leader(text, at)
    if "content" in words:
        return fault(text, at, translated("a value was expected here; check the indentation of this line"))
    if "document start" in words:
        return fault(text, at, translated("the data ends before this; check the brackets and the indentation above"))
    if "block collection" in words:
        return fault(text, at, translated('a list item ("- ") was expected here; check the indentation of this line'))
    if "block mapping" in words:
        return fault(text, at, translated("a key was expected here; check the indentation of this line"))
    return None
