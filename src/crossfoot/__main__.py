"""``python -m crossfoot``: the same command."""

import sys

if __name__ == "__main__":
    try:
        from crossfoot.cli import main

        main()
    except KeyboardInterrupt:  # before the command had begun
        sys.exit(130)
