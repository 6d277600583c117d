"""`python hooks <command>`: every command, on every system, from the top folder of the repository."""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 (what is typed without make may find an older one)
    sys.exit(
        f"Python 3.11 or newer is needed, and {sys.executable} is {sys.version.split()[0]}.\n"
        "Get it from https://www.python.org/downloads/, delete the folder .venv, and make it again, as README.md says."
    )

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # the theme's notice about another program

try:
    from guidebook.__main__ import main
except ModuleNotFoundError as error:
    sys.exit(
        f'"{error.name}" is not installed for this Python ({sys.executable}).\n'
        "README.md says under “Commands” how to install what the site needs; then use the Python in .venv."
    )

sys.exit(main(sys.argv[1:]))
