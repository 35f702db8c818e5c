"""Tools for those who build the screens."""
