# Completion of peercoach for fish, made from its parser by `python -m tests.cli.shells`.

function __peercoach_at --description 'Say whether the command so far is the one given, with so many words behind it'
    set -l at ''
    set -l n 0
    set -l value no
    set -l ended ''
    for word in (commandline -opc)[2..-1]
        if test $value = yes
            set value no
            continue
        end
        switch "$ended$at|$word"
            case '|brief'
                set at 'brief'
                set n 0
            case '|bring'
                set at 'bring'
                set n 0
            case '|completion'
                set at 'completion'
                set n 0
            case '|demo'
                set at 'demo'
                set n 0
            case '|due'
                set at 'due'
                set n 0
            case '|forget'
                set at 'forget'
                set n 0
            case '|log'
                set at 'log'
                set n 0
            case '|meet'
                set at 'meet'
                set n 0
            case '|prep'
                set at 'prep'
                set n 0
            case '|where'
                set at 'where'
                set n 0
            case '|--data' '|--since' 'brief|--data' 'bring|--data' 'completion|--data' 'demo|--data' 'due|--data' 'forget|--data' 'log|--data' 'log|--since' 'meet|--data' 'prep|--data' 'where|--data'
                set value yes
            case '*|--'
                set ended '-- '
            case '-- *'
                set n (math $n + 1)
            case '*|-*'
            case '*'
                set n (math $n + 1)
        end
    end
    test "$at" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    test $n = "$argv[2]"
end

complete -c peercoach -f
complete -c peercoach -n '__peercoach_at \'\' 0' -a brief -d 'print what to know before the next meeting'
complete -c peercoach -n '__peercoach_at \'\' 0' -a bring -d 'keep what to bring up with someone, a line each'
complete -c peercoach -n '__peercoach_at \'\' 0' -a completion -d 'print the completion for a shell, or the man page'
complete -c peercoach -n '__peercoach_at \'\' 0' -a demo -d 'open a made-up year; nothing is kept'
complete -c peercoach -n '__peercoach_at \'\' 0' -a due -d 'print who is due, and the follow-ups that are late or due within seven days; exit code 3 when something is late'
complete -c peercoach -n '__peercoach_at \'\' 0' -a forget -d 'remove all that was kept with someone, once you typed their name'
complete -c peercoach -n '__peercoach_at \'\' 0' -a log -d 'print the meetings, a line each, newest first'
complete -c peercoach -n '__peercoach_at \'\' 0' -a meet -d 'open the page of the two of you alone'
complete -c peercoach -n '__peercoach_at \'\' 0' -a prep -d 'print four questions to hand over before the meeting'
complete -c peercoach -n '__peercoach_at \'\' 0' -a where -d 'print where your notes, decks, settings and backups are'
complete -c peercoach -n '__peercoach_at \'\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'brief\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'brief\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'brief\'' -l long -d 'the last three meetings as well, in full'
complete -c peercoach -n '__peercoach_at \'brief\'' -l json -d 'as JSON, for other programs'
complete -c peercoach -n '__peercoach_at \'brief\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'bring\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'bring\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'bring\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'completion\' 0' -a 'bash zsh fish man'
complete -c peercoach -n '__peercoach_at \'completion\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'completion\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'completion\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'demo\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'demo\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'demo\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'due\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'due\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'due\'' -l json -d 'as JSON, for other programs'
complete -c peercoach -n '__peercoach_at \'due\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'forget\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'forget\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'forget\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'log\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'log\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'log\'' -l since -x -d 'from which day on, such as yesterday, \'12 nov\' or \'march 2025\''
complete -c peercoach -n '__peercoach_at \'log\'' -l json -d 'as JSON, for other programs'
complete -c peercoach -n '__peercoach_at \'log\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'meet\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'meet\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'meet\'' -l plain -d 'a dialogue of lines, for a screen reader or a plain terminal'
complete -c peercoach -n '__peercoach_at \'meet\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'prep\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'prep\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'prep\'' -l json -d 'as JSON, for other programs'
complete -c peercoach -n '__peercoach_at \'prep\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'where\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'where\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'where\'' -l version -d 'show the version and leave'
