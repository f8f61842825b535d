"""The sentences that tie figures, a module for each family of them."""
