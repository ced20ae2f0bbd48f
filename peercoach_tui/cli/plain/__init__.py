"""A meeting as a dialogue of lines: no Textual, no colours, no cursor; for a screen reader, a slow line, a dumb terminal."""
