"""One file for each kind of claim: its fields, its equations, and examples."""
