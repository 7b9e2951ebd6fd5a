#!/bin/sh
# shellcheck disable=SC2012,SC2094 # ls tells the rights everywhere; a file that is read twice is written by nobody
#
# Puts the lines of credentials.pgpass, beside this script, into the password file of PostgreSQL's programs, where
# they count, and logs in with them. Other lines stay, the file before stays as .pgpass.old, the new one is written
# beside and renamed, and what is right already is not written again.
#
#   sh place-credentials.sh [--check] [--back] [--all | --account NAME ...]
#
# For the account that runs it; as root with --account for others, with --all for everybody who has a line for the
# same account of the same server already. --back brings the file before back, --check changes nothing.
#
# Prints "COMPUTER;ACCOUNT;FILE;LOGIN;DETAIL" for each account:
#   FILE   written, unchanged, back, nothing, would-write, would-bring-back, failed
#   LOGIN  proved, unproved (nothing here can log in), refused (or no server reached: DETAIL says it), - (not tried)
# Exit status, the worst of all accounts: 0 all is well, 1 a file could not be written, 2 the package or the command is
# not complete, 3 nothing here could log in, or there was nobody, 4 the login was refused.
set -u
LC_ALL=C
export LC_ALL
umask 077

computer=$(uname -n)
me=$(id -un)
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
given=$here/credentials.pgpass
part=

say() {
    printf '%s;%s;%s;%s;%s\n' "$computer" "$1" "$2" "$3" "$(printf '%s' "${4-}" | tr '\n\r;' '  ,' | cut -c 1-300)"
}

incomplete() {
    say "$me" failed - "$1"
    exit 2
}

failed() {
    say "$me" failed - "$1"
    exit 1
}

# --- what is asked for ---

check='' deed=place whom=own renew='' accounts=''
while [ $# -gt 0 ]; do
    case $1 in
        --check) check=yes ;;
        --back) deed=back ;;
        --all) whom=all ;;
        --renew) renew=yes ;;
        --account)
            [ $# -gt 1 ] || incomplete "$1"
            whom=named accounts="$accounts$2
"
            shift
            ;;
        *) incomplete "$1" ;;
    esac
    shift
done

# --- the lines of a password file: the first that fits counts, and \ stands before a : or \ ---

# Reads the given lines, then the file, and prints what the file is to be: the given lines together, in their order,
# before the first line that fits an account which one of them fits too, else at the end; a line for the same account
# gives way. With a second argument, exit status 9 where there is no line for the same user yet.
merged() {
    awk -v renew="${2-}" '
        # The fields of a line without their escapes, and where each ends.
        function cut(line, i, c, size) {
            fields = 1
            field[1] = ""
            size = length(line)
            for (i = 1; i <= size; i++) {
                c = substr(line, i, 1)
                if (c == "\\" && i < size) {
                    i++
                    field[fields] = field[fields] substr(line, i, 1)
                } else if (c == ":") {
                    end[fields] = i
                    field[++fields] = ""
                } else {
                    field[fields] = field[fields] c
                }
            }
        }
        function blank(text) {
            return text !~ /[^ \011-\015\034-\037]/
        }
        # Whether a line is a complete entry; an IPv6 address needs no \ before its colons.
        function entry(line, text) {
            cut(line)
            text = field[1]
            for (at = 2; at + 3 <= fields; at++) {
                if (at > 2) {
                    text = text ":" field[at - 1]
                }
                if ((at == 2 ? !blank(text) : index(text, "::")) &&
                    field[at] ~ /^(\*|[0-9][0-9]?[0-9]?[0-9]?[0-9]?)$/ &&
                    !blank(field[at + 2]) && field[at + 3] != "") {
                    host = text
                    return 1
                }
            }
            return 0
        }
        function agree(one, other) {
            return one == "*" || other == "*" || one == other
        }
        # Whether a line fits an account which a given one fits too; it is known where it names the user.
        function overlaps(line, i, found) {
            if (line == "" || substr(line, 1, 1) == "#" || !entry(line)) {
                return 0
            }
            for (i = 1; i <= wanted; i++) {
                if (agree(host, hosts[i]) && agree(field[at], ports[i]) &&
                    agree(field[at + 1], databases[i]) && agree(field[at + 2], users[i])) {
                    found = 1
                    if (field[at + 2] == users[i]) {
                        known = 1
                    }
                }
            }
            return found
        }
        function gives_way(line, i) {
            for (i = 1; i <= own; i++) {
                if (substr(line, 1, length(starts[i])) == starts[i]) {
                    return 1
                }
            }
            return 0
        }
        NR == FNR {
            if (!entry($0)) {
                broken = 1
                exit 2
            }
            wanted++
            hosts[wanted] = host
            ports[wanted] = field[at]
            databases[wanted] = field[at + 1]
            users[wanted] = field[at + 2]
            start = substr($0, 1, end[at + 2])
            if (!(start in seen)) {
                seen[start] = 1
                starts[++own] = start
                lines[own] = $0
            }
            next
        }
        {
            leaves = gives_way($0)
            if ((overlaps($0) || leaves) && !place) {
                place = kept + 1
            }
            if (!leaves) {
                keep[++kept] = $0
            }
        }
        END {
            if (broken || !own) {
                exit 2
            }
            if (renew && !known) {
                exit 9
            }
            if (!place) {
                place = kept + 1
            }
            for (i = 1; i < place; i++) {
                print keep[i]
            }
            for (i = 1; i <= own; i++) {
                print lines[i]
            }
            for (i = place; i <= kept; i++) {
                print keep[i]
            }
        }
    ' "$given" "$1"
}

