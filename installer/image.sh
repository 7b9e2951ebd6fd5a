# shellcheck shell=bash
# What a package for Linux and one for macOS have in common. Sourced by installer/package and installer/macos/build.sh
# after prerequisites.sh; both set "root", "app" (what ./sauvrest has built), "log" (what a user need not read), and
# "java_home" with need_jdk.

# The lines of a file that say something.
lines_of() { grep -v -e '^#' -e '^$' "$1"; }

joined() { local IFS=$1; shift; printf '%s' "$*"; }

# Debian's headless JDK has jlink, a JRE has not.
need_jlink() {
    [ -x "$java_home/bin/jlink" ] || give_up "The Java in $java_home cannot make a runtime of its own." \
        "A package carries a Java made by jlink, and there is no bin/jlink in that folder." \
        "Set SAUVREST_JAVA_HOME to the folder of a complete JDK $java_wanted, for example from https://adoptium.net."
}

# Sets "jars", the class path, in an order that is the same everywhere, and "javafx", what goes into the runtime.
# The javafx jars without a platform in their name are empty.
find_jars() {
    local LC_ALL=C jar
    jars=("$app/sauvrest.jar")
    javafx=()
    for jar in "$app"/lib/*.jar; do
        case ${jar##*/} in
        javafx-*-linux*.jar | javafx-*-mac*.jar) javafx+=("$jar") ;;
        javafx-*) ;;
        *) jars+=("$jar") ;;
        esac
    done
    [ "${#javafx[@]}" -gt 0 ] || give_up "There is no JavaFX for this system in $app/lib." \
        "The window needs it, and Maven brings it for Linux, macOS and Windows on x64 and arm64." \
        "Build on one of these."
}

# A module that is missing from the list would only be missed by whoever uses it first; the libraries use some too.
check_modules() {
    local used module missing=()
    used=$("$java_home/bin/jdeps" --ignore-missing-deps --multi-release "$java_wanted" --print-module-deps \
        -cp "$(joined : "${jars[@]}")" "$app/sauvrest.jar" 2>/dev/null) || give_up \
        "It cannot be told whether the packaged Java has all that SauvRest uses." \
        "jdeps in $java_home has failed." "Run it by hand on $app/sauvrest.jar, with the jars in $app/lib on its class path."
    for module in ${used//,/ }; do
        lines_of "$root/installer/modules.txt" | grep -qxF "$module" || missing+=("$module")
    done
    [ "${#missing[@]}" -eq 0 ] || give_up "The packaged Java would lack ${missing[*]}." \
        "SauvRest or one of its libraries uses it, and installer/modules.txt does not list it." "Add it there."
}

# Makes the Java of the package in folder $1. JavaFX unpacks its libraries into the home of whoever starts it when they
# are resources of a module: here they lie beside those of Java, where it looks as well.
make_runtime() {
    local modules=() module unpacked
    while IFS= read -r module; do modules+=("$module"); done < <(lines_of "$root/installer/modules.txt")
    "$java_home/bin/jlink" --module-path "$(joined : "${javafx[@]}")" --add-modules "$(joined , "${modules[@]}")" \
        --include-locales=en,fr,es --exclude-resources='glob:**.so,glob:**.dylib' --strip-java-debug-attributes \
        --no-header-files --no-man-pages --compress=zip-0 --output "$1"
    unpacked=$(mktemp -d)
    for module in "${javafx[@]}"; do (cd "$unpacked" && "$java_home/bin/jar" -xf "$module"); done
    find "$unpacked" \( -name '*.so' -o -name '*.dylib' \) -exec cp {} "$1/lib" \;
    rm -rf "$unpacked"
}

# Sets "options" to what Java is told at every start.
read_options() {
    local option
    options=()
    while IFS= read -r option; do options+=("$option"); done < <(lines_of "$root/installer/options.txt")
}

# Trains the cache $2 with the Java in $1 and the class path $3. Java refuses a cache when a jar has another size or
# date than at the training: from here on they are copied with their dates.
train() {
    read_options
    "$1/bin/java" "${options[@]}" -XX:AOTCacheOutput="$2" -cp "$3" org.sauvrest.Rehearsal >"$log" 2>&1 \
        </dev/null || true
    "$1/bin/java" "${options[@]}" -XX:AOTMode=on -XX:AOTCache="$2" -cp "$3" org.sauvrest.Main --version \
        >/dev/null 2>&1 || give_up "The AOT cache could not be made, and every start would be slow." \
            "The training run ended without one that Java accepts: $(tail -n 3 "$log")" \
            "The whole story is in $log."
}
