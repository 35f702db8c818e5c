"""What waits to be sent, how sending stands, and why it does not go."""
