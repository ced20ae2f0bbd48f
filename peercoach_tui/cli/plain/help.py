"""What `/help` tells: every command once, those that belong together on one line; and what is told as a meeting begins."""

BEGINNING = "/place … says where, /first whether you two met before, /hide hides every name."
"""What can be typed besides an answer while a meeting begins."""

CHOOSING = "An answer is typed by its number or its first letters; Enter takes what is suggested."
"""What is told besides where it is asked for then."""

HELP = (
    'A line is a note. It may begin with a sign: ! a follow-up, " their words, * for the goals, ? a question of your own, '
    "> to come back to. Enter alone says again where you are.",
    "A follow-up is theirs while you coach, unless it says whose: ! me: send the map.",
    "Question: /next, /used once it was asked, /question says it again, /pin keeps it at hand or takes the pin off, "
    "/topic and /aim turn what the questions are about.",
    "Hour: /stage goes on, /stage explore goes there, /before goes back, /swap swaps the roles, /left says the time, "
    "/place … says where you meet.",
    "From before: /look, /done 1, /partly 1, /dropped 1, /learned 1, /carry 1; /points opens what you wanted to bring up, "
    "one at a time; "
    "/past tells the last three meetings.",
    "To keep: /mine … and /theirs … what you and they bring, /agree … what stays between you, /bring … for next time; "
    "/mark marks this, /back says what is marked, /kept all that is kept.",
    "Listening: /list says what to listen for, /list 1 ticks the first, or takes its tick off.",
    "Slips: /story, /advice, /advice-asked when they asked for it.",
    "Mending: /undo takes the last act back, /redo does it again, /keep keeps what was left as a draft, /drop drops it.",
    "/hide hides every name, again shows them. /close goes through the close, /leave leaves, to go on later, "
    "/discard discards a meeting begun by mistake; /undo right after brings it back. /help.",
)
