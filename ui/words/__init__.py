"""Words for what the domain knows by codes, shared by the screens."""
