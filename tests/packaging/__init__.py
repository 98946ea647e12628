"""The scripts that make what is shipped."""
