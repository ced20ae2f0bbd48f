"""What the keys of a screen stand under on the key card, where a screen has many."""

from textual.binding import Binding

MOVING = Binding.Group("Move")
PLACES = Binding.Group("Places")
QUESTION = Binding.Group("The question")
LISTENING = Binding.Group("Listening")
WRITING = Binding.Group("What is kept")
LOOKING_BACK = Binding.Group("Look back")
HOUR = Binding.Group("The hour")
