"""A table of a claim file that cannot be had, so that nothing of it was checked: the document is not there, cannot be
read as a table, or has several tables of which none is named.

Correct the name, which is looked for beside the claim file, in the working folder and in the folders given with
`--sources`; name the sheet or the number of the table under `from`.
"""

from crossfoot.audit.rule import Rule

RULES = (Rule("unreadable-table", "error", lambda document: document.faults("unreadable-table")),)
