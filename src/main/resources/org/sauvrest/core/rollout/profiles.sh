# The people who have a home on this computer. Prints "profile ACCOUNT" for each.
LC_ALL=C
export LC_ALL
for home in /home/* /Users/*; do
    [ -d "$home" ] || continue
    owner=$(ls -ld "$home" | awk "{ print \$3 }")
    case $owner in
        root | *[!A-Za-z0-9._-]* | -*) ;;
        *) echo "profile $owner" ;;
    esac
done | sort -u
