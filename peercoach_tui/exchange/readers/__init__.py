"""What can be read: a file a kind of file, each with its `READER`."""
