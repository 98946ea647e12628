"""The window, wired together."""
