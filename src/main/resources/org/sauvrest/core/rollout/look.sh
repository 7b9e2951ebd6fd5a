# What stands in the password file of the account that runs this.
# Prints "system NAME", "file PATH", then "absent", "folder", "unreadable" or "there RIGHTS CHECKSUM raw" and the content.
LC_ALL=C
export LC_ALL
f=$HOME/.pgpass
# A link stays a link: the file behind it is what is read and written.
if [ -L "$f" ]; then r=$(readlink -f "$f") && f=$r; fi
printf "system %s\nfile %s\n" "$(uname -s)" "$f"
if [ -r "$f" ] && [ -f "$f" ]; then
    printf "there %s %s raw\n" "$(ls -ld "$f" | cut -c 2-10)" "$(cksum < "$f" | tr " " -)"
    cat "$f"
elif [ -d "$f" ]; then
    echo folder
elif [ -e "$f" ]; then
    echo unreadable
else
    echo absent
fi
