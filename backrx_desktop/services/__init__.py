"""What a session needs of the machine: time, sound, keys, and a screen that stays awake."""
