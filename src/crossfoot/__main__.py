"""``python -m crossfoot``: the same command."""

from crossfoot.cli import main

if __name__ == "__main__":
    main()
