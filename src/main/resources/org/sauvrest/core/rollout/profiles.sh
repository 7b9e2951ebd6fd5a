# The people who have a home on this computer. Prints "profile ACCOUNT" for each.
LC_ALL=C
export LC_ALL
for home in /home/* /Users/*; do
    [ -d "$home" ] || continue
    # By number, since a name may have spaces in it. A home whose account is gone is left alone.
    owner=$(id -un "$(ls -ldn "$home" | awk "{ print \$3 }")" 2> /dev/null) || continue
    case $owner in
        root | -*) ;;
        *) echo "profile $owner" ;;
    esac
done | sort -u
