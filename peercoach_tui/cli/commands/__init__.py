"""The commands, a file each. A file is found by being here: it declares `COMMAND`, and imports late what it runs."""
