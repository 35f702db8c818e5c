"""Words for what the domain knows by codes, shared by the screens."""

from ui.words import step_words as _step_words  # noqa: F401  registers the words of its events
