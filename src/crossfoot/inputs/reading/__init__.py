"""What the kinds of file share: what an article is, bytes to characters, elements to running text, and reading in a
process of its own.
"""
