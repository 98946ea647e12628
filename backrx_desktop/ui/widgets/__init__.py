"""Painted widgets shared by every page. Each takes the window's `Look` first."""
