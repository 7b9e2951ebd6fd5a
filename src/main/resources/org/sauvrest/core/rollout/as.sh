# Runs a command line for another account. $1: the account, $2: the command line.
# Not in its own shell, which for many an account is one that lets nobody in; the su of macOS knows no other.
case $(uname -s) in
    Darwin) exec su "$1" -c "$2" ;;
    *) exec su -s /bin/sh "$1" -c "$2" ;;
esac
