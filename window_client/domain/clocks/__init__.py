"""The clocks of a case: what runs, until when, why, and which supervision light is on."""
