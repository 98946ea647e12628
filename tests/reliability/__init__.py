"""Tests of what happens when everything goes wrong."""
