"""The screen of one case: state, clock, what to do next, papers, history."""
