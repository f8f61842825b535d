"""The commands, one file each; a command is found by being there, under the name of its file."""
