"""The card over a film."""
