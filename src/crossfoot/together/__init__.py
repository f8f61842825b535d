"""Figures that claims share: whether they can all be true, and which repairs would make them so."""
