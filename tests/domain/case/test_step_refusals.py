"""Each refusal that the table names really happens, and nothing else is named."""

import pytest

from tests.domain.case.lawful_steps import Lawful
from tests.domain.case.refused_steps import FURTHER, REFUSED
from tests.domain.case.ruled_out import BY_SERVICES, RULED_OUT, Refused
from window_client.domain.case.steps import STEPS, refusal_of
from window_client.errors import WindowClientError


def test_every_named_refusal_is_tried() -> None:
    by_case = {(step.id, code) for step in STEPS for code in step.refusals}
    by_rule = {(step.id, code) for step in STEPS for code in step.refused_by_rule}

    assert set(REFUSED) == by_case
    assert set(RULED_OUT) | BY_SERVICES == by_rule


@pytest.mark.parametrize(("key", "made"), REFUSED.items(), ids=["-".join(key) for key in REFUSED])
def test_the_case_itself_refuses(key: tuple[str, str], made: Lawful) -> None:
    course, event = made()

    assert refusal_of(course.case, event) == key[1]


@pytest.mark.parametrize(("code", "made"), FURTHER)
def test_the_case_refuses_on_further_grounds(code: str, made: Lawful) -> None:
    course, event = made()

    assert refusal_of(course.case, event) == code


@pytest.mark.parametrize(("key", "refused"), RULED_OUT.items(), ids=["-".join(key) for key in RULED_OUT])
def test_a_rule_refuses(key: tuple[str, str], refused: Refused) -> None:
    with pytest.raises(WindowClientError) as error:
        refused()

    assert error.value.code == key[1]