# --- files that are whole or absent ---

# Begins a file beside the one that it is to become.
begin() {
    part=$(mktemp "$file.part.XXXXXX") || failed "$file"
}

# Gives it a name, once all of it has arrived on the disk.
finish() {
    [ "$(cksum < "$part")" = "$2" ] || failed "$1"
    sync "$part" 2> /dev/null || sync
    mv -f -- "$part" "$1" || failed "$1"
    part=
}

is_private() {
    [ "$(ls -ld -- "$1" | cut -c 5-10)" = ------ ]
}

place() {
    old=$file
    if [ -e "$file" ]; then
        if [ ! -f "$file" ] || [ ! -r "$file" ]; then failed "$file"; fi
        # The lines of other programs are kept byte for byte, which no awk promises for this one byte.
        tr -d '\000' < "$file" | cmp -s - "$file" || failed "NUL in $file"
    else
        old=/dev/null
    fi
    merged "$old" "$renew" > /dev/null
    case $? in
        0) ;;
        9) exit 9 ;;
        *) incomplete credentials.pgpass ;;
    esac
    if [ -e "$file" ] && merged "$old" | cmp -s - "$file"; then
        if is_private "$file"; then
            state=unchanged
        elif [ -n "$check" ]; then
            state=would-write
        else
            chmod 600 "$file" || failed "$file"
            state=written
        fi
        return
    fi
    state=would-write
    if [ -n "$check" ]; then return; fi
    trap 'rm -f -- ${part:+"$part"}' EXIT
    trap 'exit 1' HUP INT TERM
    mkdir -p -- "$(dirname -- "$file")" || failed "$file"
    if [ -s "$file" ]; then
        begin
        cat "$file" > "$part" || failed "$file.old"
        finish "$file.old" "$(cksum < "$file")"
    fi
    begin
    merged "$old" > "$part" || failed "$file"
    finish "$file" "$(merged "$old" | cksum)"
    # What an interruption left behind holds passwords too.
    rm -f -- "$file".part.??????
    state=written
}

# Only where the file is still what was made of the one before: what somebody has written since is not thrown away.
bring_back() {
    state=nothing
    # Of everybody, those are meant who have the lines.
    if [ -n "$renew" ] && { [ ! -f "$file" ] || ! merged "$file" | cmp -s - "$file"; }; then exit 9; fi
    if [ ! -f "$file.old" ]; then return; fi
    merged "$file.old" | cmp -s - "$file" || failed "$file"
    state=would-bring-back
    if [ -n "$check" ]; then return; fi
    chmod 600 "$file.old" || failed "$file"
    mv -f -- "$file.old" "$file" || failed "$file"
    state=back
}

# --- a login with the file, and with nothing else ---

facts() {
    hosts='' ports='' database=postgres user='' tls=prefer
    while IFS= read -r fact || [ -n "$fact" ]; do
        case $fact in
            hosts=*) hosts=${fact#*=} ;;
            ports=*) ports=${fact#*=} ;;
            database=*) database=${fact#*=} ;;
            user=*) user=${fact#*=} ;;
            tls=*) tls=${fact#*=} ;;
        esac
    done < "$here/server.txt"
    if [ -z "$hosts" ] || [ -z "$user" ]; then incomplete server.txt; fi
}

