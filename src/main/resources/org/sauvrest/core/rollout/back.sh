# Brings back the password file as it was before. Standard input: the file, and where it was kept.
# Prints "back", or "nothing" where nothing was written. Exit status: 71 as it says, 73 somebody else has written since.
LC_ALL=C
export LC_ALL
umask 077
IFS= read -r f
IFS= read -r kept
rm -f "$f.sauvrest" "$kept.part"
if [ ! -e "$kept.sum" ]; then
    echo nothing
    exit 0
fi
if [ -e "$f" ] && [ "$(cksum < "$f" | tr " " -)" = "$(cat "$kept.sum")" ]; then
    if [ -e "$kept" ]; then
        mv -f "$kept" "$f" || exit 71
    else
        rm -f "$f" || exit 71
    fi
elif [ -e "$kept" ] && cmp -s "$f" "$kept"; then
    # The power failed before the new file got its name.
    rm -f "$kept"
else
    exit 73
fi
rm -f "$kept.sum"
echo back
