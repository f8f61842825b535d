"""The rules that pass on what was noted under their name while a file was read, decided and compared with others.

A file of this folder is imported only where there is something under its name.
"""
