"""One file for each fault that crossfoot finds; the docstring of the file is the manual page of the rule."""
