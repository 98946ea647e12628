"""Keeps history, preferences and the session under way on disk."""
