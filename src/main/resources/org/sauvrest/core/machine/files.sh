# Works with the files of another computer. Arguments: what to do, a path, and what else it takes; see below.
# Exit status: 66 it is not there, 71 it could not be done, 77 the account may not.
LC_ALL=C
export LC_ALL
umask 077
deed=$1
path=$2

# Ends as it has to, after a message of the system.
fail() {
    printf '%s\n' "$1" >&2
    case $1 in
        *ermission\ denied* | *ot\ permitted*) exit 77 ;;
        *o\ such\ file*) exit 66 ;;
    esac
    exit 71
}
must() {
    said=$("$@" 2>&1 > /dev/null) || fail "$said"
}
require() {
    must ls -dL -- "$path"
}

# Whether the path is a folder; where that cannot be known, it ends.
is_folder() {
    if [ -d "$path" ]; then return 0; fi
    said=$(ls -dL -- "$path" 2>&1 > /dev/null) && return 1
    case $said in *o\ such\ file* | *ot\ a\ directory*) return 1 ;; *) fail "$said" ;; esac
}

case $deed in
    # The content.
    read)
        require
        must head -c 1 -- "$path"
        cat -- "$path" || exit 71
        ;;

    # The standard input in its place. $3: its size, $4: the owner of a new file, or nothing.
    write)
        if [ -L "$path" ]; then path=$(readlink -f -- "$path"); fi
        part=$path.sauvrest
        trap 'rm -f -- "$part"' EXIT
        trap 'exit 71' HUP INT TERM
        must rm -f -- "$part"
        if [ -e "$path" ]; then
            must cp -p -- "$path" "$part"
        else
            said=$( (: > "$part") 2>&1) || fail "$said"
            if [ -n "$4" ]; then must chown -- "$4" "$part"; fi
        fi
        said=$( (cat > "$part") 2>&1) || fail "$said"
        if [ "$(wc -c < "$part")" -ne "$3" ]; then fail "the content came short"; fi
        rights() { ls -ln -- "$1" | awk 'NR == 1 { print $1, $3, $4 }'; }
        if [ -e "$path" ] && [ "$(rights "$path")" != "$(rights "$part")" ]; then
            fail "its owner and its rights cannot be kept: Operation not permitted"
        fi
        sync "$part" 2> /dev/null || sync
        must mv -f -- "$part" "$path"
        ;;

    # "yes" or "no".
    exists)
        said=$(ls -dL -- "$path" 2>&1 > /dev/null) && echo yes && exit
        case $said in *o\ such\ file* | *ot\ a\ directory*) echo no ;; *) fail "$said" ;; esac
        ;;

    # The account.
    owner)
        require
        ls -dlL -- "$path" | awk 'NR == 1 { print $3 }'
        ;;

    # A new folder. $3: its owner, or nothing. Where something is there already: its rights, its owner's number, the
    # number of the owner that the new one would have, and its owner's name.
    folder)
        if [ -e "$path" ] || [ -L "$path" ]; then
            must ls -dl -- "$path"
            if [ -n "$3" ]; then wanted=$(id -u -- "$3" 2>&1) || fail "$wanted"; else wanted=$(id -u); fi
            found=$(ls -dln -- "$path" | awk 'NR == 1 { print $1, $3 }')
            printf '%s %s %s\n' "$found" "$wanted" "$(ls -dl -- "$path" | awk 'NR == 1 { print $3 }')"
            exit
        fi
        above=$(dirname -- "$path")
        said=$( (umask 022 && mkdir -p -- "$above") 2>&1) || fail "$said"
        must mkdir -- "$path"
        if [ -n "$3" ]; then
            said=$(chown -- "$3" "$path" 2>&1) || {
                rmdir -- "$path"
                fail "$said"
            }
        fi
        ;;

    remove)
        must rm -rf -- "$path"
        ;;

    # For each of the paths: it, and the names in it, each ended by a NUL; then one more.
    list)
        shift
        for path in "$@"; do
            printf '%s\0' "$path"
            if is_folder; then
                must ls -- "$path"
                for each in "$path"/* "$path"/.[!.]* "$path"/..?*; do
                    if [ -e "$each" ] || [ -L "$each" ]; then printf '%s\0' "${each##*/}"; fi
                done
            fi
            printf '\0'
        done
        ;;

    # For each regular file below the paths: its checksum and its path, as sha256sum prints them.
    digests)
        shift
        sum='sha256sum --'
        if ! command -v sha256sum > /dev/null; then sum='shasum -a 256 --'; fi
        for path in "$@"; do
            is_folder || continue
            # What goes away meanwhile is not there.
            said=$(find -H "$path" -type f -exec $sum {} + 2>&1 >&3 | grep -v 'o such file')
            if [ -n "$said" ]; then fail "$said"; fi
        done 3>&1
        ;;

    # Processors, memory and room, each as the system tells it.
    resources)
        nproc 2> /dev/null || getconf _NPROCESSORS_ONLN 2> /dev/null || echo 0
        awk '/^MemAvailable:/ { print $2 * 1024; found = 1 } END { if (!found) print 0 }' /proc/meminfo 2> /dev/null || echo 0
        while [ ! -e "$path" ] && [ "$path" != "$(dirname -- "$path")" ]; do path=$(dirname -- "$path"); done
        df -Pk -- "$path" 2> /dev/null | tail -n 1
        ;;
esac
