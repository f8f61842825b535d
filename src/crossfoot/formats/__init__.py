"""One file for each form that a report can take; the name of the file is the value of ``--format``."""
