"""Chimes and voice, in a process of their own so that no sound server can take a session down."""
