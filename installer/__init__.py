"""Sets the program up, starts it, checks it and packs it; standard library only."""
