"""The rules that pass on what was noted under their name while a file was read, decided and compared with others; the
verdict on a claim is noted under the names of those that tell it.

A file of this folder is imported only where there is something under its name.
"""
