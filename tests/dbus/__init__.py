"""Remotes and wake locks, on a message bus of their own."""
