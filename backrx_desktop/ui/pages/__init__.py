"""The pages of the window. Each is a `Page` or `ScrollingPage` of pages/page.py."""
