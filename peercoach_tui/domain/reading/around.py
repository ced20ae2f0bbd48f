"""The words that stand around a day, and say whether it is the day of the deed."""

from peercoach_tui.domain.reading.vocabulary import words

OBJECT_FOLLOWS = words(
    """a about after an and as between do during each else every for from is its it's last like my not of or our past per since
    than the their through to was will with your his her this that these another any some no which what are be being been
    until till into starting beginning commencing effective alternate both versus vs regarding re concerning one all most
    early late mid around roughly approximately circa ca towards toward sometime somewhere time latter middle maybe
    perhaps except but via on by before"""
)
"""After one of these words a bare day belongs to what is said, or is vague: "think about tomorrow", "early next month"."""
NOT_THAT_DAY = words("not until till after since from every each than mid around about earliest")
"""After these a day is another one than it says, or vague, whatever its preposition."""
STRETCHES = words("- – — / & , and or to")
"""Between a number and a day these make a stretch of days: "4-6 Dec"."""
NEVER = words("not never don't cannot can't won't nobody")
"""With one of these "before Friday" is not when."""
NOT_WHEN = words(
    """not never don't no cannot can't won't stop without nobody nothing avoid refrain wait off delay park postpone pause
    away leave"""
)
RECURRING = words("every each any all always")
OFTEN = words("daily weekly fortnightly biweekly monthly quarterly yearly annually")
TIMES_OF = words("""day days week weeks month months year morning evening night time meeting session sprint quarter""")
EVENING = words("dinner supper drinks pub party cinema concert")
MEALS = words("lunch breakfast dinner work tea coffee")
NAMED_DAYS = words("""black good casual cyber fat super ash palm easter whit holy giving pancake shrove maundy""")
OWNERS = words("my our your his her their the a an")
BY_VERBS = words("stop drop come swing pop pass")
"""After these "by" is the verb's where a day with its own preposition follows: "stop by on Tuesday"."""
PARTICLE_VERBS = words("carry log hold hang sign press push soldier keep pass switch turn")
"""After these "on" is the verb's: "carry on tomorrow"."""
TITLED = words("watch rewatch stream read reread hear")
"""After these a day may be part of a title."""
ARTICLES = words("a an the my our your his her their every each another any no this that")
FEELS = words(
    """quiet free long busy lazy whole nice calm normal typical perfect happy relaxed slow full short better great bad rough
    hard easy sunny rainy empty other second third fourth single given usual regular random wild good meeting-free
    stressful peaceful boring"""
)
ASKS = words("""what how why who whom whose where which when whether if whatever""")
SUBJECTS = words("""i we he she they i'm i've we're we've he's she's they're i'll we'll he'll she'll they'll i'd we'd there's""")
PAST = words(
    """went was were came said did had got learned learnt heard saw told felt made gave took found thought spoke wrote knew
    left met ran held kept lost won sat stood brought happened worked asked showed changed helped talked agreed decided
    noticed called sent been done gone seen surprised"""
)
AFTER_A_DAY = words(
    """about for to with at whether if what how why and regarding re on in from by after so because unless when before during
    via over through instead like as"""
)
OTHER_DAYS = words("""following prev previous preceding subsequent same very available possible last current coming free""")
EVENTS = words(
    """meeting meetings talk workshop party call standup stand-up session course conference birthday dinner lunch breakfast
    presentation review demo offsite retreat interview event gathering class training exam deadline flight trip vote
    appointment appt wedding holiday webinar lecture concert kickoff kick-off retro retrospective sync check-in hearing visit
    round fair start launch town-hall townhall seminar panel pitch board committee audit"""
)
AHEAD_OF = words("for of from about after before since to regarding re with than until")
AHEAD_VERBS = words(
    """prepare plan cancel move postpone reschedule organise organize announce discuss practise practice rehearse review
    remember skip miss mention explain advertise promote negotiate"""
)
HELD = words(
    """starting beginning happening held scheduled planned opening dated published taking coming ending closing due arriving
    posted"""
)
GETS = words("get getting have having be being stay keep keeping need want see seen")
"""After these a participle is of the deed: "have it signed on Friday"."""
NO_PARTICIPLES = words("need feed speed exceed proceed succeed indeed embed")
THANKS = words("thank apologise apologize congratulate praise forgive compliment")
"""What one does these for is behind one: "thank Dana for her help on Monday"."""
RESERVES = words("block reserve keep clear free hold protect schedule make find")
STRETCHES_OF_TIME = words("hour hours hrs minute minutes min mins time slot slots room space half morning afternoon evening")
PAYS = words("pay refund send give lend owe spend charge buy save transfer wire quote earn cost sell return")
"""After these "12.50" is a sum."""
PRICES = words("price rate fee cost costs budget limit bid offer quote target score level value")
"""After these "at 9.50" is a sum."""
WHOM = words("ask tell thank remind invite inform contact brief greet help show send give persuade convince hire")
"""These are done to somebody: "ask Mon" is no day."""
WATCHED = words("watch rewatch stream reread feed")
"""These are done to something: "watch Friday" is no day."""
EARLIEST = ("at the earliest", "at the soonest", "at earliest", "earliest", "or later", "or after", "onwards", "onward")
"""Behind a day these say that it is not the last one."""
TITLES = words("mr mrs ms miss dr prof professor aunt uncle sir madam lady saint st captain man girl")
"""After these a word like "Friday" is a name."""
POLITE = words("please pls plz thanks thank you thx ta cheers")
TIMES = words("week weeks month months year years day days")
AGAIN_AND_AGAIN = words("mornings afternoons evenings nights lunchtimes weekends")
"""After a day these say that it comes every week: "Thursday mornings"."""
MANY_DAYS = words("mons mondays tuesdays weds wednesdays thursdays fris fridays sats saturdays suns sundays")
MEAL_TIMES = words("after before over at for to")
FULL_STOPS = words(". ! ? ;")
FRONT_SIGNS = words(": , – — -")
SMALL = words(
    """or and to through thru till until i e ie that is the better rather not if early late mid at on else even maybe
    possibly latest preferably resp aka by otherwise failing"""
)
"""Between two days these say that they belong together: "Monday or Tuesday", "Friday, i.e. 4 Dec"."""
NUMBERED = words("week part chapter page question version day step phase sprint item section unit lesson round issue")
"""A number behind these counts them: "part 2 of March"."""
