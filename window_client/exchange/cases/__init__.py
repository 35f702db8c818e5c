"""Tables of cases in the shapes that platforms take: written, and read back to be compared."""
