"""`python -m respmatrix`: the command where its folder is not on the search path（命令行入口）."""

import sys

from respmatrix.cli import main

if __name__ == "__main__":
    sys.exit(main())
