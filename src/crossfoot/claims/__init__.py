"""One claim: its figures, its equations, its verdict, and how they are said."""
