"""``python -m crossfoot``: the same command."""

import os
import sys

if __name__ == "__main__":
    try:
        # Python looks for modules in the working folder first, which may be one that somebody else filled.
        if not sys.flags.safe_path and sys.path[:1] == [os.getcwd()]:
            del sys.path[0]
        from crossfoot.cli.main import main

        main()
    except KeyboardInterrupt:  # before the command had begun
        sys.exit(130)