prove() {
    # What is set here for PostgreSQL's programs is about other logins than this one.
    for name in $(awk 'BEGIN { for (name in ENVIRON) if (name ~ /^PG[A-Za-z0-9_]*$/) print name }'); do
        unset "$name"
    done
    PGPASSFILE=$file PGHOST=$hosts PGPORT=$ports PGDATABASE=$database PGUSER=$user PGSSLMODE=$tls PGCONNECT_TIMEOUT=10
    # A server that asks for no password proves nothing; a psql older than 16 does not know this, and asks as before.
    PGREQUIREAUTH=scram-sha-256,md5,password
    export PGPASSFILE PGHOST PGPORT PGDATABASE PGUSER PGSSLMODE PGCONNECT_TIMEOUT PGREQUIREAUTH
    if [ -f "$here/root.crt" ]; then
        PGSSLROOTCERT=$here/root.crt
        export PGSSLROOTCERT
    fi
    psql=$(command -v psql) || psql=$(
        ls -d /usr/lib/postgresql/*/bin/psql /usr/pgsql-*/bin/psql /Library/PostgreSQL/*/bin/psql \
            /opt/homebrew/bin/psql /usr/local/bin/psql /Applications/Postgres.app/Contents/Versions/*/bin/psql \
            2> /dev/null | tail -n 1
    )
    if [ -n "$psql" ]; then
        said=$("$psql" -X -w -A -t -c 'select 1' 2>&1 < /dev/null)
    elif sauvrest=$(command -v sauvrest); then
        said=$("$sauvrest" credentials check --server environment 2>&1 < /dev/null)
    else
        say "$me" "$state" unproved "$file"
        exit 3
    fi || {
        say "$me" "$state" refused "$said"
        exit 4
    }
    say "$me" "$state" proved "$file"
}

# --- for oneself ---

own() {
    file=${PGPASSFILE:-${HOME:?}/.pgpass}
    case $file in /*) ;; *) file=$PWD/$file ;; esac
    # Through a link to the file itself, which must not be replaced by a copy.
    if [ -L "$file" ]; then file=$(readlink -f -- "$file") || failed "$file"; fi
    [ -s "$given" ] || incomplete credentials.pgpass
    if [ "$deed" = back ]; then
        bring_back
    else
        facts
        place
        if [ -z "$check" ]; then
            prove
            return
        fi
    fi
    say "$me" "$state" - "$file"
}

# --- for others: each with the rights of the account itself, so that nobody's links lead root astray ---

for_account() {
    lent=$(mktemp -d /tmp/sauvrest.XXXXXX) || {
        say "$1" failed - /tmp
        return 1
    }
    trap 'rm -rf -- "$lent"' EXIT
    trap 'exit 1' HUP INT TERM
    copied=0
    for each in place-credentials.sh credentials.pgpass server.txt root.crt; do
        if [ -f "$here/$each" ]; then cp -- "$here/$each" "$lent/" || copied=1; fi
    done
    command="unset PGPASSFILE; exec sh $lent/place-credentials.sh ${check:+--check} ${renew:+--renew}"
    if [ "$deed" = back ]; then command="$command --back"; fi
    told=''
    if [ "$copied" -eq 0 ] && chown -R "$1" "$lent"; then
        case $(uname -s) in
            Darwin) told=$(su "$1" -c "$command" < /dev/null) ;;
            *) told=$(su -s /bin/sh "$1" -c "$command" < /dev/null) ;;
        esac
    else
        false
    fi
    ended=$?
    rm -rf -- "$lent"
    if [ -n "$told" ]; then
        printf '%s\n' "$told"
    elif [ $ended -ne 9 ]; then
        # An account that has expired, for instance: the script has not run.
        say "$1" failed - su
        ended=1
    fi
    return $ended
}

# Who has a password file, or had one: from the list of accounts, and by the usual homes, which may be in no list.
with_files() {
    { getent passwd 2> /dev/null || cat /etc/passwd; } | while IFS=: read -r name _ _ _ _ home _; do
        if [ -f "$home/.pgpass" ] || [ -f "$home/.pgpass.old" ]; then printf '%s\n' "$name"; fi
    done
    for each in /home/*/.pgpass /home/*/*/.pgpass /Users/*/.pgpass; do
        # By number, since a name may have spaces in it; of the home, since a file there may be of the wrong owner.
        if [ -f "$each" ]; then id -un "$(ls -ldn -- "${each%/*}" | awk '{ print $3 }')" 2> /dev/null; fi
    done
}

for_all() {
    worst=0 nobody=yes
    while IFS= read -r name; do
        [ -n "$name" ] || continue
        for_account "$name"
        status=$?
        if [ $status -eq 9 ]; then continue; fi
        nobody=
        if [ $status -gt 4 ]; then status=1; fi
        if [ $status -eq 1 ] || { [ $status -gt $worst ] && [ $worst -ne 1 ]; }; then worst=$status; fi
    done
    if [ -n "$nobody" ]; then
        say - nothing - nobody
        worst=3
    fi
    exit $worst
}

case $whom in
    own) own ;;
    named) printf '%s' "$accounts" | for_all ;;
    all)
        renew=yes
        with_files | sort -u | for_all
        ;;
esac
