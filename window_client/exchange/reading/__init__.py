"""Reading files that others made: every size, depth and time has an end, every failure one sentence."""
