"""One file for each language: its separators, its words around figures, and figures that prove them."""
