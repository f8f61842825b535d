"""Claims that share figures, of which it was not checked whether they can all be right.

Either it was not decided within the bound of the solver, which counts steps, not seconds, so that a run repeats
exactly: split the file, or declare fewer figures under a name. Or unknown figures are multiplied with each other, which
needs the solver z3, and it is not installed: `pip install 'crossfoot[solver]'`. Nothing is called consistent that was
not decided.
"""

from crossfoot.audit.rule import Rule

RULES = (Rule("figures-undetermined", "warning", lambda document: document.conflicts_named("figures-undetermined")),)
