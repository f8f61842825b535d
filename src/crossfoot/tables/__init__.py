"""Tables: which rows and columns of a grid are made of others, whether they are, and which cell is wrong."""
