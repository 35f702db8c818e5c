"""The reference central platform: the protocol made executable, on the same case rules as the window."""
