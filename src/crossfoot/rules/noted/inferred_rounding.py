"""The whole numbers of a table were taken as rounded although the claim file does not say so: some of its sums hold
only then, and far fewer fail.

Look whether the table says so (in thousands, to four digits, to multiples of 5 at random), and declare it with `unit:`
or `rounded:`; then a sum that is further off is found, and the note is gone.
"""

from crossfoot.audit.rule import Rule

RULES = (Rule("inferred-rounding", "note", lambda document: document.faults("inferred-rounding")),)
