"""The card over a film: a small window that never takes the focus."""
