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
            case '|export'
                set at 'export'
                set n 0
            case '|forget'
                set at 'forget'
                set n 0
            case '|import'
                set at 'import'
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
            case '|questions'
                set at 'questions'
                set n 0
            case '|where'
                set at 'where'
                set n 0
            case 'export|csv'
                set at 'export csv'
                set n 0
            case 'export|hours'
                set at 'export hours'
                set n 0
            case 'export|jsonl'
                set at 'export jsonl'
                set n 0
            case 'export|markdown'
                set at 'export markdown'
                set n 0
            case 'export|copy'
                set at 'export copy'
                set n 0
            case 'export|sheet'
                set at 'export sheet'
                set n 0
            case 'questions|check'
                set at 'questions check'
                set n 0
            case 'questions|add'
                set at 'questions add'
                set n 0
            case 'questions|list'
                set at 'questions list'
                set n 0
            case '|--data' '|--since' '|--as' '|--map' '|--person' '|--to' '|--until' '|--by' '|--table' 'brief|--data' 'bring|--data' 'completion|--data' 'demo|--data' 'due|--data' 'export|--to' 'export|--since' 'export|--until' 'export|--by' 'export|--table' 'export|--data' 'export csv|--since' 'export csv|--until' 'export csv|--to' 'export csv|--table' 'export csv|--data' 'export hours|--since' 'export hours|--until' 'export hours|--to' 'export hours|--by' 'export hours|--data' 'export jsonl|--since' 'export jsonl|--until' 'export jsonl|--to' 'export jsonl|--data' 'export markdown|--since' 'export markdown|--until' 'export markdown|--to' 'export markdown|--by' 'export markdown|--data' 'export copy|--since' 'export copy|--until' 'export copy|--to' 'export copy|--data' 'export sheet|--to' 'export sheet|--data' 'forget|--data' 'import|--data' 'import|--as' 'import|--map' 'import|--person' 'log|--data' 'log|--since' 'meet|--data' 'prep|--data' 'questions|--data' 'questions check|--data' 'questions add|--data' 'questions list|--data' 'where|--data'
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
complete -c peercoach -n '__peercoach_at \'\' 0' -a export -d 'write what is kept into files for other programs'
complete -c peercoach -n '__peercoach_at \'\' 0' -a forget -d 'remove all that was kept with someone, once you typed their name'
complete -c peercoach -n '__peercoach_at \'\' 0' -a import -d 'look at files of other programs, and take them in'
complete -c peercoach -n '__peercoach_at \'\' 0' -a log -d 'print the meetings, a line each, newest first'
complete -c peercoach -n '__peercoach_at \'\' 0' -a meet -d 'open the page of the two of you alone'
complete -c peercoach -n '__peercoach_at \'\' 0' -a prep -d 'print four questions to hand over before the meeting'
complete -c peercoach -n '__peercoach_at \'\' 0' -a questions -d 'check questions, add a deck of your own, or list all decks: check FILE, add FILE, list'
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
complete -c peercoach -n '__peercoach_at \'export\' 0' -a csv -d 'notes, follow-ups, goals and meetings as tables for a spreadsheet'
complete -c peercoach -n '__peercoach_at \'export\' 0' -a hours -d 'the hours in which you coached, with whom, as a log for a credential has them; who didn\'t agree has no name in it'
complete -c peercoach -n '__peercoach_at \'export\' 0' -a jsonl -d 'all that is kept, to be imported again or read by other programs'
complete -c peercoach -n '__peercoach_at \'export\' 0' -a markdown -d 'notes for Obsidian and its kin, a file for each meeting or for each person'
complete -c peercoach -n '__peercoach_at \'export\' 0' -a copy -d 'the follow-ups and goals of both, for a partner to have; nothing of your notes'
complete -c peercoach -n '__peercoach_at \'export\' 0' -a sheet -d 'one page to print for a meeting without a laptop, with twelve questions'
complete -c peercoach -n '__peercoach_at \'export\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'export\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'export\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'export csv\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'export csv\'' -l since -x -d 'from which day on, such as \'12 nov\' or \'march 2025\''
complete -c peercoach -n '__peercoach_at \'export csv\'' -l until -x -d 'to which day'
complete -c peercoach -n '__peercoach_at \'export csv\'' -l to -r -F -d 'the folder to write, or - for standard output (else peercoach-csv)'
complete -c peercoach -n '__peercoach_at \'export csv\'' -l force -d 'write over what is there'
complete -c peercoach -n '__peercoach_at \'export csv\'' -l table -x -a 'notes follow-ups goals meetings' -d 'one table alone, as one file'
complete -c peercoach -n '__peercoach_at \'export csv\'' -l excel -d 'begin each file with the mark by which Excel knows UTF-8'
complete -c peercoach -n '__peercoach_at \'export csv\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'export csv\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'export hours\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'export hours\'' -l since -x -d 'from which day on, such as \'12 nov\' or \'march 2025\''
complete -c peercoach -n '__peercoach_at \'export hours\'' -l until -x -d 'to which day'
complete -c peercoach -n '__peercoach_at \'export hours\'' -l to -r -F -d 'the file to write, or - for standard output (else hours.csv)'
complete -c peercoach -n '__peercoach_at \'export hours\'' -l force -d 'write over what is there'
complete -c peercoach -n '__peercoach_at \'export hours\'' -l by -x -a 'client meeting' -d 'a row for each of these (else for each client)'
complete -c peercoach -n '__peercoach_at \'export hours\'' -l excel -d 'begin with the mark by which Excel knows UTF-8'
complete -c peercoach -n '__peercoach_at \'export hours\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'export hours\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'export jsonl\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'export jsonl\'' -l since -x -d 'from which day on, such as \'12 nov\' or \'march 2025\''
complete -c peercoach -n '__peercoach_at \'export jsonl\'' -l until -x -d 'to which day'
complete -c peercoach -n '__peercoach_at \'export jsonl\'' -l to -r -F -d 'the file to write, or - for standard output (else peercoach.jsonl)'
complete -c peercoach -n '__peercoach_at \'export jsonl\'' -l force -d 'write over what is there'
complete -c peercoach -n '__peercoach_at \'export jsonl\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'export jsonl\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'export markdown\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'export markdown\'' -l since -x -d 'from which day on, such as \'12 nov\' or \'march 2025\''
complete -c peercoach -n '__peercoach_at \'export markdown\'' -l until -x -d 'to which day'
complete -c peercoach -n '__peercoach_at \'export markdown\'' -l to -r -F -d 'the folder to write, or - for standard output (else peercoach-markdown)'
complete -c peercoach -n '__peercoach_at \'export markdown\'' -l force -d 'write over what is there'
complete -c peercoach -n '__peercoach_at \'export markdown\'' -l by -x -a 'meeting person' -d 'a file for each of these (else for each meeting)'
complete -c peercoach -n '__peercoach_at \'export markdown\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'export markdown\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'export copy\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'export copy\'' -l since -x -d 'from which day on, such as \'12 nov\' or \'march 2025\''
complete -c peercoach -n '__peercoach_at \'export copy\'' -l until -x -d 'to which day'
complete -c peercoach -n '__peercoach_at \'export copy\'' -l to -r -F -d 'the file to write, or - for standard output (else copy.md)'
complete -c peercoach -n '__peercoach_at \'export copy\'' -l force -d 'write over what is there'
complete -c peercoach -n '__peercoach_at \'export copy\'' -l plain -d 'as plain text'
complete -c peercoach -n '__peercoach_at \'export copy\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'export copy\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'export sheet\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'export sheet\'' -l to -r -F -d 'the file to write, or - for standard output (else sheet.md)'
complete -c peercoach -n '__peercoach_at \'export sheet\'' -l force -d 'write over what is there'
complete -c peercoach -n '__peercoach_at \'export sheet\'' -l plain -d 'as plain text, 60 lines of 72 columns'
complete -c peercoach -n '__peercoach_at \'export sheet\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'export sheet\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'forget\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'forget\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'forget\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'import\'' -F
complete -c peercoach -n '__peercoach_at \'import\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'import\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'import\'' -l yes -d 'take it in without a question'
complete -c peercoach -n '__peercoach_at \'import\'' -l as -x -a 'jsonl' -d 'what the files are'
complete -c peercoach -n '__peercoach_at \'import\'' -l map -r -F -d 'a TOML file with other headings and names'
complete -c peercoach -n '__peercoach_at \'import\'' -l person -x -d 'who is met, where a file names nobody'
complete -c peercoach -n '__peercoach_at \'import\'' -l undo -d 'take back what came in last'
complete -c peercoach -n '__peercoach_at \'import\'' -l version -d 'show the version and leave'
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
complete -c peercoach -n '__peercoach_at \'questions\' 0' -a check -d 'say which questions are not open yet, where, and how each would better begin'
complete -c peercoach -n '__peercoach_at \'questions\' 0' -a add -d 'show a deck, and add it to your own once you say yes'
complete -c peercoach -n '__peercoach_at \'questions\' 0' -a list -d 'print all decks: name, author, licence, language, questions, on or off'
complete -c peercoach -n '__peercoach_at \'questions\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'questions\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'questions\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'questions check\' 0' -F
complete -c peercoach -n '__peercoach_at \'questions check\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'questions check\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'questions check\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'questions add\' 0' -F
complete -c peercoach -n '__peercoach_at \'questions add\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'questions add\'' -l yes -d 'add it without asking'
complete -c peercoach -n '__peercoach_at \'questions add\'' -l force -d 'let it take the place of your deck of that name'
complete -c peercoach -n '__peercoach_at \'questions add\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'questions add\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'questions list\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'questions list\'' -l version -d 'show the version and leave'
complete -c peercoach -n '__peercoach_at \'questions list\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'where\'' -s h -l help -d 'show this and leave'
complete -c peercoach -n '__peercoach_at \'where\'' -l data -x -a '(__fish_complete_directories)' -d 'the folder of your notes'
complete -c peercoach -n '__peercoach_at \'where\'' -l version -d 'show the version and leave'
