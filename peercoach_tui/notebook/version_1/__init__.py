"""What version 1 kept: read where it lies, and taken over where it may be."""
