"""The encrypted store: one append-only journal and everything that is derived from it."""
