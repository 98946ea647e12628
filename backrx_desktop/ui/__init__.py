"""The window: pages, widgets, the painted figure and charts."""
