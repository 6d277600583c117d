"""`python hooks <command>`: every command, on every system, from the top folder of the repository."""

import os
import sys

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # the theme's notice about another program

try:
    from guidebook.__main__ import main
except ModuleNotFoundError as error:
    sys.exit(
        f'"{error.name}" is not installed for this Python ({sys.executable}).\n'
        "README.md says under “Commands” how to install what the site needs; then use the Python in .venv."
    )

sys.exit(main(sys.argv[1:]))
