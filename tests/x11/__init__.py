"""The card on a real screen: an X server, a window manager, and a film that fills it."""
