"""A cell of a table that is probably wrong, as `crossfoot table` finds it without a claim file: a sum, share, change or
average that holds everywhere else in the table fails here, and a slip of the hand explains it.

Look at the cell in the source; `crossfoot table --relations` lists what was found, with its evidence, and
`--output tables.yaml` drafts a claim file, in which a relation that is none can be taken away.
"""

from crossfoot.audit.rule import Rule

RULES = (Rule("table-mismatch", "error", lambda document: ()),)
