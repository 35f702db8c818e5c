"""The clocks of a case on the screen."""
