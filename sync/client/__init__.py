"""The window's side of the protocol; plain objects in the caller's thread, no Qt."""
