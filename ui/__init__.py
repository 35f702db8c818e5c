"""Qt screens of the counter."""
