# Runs a program in a session of its own and comes to its exit status. Where nobody waits for it any more, it is ended with
# all that it has started.
# Arguments: after how many seconds of silence nobody waits (0: only at the end of the standard input), the program, its
# arguments.
# Standard input: variables as NAME=value in the way of printf %b, one a line, an empty value takes one away; an empty line;
# then a byte now and then, as long as somebody waits.
# Prints what the program prints, after the line "sauvrest: started".
# Its own exit status is above 128 where something has ended it, whatever the program makes of that.
patience=$1
shift
while IFS= read -r line && [ -n "$line" ]; do
    value=$(printf '%b.' "${line#*=}")
    value=${value%.}
    if [ -n "$value" ]; then export "${line%%=*}=$value"; else unset "${line%%=*}"; fi
done
cd "${HOME:-/}" 2> /dev/null || cd /
exec 3<&0 < /dev/null 2>&1
if ! command -v "$1" > /dev/null; then
    printf "%s: not found\nsauvrest: missing\n" "$1"
    exit 127
fi

# All that descends from the program, also in sessions of their own.
family() {
    ps -A -o pid= -o ppid= 2> /dev/null | awk -v top="$child" '
        { parent[$1] = $2 }
        END {
            for (each in parent) {
                for (up = each; up in parent && up != top; up = parent[up]) {}
                if (up == top) print each
            }
        }'
}
is_there() {
    for each in "$@"; do
        if kill -s 0 -- "$each" 2> /dev/null; then return 0; fi
    done
    return 1
}
# Sends a signal to all of them and waits for their end. Arguments: the signal, quarters of a second, the processes.
tell() {
    signal=$1 tries=$2
    shift 2
    kill -s "$signal" -- "$@" 2> /dev/null
    while [ "$tries" -gt 0 ] && is_there "$@"; do
        sleep 0.25 2> /dev/null || sleep 1
        tries=$((tries - 1))
    done
}
ended=
child=
end() {
    ended=yes
    # Before the program is known it is only noted: what is ignored here the program would ignore as well.
    if [ -z "$child" ]; then return; fi
    trap '' TERM HUP INT USR1
    all="-$child $(family)"
    # shellcheck disable=SC2086 # one word each
    tell TERM 16 $all
    # shellcheck disable=SC2086
    tell KILL 8 $all
}
trap end TERM HUP INT USR1

echo "sauvrest: started"
if [ -n "$ended" ]; then exit 130; fi
if command -v setsid > /dev/null; then
    setsid "$@" 3<&- &
else
    "$@" 3<&- &
fi
child=$!
# Told to end in just this moment.
if [ -n "$ended" ]; then
    end
    exit 130
fi

somebody_waits() {
    if [ "$patience" -gt 0 ] && command -v timeout > /dev/null; then
        [ -n "$(timeout "$patience" dd bs=1 count=1 <&3 2> /dev/null)" ]
    else
        [ -n "$(dd bs=1 count=1 <&3 2> /dev/null)" ]
    fi
}
{
    trap - TERM HUP INT USR1
    while somebody_waits; do :; done
    kill -s USR1 $$
} > /dev/null 2>&1 &
watcher=$!

exec 3<&-
wait "$child" 2> /dev/null
status=$?
if [ $status -gt 128 ]; then
    # A signal to us may have broken off the waiting, and not the program.
    wait "$child" 2> /dev/null
    again=$?
    if [ $again -ne 127 ]; then status=$again; fi
fi
kill "$watcher" 2> /dev/null
if [ -n "$ended" ]; then exit 130; fi
exit "$status"
