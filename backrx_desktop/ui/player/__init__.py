"""The parts of the player page, each a small module; pages/player.py puts them together."""
