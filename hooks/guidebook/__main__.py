"""The command line: finds the command that was typed, runs it, and says in plain words what is wrong with what was typed.

`python hooks <command>` and `python -m guidebook <command>` are the same.
"""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from guidebook.authoring.problems import GuidebookError, meant, shown
from guidebook.commands import all_commands, command_named, command_names

TYPED = "python hooks"
WRONG = 2  # the exit status for a command that was not understood


class MistypedCommand(Exception):
    """What was typed after a command is not something it takes. The message ends with what the command does take."""


class Parser(ArgumentParser):
    """Says what is wrong with options without ending the program, and guesses no option from its beginning."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__(prog=f"{TYPED} {name}", description=description, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Put a message of argparse's into plain words.

        Raises:
            MistypedCommand: always, where argparse itself would end the program.
        """
        unknown = re.fullmatch(r"unrecognized arguments: (\S+).*", message)
        if unknown:
            near = meant(unknown[1].partition("=")[0], self._option_string_actions)
            message = f'"{unknown[1]}" is not known here.' + (f' Did you mean "{near}"?' if near else "")
        raise MistypedCommand(f"{message}\n\n{self.format_help().strip()}")


def main(arguments: list[str]) -> int:
    """Run the command named first in `arguments`, with the options after it.

    Returns the exit status: the command's own (0 where all went well), 1 where it stopped with a message, `WRONG` where what
    was typed was not understood, 130 after Ctrl+C.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what Windows cannot write into a file or another program is "?" there
            stream.reconfigure(errors="replace")
    name, *further = arguments or ["--help"]
    if name in ("-h", "--help", "help"):
        print(_listed(), file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else WRONG
    if name not in command_names():
        near = meant(name, command_names())
        print(f'There is no command "{name}".{f" Did you mean “{near}”?" if near else ""}\n\n{_listed()}', file=sys.stderr)
        return WRONG
    root = Path.cwd()
    if not (root / "docs").is_dir():
        print(f"There is no guidebook in {root}: go to the top folder of the repository first.", file=sys.stderr)
        return WRONG
    command = command_named(name)()
    parser = Parser(name, command.help())
    command.options(parser)
    try:
        return command.run(parser.parse_args(further), root)
    except MistypedCommand as error:
        print(f"{TYPED} {name}: {error}", file=sys.stderr)
        return WRONG
    except GuidebookError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output, such as `head`, has closed it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # such as a full disk, or a name that is too long for this computer
        print(
            f"This computer refused: {error.strerror or error}{f': {shown(error.filename)}' if error.filename else ''}",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def _listed() -> str:
    commands = {name: each.help() for name, each in all_commands().items()}
    width = max(map(len, commands))
    lines = [f"  {TYPED} {name.ljust(width)}  {line}" for name, line in sorted(commands.items())]
    return "\n".join(["What can be typed (with --help after it, what it takes):", "", *lines])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
