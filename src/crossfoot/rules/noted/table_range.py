"""A formula of a workbook that takes a line too few or too many, as `crossfoot table` finds it: its range ends before
or behind where those of the formulas beside it do, leaves out the line before the total, holds the cell that it stands
in or a heading, or takes a sum together with what that is made of.

A row that is put in right above a total is the usual way to it. Look at the formula, and at what it gives.
"""

from crossfoot.audit.rule import Rule

RULES = (Rule("table-range", "note", lambda document: ()),)
