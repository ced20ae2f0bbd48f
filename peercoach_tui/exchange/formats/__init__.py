"""The formats of what leaves, a file each."""
