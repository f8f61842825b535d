"""What was probably meant where figures do not agree."""
