"""Use cases: load, let the domain decide, append to the journal; each in one unit of work."""
