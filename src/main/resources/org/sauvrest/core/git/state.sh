# What a git checkout is like. Argument: its folder.
# Prints eight lines: commit, its time, its subject, branch, upstream, remote, its address, "true" where the history is cut off;
# then the local changes as git status -z has them. Exit status: 3 there is no commit, 127 there is no git.
cd "$1" || exit 1
command -v git > /dev/null || exit 127
head=$(git rev-parse -q --verify HEAD 2>&1) || {
    if [ -z "$head" ]; then exit 3; fi
    echo "$head"
    case $head in *ot\ a\ git\ repository*) exit 3 ;; esac
    exit 1
}
exec 2> /dev/null
git -c i18n.logOutputEncoding=UTF-8 -c log.showSignature=false log -1 --format='%H%n%ct%n%s' HEAD || exit
branch=$(git symbolic-ref -q HEAD)
branch=${branch#refs/heads/}
echo "$branch"
upstream=
if [ -n "$branch" ]; then upstream=$(git for-each-ref --format='%(upstream)' "refs/heads/$branch"); fi
if git rev-parse -q --verify "$upstream" > /dev/null; then echo "$upstream"; else echo; fi
remote=$(git config "branch.$branch.remote")
case $remote in '' | .) remote=origin ;; esac
if ! git config "remote.$remote.url" > /dev/null; then remote=$(git remote); fi
echo "$remote" | head -n 1
git config "remote.$remote.url" | head -n 1 | grep . || echo
if [ -s "$(git rev-parse --git-common-dir)/shallow" ]; then echo true; else echo false; fi
exec git status --porcelain -z --untracked-files=all --ignore-submodules=all
