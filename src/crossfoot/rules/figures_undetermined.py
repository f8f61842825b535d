"""Claims that share figures, of which it was not decided within the bound of the solver whether they can all be
right.

The bound counts steps, not seconds, so that a run repeats exactly. Nothing is called consistent that was not decided.
Split the file, or declare fewer figures under a name.
"""

from crossfoot.registry import Rule

RULES = (Rule("figures-undetermined", "warning", lambda document: document.conflicts_named("figures-undetermined")),)
