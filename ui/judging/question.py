"""A small question on a page: a few fields and the act that they serve."""

import msgspec

from ui.form.form_state import FormState


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked without leaving the page.

    Attributes:
        key: What is asked, such as `defective:plan`; another key starts the fields afresh.
        title: The question.
        help: What it leads to.
        form: The fields.
        act: Words of the button.
    """

    key: str
    title: str
    form: FormState
    act: str
    help: str = ""
