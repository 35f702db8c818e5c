"""The door: giving this PC its place once, then letting clerks in, with the platform or without it."""
