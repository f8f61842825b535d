"""The audit of claim files: which files, which rules, and what is reported.

Called as ``crossfoot.audit(paths)``, it is the public function of that name; docs/library.md describes it.
"""
