"""Sync protocol: client engine and reference platform."""
