"""The running program: what is opened when, and which screen leads where."""
