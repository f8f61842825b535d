"""The audit of claim files: which files, which rules, and what is reported."""
