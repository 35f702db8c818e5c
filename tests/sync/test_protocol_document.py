"""PROTOCOL.md and the code say the same."""

import re
from pathlib import Path

import pytest

import sync
from sync import messages
from sync.platform.app import make_app
from tests.sync.builders import Site
from window_client.domain.transfer import FeedLine, PlatformVerdict

ROOT = Path(sync.__file__).parent
DOCUMENT = (ROOT / "PROTOCOL.md").read_text("utf-8")
ENDPOINT = re.compile(r"^\| `([A-Z]+) (/\S+)`", re.MULTILINE)


def test_the_endpoints_are_those_of_the_application(site: Site) -> None:
    routes = make_app(site.platform).routes
    served = {(next(iter(route.methods - {"HEAD"} or {"HEAD"})), route.path) for route in routes}  # type: ignore[attr-defined]

    assert set(ENDPOINT.findall(DOCUMENT)) == served


@pytest.mark.parametrize("message", messages.MESSAGES, ids=lambda one: one.__name__)
def test_every_message_is_described(message: type[messages.Message]) -> None:
    assert f"`{message.__name__}`" in DOCUMENT


def test_no_message_is_left_out_of_the_list() -> None:
    defined = {
        one for one in vars(messages).values() if isinstance(one, type) and issubclass(one, messages.Message)
    }

    assert defined - {messages.Message} == set(messages.MESSAGES)


@pytest.mark.parametrize("verdict", PlatformVerdict)
def test_every_verdict_is_described(verdict: PlatformVerdict) -> None:
    assert f"| `{verdict.value}` |" in DOCUMENT


@pytest.mark.parametrize("line", FeedLine.__args__, ids=lambda one: one.__name__)
def test_every_kind_of_feed_line_has_an_example(line: type) -> None:
    tag = line.__struct_config__.tag  # type: ignore[attr-defined]

    assert f'{{"type":"{tag}"' in DOCUMENT


def test_every_error_of_the_platform_is_in_the_table() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "platform").glob("*.py"))
    raised = set(re.findall(r'declined\((\d{3}|[A-Z_]+), "(\w+)"', code))
    raised |= set(re.findall(r'problem_answer\((\d{3}), Problem\(error="(\w+)"', code))
    raised |= set(re.findall(r'Declined\((\d{3}), Problem\(error="(\w+)"', code))
    numbers = {"HASH_MISMATCH": "460", "CLIENT_GONE": "499"}
    table = DOCUMENT.partition("## 11. Errors")[2]

    assert len(raised) > 20
    for status, error in raised:
        row = next((r for r in table.splitlines() if f"`{error}`" in r), "")
        assert row.startswith(f"| {numbers.get(status, status)} |"), error
