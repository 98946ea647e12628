"""Reads exercises, routines and programmes from TOML files."""
