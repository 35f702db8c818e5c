"""The locked screen: covers the work, which waits untouched until the same clerk is back."""
