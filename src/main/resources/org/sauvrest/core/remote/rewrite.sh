# Puts other content into a file, which keeps its owner and its rights. Standard input: the file, the checksum of what it
# held when it was looked at, the size of the new content, and the content.
# Exit status: 71 it could not be written, 72 the content came short, 73 the file is not the one that was looked at,
# 74 its owner or its rights could not be kept.
LC_ALL=C
export LC_ALL
umask 077
IFS= read -r f
IFS= read -r was
IFS= read -r size
if [ -L "$f" ]; then f=$(readlink -f "$f"); fi
new=$f.sauvrest
fail() {
    rm -f "$new"
    exit "$1"
}
[ "$(cksum < "$f" | tr " " -)" = "$was" ] || exit 73
cp -p "$f" "$new" || fail 71
cat > "$new" || fail 71
[ "$(wc -c < "$new")" -eq "$size" ] || fail 72
rights() { ls -ln "$1" | awk "{ print \$1, \$3, \$4 }"; }
[ "$(rights "$f")" = "$(rights "$new")" ] || fail 74
sync "$new" 2> /dev/null || sync
mv -f "$new" "$f" || fail 71
