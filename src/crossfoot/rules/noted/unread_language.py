"""An article is in a language that crossfoot has no words to read, so nothing in it was read.

The message names the language, or the letters that it is written in, and the languages that can be read. It is told by
the commonest words of the text and its letters, also in one sentence. Where few words are known, of whatever language,
it has no name, and is told only if figures would be tied. Where that is wrong, `--locale` says what the language is.
"""

from crossfoot.audit.rule import Rule

RULES = (
    Rule(
        "unread-language",
        "warning",
        lambda document: document.faults("unread-language"),
    ),
)
