"""The charts of the history."""
