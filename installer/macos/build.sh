#!/usr/bin/env bash
# Builds SauvRest.app with its own Java, and a disk image that holds it. On a Mac; needs a JDK 25 and Maven.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
app=$root/target/app
result=$root/target/package
log=$result/package.log

# shellcheck source=installer/prerequisites.sh
. installer/prerequisites.sh
# shellcheck source=installer/image.sh
. installer/image.sh

bundle=$result/SauvRest.app
contents=$bundle/Contents

make_bundle() {
    find_jars
    check_modules
    say "Making a Java of its own..."
    make_runtime "$work/runtime"
    mkdir "$work/input"
    cp -p "${jars[@]}" "$work/input"
    cp -R docs/guide "$work/input"

    read_options
    local option launcher=()
    for option in "${options[@]}" "-XX:AOTCache=\$APPDIR/sauvrest.aot" -Xlog:aot=off; do
        launcher+=(--java-options "$option")
    done
    # jpackage takes no version below 1: the right one is written afterwards.
    "$java_home/bin/jpackage" --type app-image --name SauvRest --app-version 1.0.0 --vendor SauvRest \
        --mac-package-identifier org.sauvrest --icon icons/sauvrest.icns --runtime-image "$work/runtime" \
        --input "$work/input" --main-jar sauvrest.jar --main-class org.sauvrest.Main "${launcher[@]}" --dest "$result" \
        >>"$log" 2>&1
}

# In the order in which the launcher names the jars: Java takes no cache that was made with another.
train_bundle() {
    say "Rehearsing, so that starts are quick..."
    local line path=()
    while IFS= read -r line; do
        case $line in app.classpath=*) path+=("$contents/app/${line##*/}") ;; esac
    done <"$contents/app/SauvRest.cfg"
    train "$contents/runtime/Contents/Home" "$contents/app/sauvrest.aot" "$(joined : "${path[@]}")"
}

# A signature of no one: Apple's processors start nothing without. It covers cache and version, so it comes last.
sign() {
    /usr/libexec/PlistBuddy -c "Set :CFBundleShortVersionString $version" -c "Set :CFBundleVersion $version" \
        "$contents/Info.plist"
    codesign --force --deep --sign - "$bundle"
}

make_disk_image() {
    mkdir "$work/disk"
    cp -Rp "$bundle" "$work/disk"
    ln -s /Applications "$work/disk/Applications"
    hdiutil create -quiet -volname SauvRest -srcfolder "$work/disk" -format UDZO \
        "$result/SauvRest-$version-macos-$(uname -m).dmg"
}

[ "$(uname -s)" = Darwin ] || give_up "SauvRest.app can only be built on a Mac." \
    "jpackage, codesign and hdiutil of macOS make it." \
    "On Debian run installer/package; for Windows see installer/README.md."

java_home=
need_jdk
need_jlink

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Builds the program where that is needed.
./sauvrest --version >/dev/null
rm -rf "$result"
mkdir -p "$result"

make_bundle
train_bundle
version=$("$contents/runtime/Contents/Home/bin/java" -cp "$contents/app/*" org.sauvrest.Main --version)
version=${version#SauvRest }
sign
"$contents/MacOS/SauvRest" --version >/dev/null || give_up "SauvRest.app does not start." \
    "It was built and signed, and then ended with an error at --version." "See the lines above, and $log."
say "Packing SauvRest $version..."
make_disk_image
ls -1 "$result"/*.dmg
