# Completion of peercoach for bash, made from its parser by `python -m tests.cli.shells`.

_peercoach() {
    local cur=${COMP_WORDS[COMP_CWORD]} at='' value='' ended='' options='' offered='@none' word i n=0
    COMPREPLY=()
    [[ $cur == '=' ]] && cur=''
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $word == '=' ]] && continue
        if [[ -n $value ]]; then
            value=''
            continue
        fi
        case "$ended$at|$word" in
            '|brief') at='brief' n=0 ;;
            '|bring') at='bring' n=0 ;;
            '|completion') at='completion' n=0 ;;
            '|demo') at='demo' n=0 ;;
            '|due') at='due' n=0 ;;
            '|export') at='export' n=0 ;;
            '|forget') at='forget' n=0 ;;
            '|import') at='import' n=0 ;;
            '|log') at='log' n=0 ;;
            '|meet') at='meet' n=0 ;;
            '|prep') at='prep' n=0 ;;
            '|questions') at='questions' n=0 ;;
            '|where') at='where' n=0 ;;
            'export|csv') at='export csv' n=0 ;;
            'export|hours') at='export hours' n=0 ;;
            'export|ical') at='export ical' n=0 ;;
            'export|invite') at='export invite' n=0 ;;
            'export|jsonl') at='export jsonl' n=0 ;;
            'export|markdown') at='export markdown' n=0 ;;
            'export|copy') at='export copy' n=0 ;;
            'export|sheet') at='export sheet' n=0 ;;
            'questions|check') at='questions check' n=0 ;;
            'questions|add') at='questions add' n=0 ;;
            'questions|list') at='questions list' n=0 ;;
            '|--data') value='@dir' ;;
            '|--since') value='@none' ;;
            '|--as') value='jrnl-json jrnl jsonl markdown csv' ;;
            '|--map') value='@file' ;;
            '|--person') value='@none' ;;
            '|--to') value='@file' ;;
            '|--until') value='@none' ;;
            '|--by') value='client meeting' ;;
            '|--table') value='notes follow-ups goals meetings people career-maps gatherings' ;;
            'brief|--data') value='@dir' ;;
            'bring|--data') value='@dir' ;;
            'completion|--data') value='@dir' ;;
            'demo|--data') value='@dir' ;;
            'due|--data') value='@dir' ;;
            'export|--to') value='@file' ;;
            'export|--since') value='@none' ;;
            'export|--until') value='@none' ;;
            'export|--by') value='client meeting' ;;
            'export|--table') value='notes follow-ups goals meetings people career-maps gatherings' ;;
            'export|--data') value='@dir' ;;
            'export csv|--since') value='@none' ;;
            'export csv|--until') value='@none' ;;
            'export csv|--to') value='@file' ;;
            'export csv|--table') value='notes follow-ups goals meetings people career-maps gatherings' ;;
            'export csv|--data') value='@dir' ;;
            'export hours|--since') value='@none' ;;
            'export hours|--until') value='@none' ;;
            'export hours|--to') value='@file' ;;
            'export hours|--by') value='client meeting' ;;
            'export hours|--data') value='@dir' ;;
            'export ical|--since') value='@none' ;;
            'export ical|--until') value='@none' ;;
            'export ical|--to') value='@file' ;;
            'export ical|--data') value='@dir' ;;
            'export invite|--since') value='@none' ;;
            'export invite|--until') value='@none' ;;
            'export invite|--to') value='@file' ;;
            'export invite|--data') value='@dir' ;;
            'export jsonl|--since') value='@none' ;;
            'export jsonl|--until') value='@none' ;;
            'export jsonl|--to') value='@file' ;;
            'export jsonl|--data') value='@dir' ;;
            'export markdown|--since') value='@none' ;;
            'export markdown|--until') value='@none' ;;
            'export markdown|--to') value='@file' ;;
            'export markdown|--by') value='meeting person' ;;
            'export markdown|--data') value='@dir' ;;
            'export copy|--since') value='@none' ;;
            'export copy|--until') value='@none' ;;
            'export copy|--to') value='@file' ;;
            'export copy|--data') value='@dir' ;;
            'export sheet|--to') value='@file' ;;
            'export sheet|--data') value='@dir' ;;
            'forget|--data') value='@dir' ;;
            'import|--data') value='@dir' ;;
            'import|--as') value='jrnl-json jrnl jsonl markdown csv' ;;
            'import|--map') value='@file' ;;
            'import|--person') value='@none' ;;
            'log|--data') value='@dir' ;;
            'log|--since') value='@none' ;;
            'meet|--data') value='@dir' ;;
            'prep|--data') value='@dir' ;;
            'questions|--data') value='@dir' ;;
            'questions check|--data') value='@dir' ;;
            'questions add|--data') value='@dir' ;;
            'questions list|--data') value='@dir' ;;
            'where|--data') value='@dir' ;;
            *'|--') ended='-- ' ;;
            '-- '*) n=$((n + 1)) ;;
            *'|-'*) ;;
            *) n=$((n + 1)) ;;
        esac
    done
    case "$at" in
        '') options='-h --help --version --data' ;;
        'brief') options='-h --help --data --long --json --version' ;;
        'bring') options='-h --help --data --version' ;;
        'completion') options='-h --help --version --data' ;;
        'demo') options='-h --help --version --data' ;;
        'due') options='-h --help --data --json --version' ;;
        'export') options='-h --help --data --version' ;;
        'export csv') options='-h --help --since --until --to --force --table --excel --version --data' ;;
        'export hours') options='-h --help --since --until --to --force --by --excel --version --data' ;;
        'export ical') options='-h --help --since --until --to --force --version --data' ;;
        'export invite') options='-h --help --since --until --to --force --version --data' ;;
        'export jsonl') options='-h --help --since --until --to --force --version --data' ;;
        'export markdown') options='-h --help --since --until --to --force --by --version --data' ;;
        'export copy') options='-h --help --since --until --to --force --plain --version --data' ;;
        'export sheet') options='-h --help --to --force --plain --version --data' ;;
        'forget') options='-h --help --data --version' ;;
        'import') options='-h --help --data --yes --as --map --person --undo --version' ;;
        'log') options='-h --help --data --since --json --version' ;;
        'meet') options='-h --help --data --plain --version' ;;
        'prep') options='-h --help --data --json --version' ;;
        'questions') options='-h --help --data --version' ;;
        'questions check') options='-h --help --version --data' ;;
        'questions add') options='-h --help --yes --force --version --data' ;;
        'questions list') options='-h --help --json --version --data' ;;
        'where') options='-h --help --data --version' ;;
    esac
    case "$at|$n" in
        '|0') offered='brief bring completion demo due export forget import log meet prep questions where' ;;
        'completion|'0) offered='bash zsh fish man' ;;
        'export|0') offered='csv hours ical invite jsonl markdown copy sheet' ;;
        'import|'*) offered='@file' ;;
        'questions|0') offered='check add list' ;;
        'questions check|'0) offered='@file' ;;
        'questions add|'0) offered='@file' ;;
    esac
    if [[ -n $value ]]; then
        offered=$value
    elif [[ -z $ended && $cur == -* ]]; then
        offered=$options
    fi
    case $offered in
        @none) ;;
        @file) compopt -o default 2> /dev/null || COMPREPLY=($(compgen -f -- "$cur")) ;;
        @dir) compopt -o dirnames 2> /dev/null || COMPREPLY=($(compgen -d -- "$cur")) ;;
        *) COMPREPLY=($(compgen -W "$offered" -- "$cur")) ;;
    esac
}

complete -F _peercoach peercoach
