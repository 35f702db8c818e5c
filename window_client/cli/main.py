"""Reads the command line and hands over; modules are loaded only for the command that needs them."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from window_client import __version__
from window_client.errors import WindowClientError

Run = Callable[[argparse.Namespace], int]

CALCULATORS = ("deadline", "check-id")
WRONG_USAGE = 2


def main(arguments: Sequence[str], screens: Mapping[str, Run]) -> int:
    """Carry out one command and return its exit status.

    Args:
        arguments: The command line without the program's name.
        screens: What needs a screen: `run`, `practice`, `tour`, `self-test`; given by the caller, since this
            module knows no Qt.
    """
    wanted = _normal(arguments)
    args = _parser(wanted[0], screens).parse_args(wanted)
    try:
        run: Run = args.run
        return run(args)
    except WindowClientError as error:
        sys.stderr.write(_words(error) + "\n")
        return 1


def _normal(arguments: Sequence[str]) -> list[str]:
    """Open the counter without a command; `--self-test` is the bundle's name for a command."""
    given = list(arguments)
    if not given:
        return ["run"]
    return ["self-test", *given[1:]] if given[0] == "--self-test" else given


def _parser(wanted: str, screens: Mapping[str, Run]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="window_client", description="窗口受理客户端")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_screens(commands, screens)
    known = wanted in screens
    if not known and (wanted in CALCULATORS or wanted.startswith("-")):
        _add_calculators(commands)
    groups = {
        "platform": _add_platform,
        "catalogue": _add_catalogue,
        "steps": _add_steps,
        "exchange": _add_exchange,
    }
    for name, add in groups.items():
        if not known and (wanted == name or wanted.startswith("-")):
            add(commands)
    if not known and wanted not in (*CALCULATORS, *groups):
        _add_store_commands(commands)
    return parser


def _add_screens(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", screens: Mapping[str, Run]
) -> None:
    helps = {
        "run": "open the counter",
        "practice": "open a practice counter with its own platform and a demo hall",
        "tour": "take the main job through the real screens and write pictures and papers",
        "self-test": "try store, cipher, search, papers, sync and screen; print JSON",
    }
    for name, run in screens.items():
        parser = commands.add_parser(name, help=helps[name])
        parser.add_argument("--data", type=Path, default=None, help="data folder")
        if name == "tour":
            parser.add_argument(
                "--out", type=Path, default=Path("tour"), help="folder for pictures and papers"
            )
        parser.set_defaults(run=run)


def _add_calculators(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from window_client import counter_cli  # noqa: PLC0415  only for its own commands
    from window_client.clock import SystemClock, hall_day  # noqa: PLC0415

    counter_cli.add_parsers(commands)

    def run(args: argparse.Namespace) -> int:
        today = hall_day(SystemClock().now())
        return counter_cli.run(args, today=today, stdin=sys.stdin, stdout=sys.stdout)

    for name in CALCULATORS:
        commands.choices[name].set_defaults(run=run)


def _add_platform(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from sync.platform import admin  # noqa: PLC0415

    platform = commands.add_parser("platform", help="the reference central platform")
    admin.add_parsers(platform.add_subparsers(dest="platform_command", required=True, metavar="COMMAND"))


def _add_catalogue(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from window_client.cli import catalogue_commands  # noqa: PLC0415

    catalogue_commands.add_parsers(commands)


def _add_steps(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from window_client.cli import steps  # noqa: PLC0415

    steps.add_parser(commands)


def _add_exchange(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from window_client.cli import exchange_commands  # noqa: PLC0415

    exchange_commands.add_parsers(commands)


def _add_store_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from window_client.cli import (  # noqa: PLC0415
        calendar_commands,
        day_commands,
        doctor,
        look_up_commands,
        store_commands,
    )

    doctor.add_parser(commands)
    store_commands.add_parsers(commands)
    day_commands.add_parser(commands)
    calendar_commands.add_parser(commands)
    look_up_commands.add_parser(commands)


def _words(error: WindowClientError) -> str:
    from window_client.cli.words import words_for  # noqa: PLC0415

    return words_for(error)
