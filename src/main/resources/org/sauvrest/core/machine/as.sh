# Becomes another account, where it is another one, and runs a program as it.
# Arguments: the account, the program, its arguments.
user=$1
shift
if [ "$(id -un)" = "$user" ]; then exec "$@"; fi
if [ "$(id -u)" -eq 0 ] && command -v runuser > /dev/null; then exec runuser -u "$user" -- "$@"; fi
exec sudo -n -H -u "$user" -- "$@"
