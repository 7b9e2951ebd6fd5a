# Puts a password file in its place and logs in with it. Standard input: ten lines, then the content.
# Prints "written" once it is; then "proved PROGRAM", "refused" and what was said, or "unproved open|closed|unknown".
# Exit status: 71 a file could not be written, 72 the content came short, 73 the file is not the one that was looked at.
LC_ALL=C
export LC_ALL
umask 077
IFS= read -r f
IFS= read -r kept
IFS= read -r was
IFS= read -r size
IFS= read -r host
IFS= read -r port
IFS= read -r database
IFS= read -r user
IFS= read -r tls
IFS= read -r seconds
new=$f.sauvrest
fail() {
    rm -f "$new" "$kept.part"
    exit "$1"
}
if [ "$size" != - ]; then
    mkdir -p "$(dirname "$f")" || exit 71
    cat > "$new" || fail 71
    [ "$(wc -c < "$new")" -eq "$size" ] || fail 72
    now=absent
    if [ -e "$f" ]; then now=$(cksum < "$f" | tr " " -); fi
    [ "$now" = "$was" ] || fail 73
    # What was there stays beside, with a sum by which it is known later whether what we wrote is still untouched.
    if [ -e "$f" ] && [ ! -e "$kept.sum" ]; then
        cp -p "$f" "$kept.part" || fail 71
        chmod 600 "$kept.part" || fail 71
        mv -f "$kept.part" "$kept" || fail 71
    fi
    cksum < "$new" | tr " " - > "$kept.sum" || fail 71
    sync "$new" 2> /dev/null || sync
    mv -f "$new" "$f" || fail 71
    echo written
fi
# What is set there for programs of PostgreSQL is about other logins than this one.
for name in $(awk "BEGIN { for (name in ENVIRON) if (name ~ /^PG[A-Za-z0-9_]*\$/) print name }"); do unset "$name"; done
PGPASSFILE=$f
PGSSLMODE=$tls
PGCONNECT_TIMEOUT=$seconds
# A server that asks for no password proves nothing; a psql older than 16 does not know this, and asks as before.
PGREQUIREAUTH=scram-sha-256,md5,password
export PGPASSFILE PGSSLMODE PGCONNECT_TIMEOUT PGREQUIREAUTH
psql=$(command -v psql) || psql=$(
    ls -d /usr/lib/postgresql/*/bin/psql /usr/pgsql-*/bin/psql /Library/PostgreSQL/*/bin/psql \
        /opt/homebrew/bin/psql /usr/local/bin/psql /Applications/Postgres.app/Contents/Versions/*/bin/psql \
        2> /dev/null | tail -n 1
)
sauvrest=$(command -v sauvrest)
if [ -n "$psql" ]; then
    by=psql
    said=$("$psql" -X -w -A -t -h "$host" -p "$port" -U "$user" -d "$database" -c "select 1" 2>&1 < /dev/null)
elif [ -n "$sauvrest" ]; then
    by=sauvrest
    PGHOST=$host PGPORT=$port PGUSER=$user
    export PGHOST PGPORT PGUSER
    said=$("$sauvrest" credentials check --server environment 2>&1 < /dev/null)
else
    first=${host%%,*} gate=${port%%,*} state=unknown
    if command -v nc > /dev/null; then
        if nc -z -w "$seconds" "$first" "$gate" > /dev/null 2>&1; then state=open; else state=closed; fi
    elif command -v bash > /dev/null; then
        if bash -c ": 3<> /dev/tcp/$first/$gate" > /dev/null 2>&1; then state=open; else state=closed; fi
    fi
    echo "unproved $state"
    exit 0
fi
if [ $? -eq 0 ]; then
    echo "proved $by"
    # Older passwords are of no more use.
    if [ "$size" != - ]; then
        for old in "$f".sauvrest-*; do
            case $old in
                "$kept" | "$kept.sum") ;;
                *) rm -f "$old" ;;
            esac
        done
    fi
else
    printf "refused\n%s\n" "$said"
fi
