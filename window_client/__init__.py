"""Window Client: the counter program without a screen (rules, store, use cases)."""

__version__ = "0.1.0"
