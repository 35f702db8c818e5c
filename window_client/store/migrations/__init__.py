"""Bring a database to the schema of this program: all or nothing, with a copy from before."""
