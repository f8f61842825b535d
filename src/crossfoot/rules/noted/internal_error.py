"""crossfoot itself failed at this document; nothing in it was checked.

The other documents are reported all the same; the command ends with exit code 2. The message names the kind of the
failure and the line of crossfoot where it happened, and nothing of the document. Please send it to the makers of
crossfoot, with the file if you may.
"""

from crossfoot.audit.crashes import RULE
from crossfoot.audit.rule import Rule

RULES = (
    Rule(
        RULE,
        "error",
        lambda document: document.faults(RULE),
    ),
)
