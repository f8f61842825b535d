"""A part of an article is not in the text that was read, so no figure in it was checked.

A parser gave up on it, a page of a PDF is a picture, a document lies within the document. What was read is checked all
the same. The message says what is missing and how to have it read; what is left out on purpose (menus of a page,
deleted words, code) is not told of.
"""

from crossfoot.audit.rule import Rule

RULES = (
    Rule(
        "text-left-out",
        "warning",
        lambda document: document.faults("text-left-out"),
    ),
)
