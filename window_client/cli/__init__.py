"""The command line: `python -m window_client COMMAND`; without a command the counter opens."""
