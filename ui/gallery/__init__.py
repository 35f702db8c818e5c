"""Every widget alone, in several states, as pictures: `python -m ui.gallery --out DIR`."""
