"""A session without a window."""
