"""Widgets that every screen is made of; each shows a frozen value and emits intentions."""
