"""The first screen after sign-in: what to do next, find a case, see what lies where."""
