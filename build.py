"""Builds the site: python build.py --help."""

import sys

from lapa.cli import leave, main

if __name__ == "__main__":
    leave(main(sys.argv[1:]))
