"""Labelled sentences for the reader, written for this project, and the command that scores the reader on them."""
