"""Searching while one types: the first rows at once, all others as soon as they are found."""

import gc
from functools import partial
from itertools import islice

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from peercoach_tui.domain.words import count, listed
from peercoach_tui.search.completion import Completion, as_filter, choices, completion, named_in
from peercoach_tui.search.filters import Known, Passing, passing
from peercoach_tui.search.found import Finds
from peercoach_tui.search.in_sight import has_words, hit_of, with_hit
from peercoach_tui.search.index import Searchable, timeline
from peercoach_tui.search.query import Query, TypedFilter, in_quotes, read_query
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.notebook.search_line import FILTERS, SearchField, SearchLine
from peercoach_tui.workspace import Workspace

FIRST = 120
"""So many finds are looked for before anything is shown."""
AT_ONCE = 0.008
"""Seconds after which the rest is looked for elsewhere."""
AFTER_PAINT = 0.05
"""Seconds after the first rows in which the rest is not looked for yet."""
MOST = 100
"""So many lines are counted of what would be found without filters."""
STILL_SHOWN = "Kept. The note isn't what you looked for any more; it stands here until you look for something else."
READING = "Reading what was kept …"


class Searching(BaseScreen, part=True):
    """A place with a search line, and the index behind it. Subclasses show what was found, and say what there is to be said."""

    class Whole(Message):
        """All is found of what was asked, or what can be searched is made."""

        def __init__(self, before: Finds | None, whole: Finds | None, searchable: Searchable | None) -> None:
            super().__init__()
            self.before, self.whole, self.searchable = before, whole, searchable

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.line = SearchLine()
        self._query = Query()
        self._asked: tuple[object, ...] = ()
        self._now_found: Finds | None = None
        self._nearest: Completion | None = None
        self._passing = Passing()
        self._vocabulary: tuple[Searchable, tuple[TypedFilter, ...], str, frozenset[str]] | None = None
        self._in_sight: tuple[str, str, str] | None = None

    def show_found(self, found: Finds) -> None:
        """Show what was found."""

    def tell(self, sentence: str) -> None:
        """Say a sentence above what was found, "" for none."""

    @property
    def known(self) -> Known:
        """Return what filters are read with."""
        people, today = self.workspace.people.by_name(), self.workspace.today
        called = {each.id: each.called for each in people if each.brief}
        names = {each.id: each.name for each in people if each.brief}
        return Known(called=called, names=names, today=today, day_first=self.workspace.settings.day_first)

    def search(self) -> None:
        """Find what the line asks for, and show it, unless nothing is another since."""
        index, line = self.workspace.index, self.line.line
        groups, known = index.groups, self.known
        asked = (line, groups, known)
        if self._asked and self._asked[1] is groups and self._asked[::2] == asked[::2]:
            return
        self._query, self._nearest = read_query(line), None
        if self._query.is_empty:
            self._asked = asked
            self._find(Finds(timeline(groups)), choices(self._query))
        elif (searchable := index.renewed()) is not None:
            self._asked = asked
            self._passing = passing(self._query, known)
            hits, told = searchable.find(self._query, self._passing), self._passing.sentences
            mended = hit_of(groups, *self._in_sight[1:]) if self._in_sight and self._in_sight[0] == line else None
            if mended and not has_words(mended, self._query):
                hits, told = with_hit(hits, mended), (STILL_SHOWN,)
            self._find(Finds(hits, self._query.words), " ".join(filter(None, (*told, choices(self._query)))))
        else:
            self.tell(READING)

    def keep_in_sight(self, folder: str, id: str) -> None:
        """Keep an entry among what is shown until something else is asked for."""
        self._in_sight = self.line.line, folder, id

    def _find(self, found: Finds, sentence: str) -> None:
        found.look(FIRST, AT_ONCE)
        self._now_found = found
        self.tell(sentence)
        self.show_found(found)
        self._say_beside()
        if found.is_whole and not found.hits and not self._passing.sentences and not self._query.is_empty:
            self._offer_nearest()
        if not found.is_whole or self.workspace.index.renewed() is None:
            # What is seen is painted first: the rest would hold it up.
            self.set_timer(AFTER_PAINT, partial(self._go_on, found))

    def _go_on(self, found: Finds) -> None:
        if self.is_attached and found is self._now_found:
            self.look_for_the_rest(found, self.workspace.index.renewed() is None)

    @work(thread=True, exclusive=True, group="find")
    def look_for_the_rest(self, found: Finds, make: bool) -> None:
        """Find all, and make what can be searched where that was never done; off the event loop."""
        worker = get_current_worker()
        whole = None
        if not found.is_whole:
            whole = found.whole(lambda: worker.is_cancelled)
            if whole is None:
                return
        searchable = None
        if make:
            searchable = Searchable(self.workspace.index.known_groups)
            # So many small things: the collector would go through all of them again and again, and hold up keys.
            gc.freeze()
        self.post_message(self.Whole(found, whole, searchable))

    def on_searching_whole(self, event: Whole) -> None:
        """Show all of it, where nothing else was asked meanwhile."""
        waited = event.searchable is not None and self._asked[:1] != (self.line.line,)
        if event.searchable is not None:
            self.workspace.index.use(event.searchable)
        if waited:
            self.search()
        elif event.whole is not None and event.before is self._now_found:
            self._now_found = event.whole
            self.show_found(event.whole)
            self._say_beside()
            if not event.whole.hits:
                self._offer_nearest()

    def _say_beside(self) -> None:
        found = self._now_found
        if self._query.is_empty or found is None:
            self.line.say_beside(FILTERS, FILTERS.partition(" · ")[2], "")
        elif found.is_whole and not found.hits:
            self.line.say_beside("")
        elif found.is_whole:
            lines, meetings = (
                count(len(found.hits), "line"),
                sum(found.hits[place][0].session is not None for place in found.heads),
            )
            self.line.say_beside(f"{lines}, {count(meetings, 'meeting')}", lines)
        else:
            self.line.say_beside("…")

    # Words that stand nowhere, and completing

    def _offer_nearest(self) -> None:
        """Say that nothing was found, with the words that come nearest to one that stands nowhere in what the filters leave."""
        from peercoach_tui.search.nearest import nearest, words_in

        searchable = self.workspace.index.renewed()
        if searchable is None:
            return
        filters = self._query.filters
        if self._vocabulary is None or self._vocabulary[:2] != (searchable, filters):
            left = searchable.left_by(self._passing)
            self._vocabulary = searchable, filters, left, words_in(left)
        _, _, left, vocabulary = self._vocabulary
        named = named_in(self._query, self.known)
        missing = [(piece, word) for piece, word in self._query.needed if piece not in named and word not in left]
        if named and not missing:
            self._nearest = as_filter(named)
            takes = self.with_keys("{find-complete:→} takes it")
            self.tell(f"Nothing has all of that. Try {self._nearest.options[0]}: whom you met is a filter; {takes}.")
            return
        for piece, word in missing:
            if words := nearest(word, vocabulary):
                self._nearest = Completion(begin=piece.begin, end=piece.end, options=tuple(map(in_quotes, words)))
                takes = self.with_keys("{find-complete:→} takes the first")
                self.tell(f"{self._lacking(searchable, word)} Nearest: {' · '.join(words)}; {takes}.")
                return
        self.tell(self._lacking(searchable, missing[0][1]) if missing else "Nothing has all of that.")

    def _lacking(self, searchable: Searchable, word: str) -> str:
        """Say that nothing has a word, or nothing of what the filters leave, and how much there is without them."""
        if not searchable.has(word):
            return f"Nothing has “{word}”."
        hits = (hit for hit in searchable.find(self._query, Passing()) if hit is not None)
        lines = sum(1 for _ in islice(hits, MOST))
        if not lines:
            return f"Nothing there has “{word}”."
        keys = listed([*dict.fromkeys(f"{each.key}:" for each in self._query.filters)])
        many = f"{MOST} or more lines" if lines == MOST else count(lines, "line")
        return f"{many} without {keys}; nothing there has “{word}”."

    def on_search_field_completing(self, event: SearchField.Completing) -> None:
        """Put the nearest word in the place of one that stands nowhere, or complete the filter that is begun."""
        event.stop()
        if self._nearest is not None:
            self.line.complete(self._nearest)
        else:
            self.line.complete(completion(self.line.line, self.line.field.cursor_position, self.known))
