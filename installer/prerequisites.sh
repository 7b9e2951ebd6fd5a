# shellcheck shell=bash
# Finds what SauvRest needs on this computer, and brings it through apt where apt is. Sourced by ./sauvrest,
# ./check and the scripts of installer and icons.
# Nothing here writes to the standard output: that belongs to the program.

java_wanted=25
maven_wanted=3.8

# The language of whoever starts this, as the program itself finds it out.
case ${SAUVREST_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in
    fr*) spoken=fr ;;
    es*) spoken=es ;;
    *) spoken=en ;;
esac

# Of a text in English, French and Spanish the one in that language. What only who works on the code sees is in English.
in_words() {
    case $spoken in
        fr) printf '%s' "$2" ;;
        es) printf '%s' "$3" ;;
        *) printf '%s' "$1" ;;
    esac
}

say() { printf '%s\n' "$*" >&2; }

# What happened, why, what to do. Ends the script.
give_up() {
    printf '%s\n  %s %s\n  %s %s\n' "$1" "$(in_words 'Why:' 'Pourquoi :' 'Por qué:')" "$2" \
        "$(in_words 'What to do:' 'Que faire :' 'Qué hacer:')" "$3" >&2
    exit 1
}

# --- apt -------------------------------------------------------------------------------------------------------------

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Its errors are shown, its long story is not.
apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 "$@" >/dev/null; }

apt_knows() { apt-cache show "$1" >/dev/null 2>&1; }

# The lists of packages are fetched only when apt does not know the package, or knows one that is gone.
apt_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null || return 1
    say "$(in_words "Installing $1 with apt, which can take some minutes..." \
        "Installation de $1 avec apt, ce qui peut prendre quelques minutes..." \
        "Instalando $1 con apt, lo que puede tardar unos minutos...")"
    if apt_knows "$1" && apt_get install --no-install-recommends "$1"; then return 0; fi
    apt_get update && apt_knows "$1" && apt_get install --no-install-recommends "$1"
}

# --- Java ------------------------------------------------------------------------------------------------------------

# The major version of the Java in a folder: from its file "release", which is quick, else by starting it.
java_major() {
    local line version=
    if [ -r "$1/release" ]; then
        while IFS= read -r line; do
            case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=} ;; esac
        done <"$1/release"
    else
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version //p' | head -n 1)
    fi
    version=${version#\"}
    version=${version%%[!0-9]*}
    printf '%s' "${version:-0}"
}

is_wanted_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge "$java_wanted" ]
}

# Sets java_home to the first JDK that fits.
find_jdk() {
    if [ -n "${SAUVREST_JAVA_HOME:-}" ]; then
        is_wanted_jdk "$SAUVREST_JAVA_HOME" || give_up \
            "$(in_words "SauvRest cannot use the Java of SAUVREST_JAVA_HOME, $SAUVREST_JAVA_HOME." \
                "SauvRest ne peut pas utiliser le Java de SAUVREST_JAVA_HOME, $SAUVREST_JAVA_HOME." \
                "SauvRest no puede usar el Java de SAUVREST_JAVA_HOME, $SAUVREST_JAVA_HOME.")" \
            "$(in_words "There is no JDK $java_wanted or newer in that folder (a JDK has bin/java and bin/javac)." \
                "Ce dossier ne contient pas de JDK $java_wanted ou plus récent (un JDK a bin/java et bin/javac)." \
                "En esa carpeta no hay un JDK $java_wanted o más nuevo (un JDK tiene bin/java y bin/javac).")" \
            "$(in_words "Set SAUVREST_JAVA_HOME to the folder of a JDK $java_wanted, or unset it and SauvRest looks for one by itself." \
                "Donnez à SAUVREST_JAVA_HOME le dossier d’un JDK $java_wanted, ou supprimez-la : SauvRest en cherche un lui-même." \
                "Ponga en SAUVREST_JAVA_HOME la carpeta de un JDK $java_wanted, o quítela y SauvRest busca uno por sí mismo.")"
        java_home=$SAUVREST_JAVA_HOME
        return
    fi
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$(home_of_java_on_path)"; do
        if [ -n "$candidate" ] && is_wanted_jdk "$candidate"; then
            java_home=$candidate
            return
        fi
    done
    return 1
}

home_of_java_on_path() {
    local java
    java=$(command -v java) && java=$(readlink -f "$java" 2>/dev/null) && printf '%s' "${java%/bin/java}"
}

need_jdk() {
    find_jdk && return
    apt_install "openjdk-$java_wanted-jdk-headless" && find_jdk && return
    give_up "$(in_words "SauvRest needs Java $java_wanted, and there is none on this computer." \
        "SauvRest a besoin de Java $java_wanted, et cet ordinateur ne l’a pas." \
        "SauvRest necesita Java $java_wanted, y este equipo no lo tiene.")" \
        "$(in_words "No JDK $java_wanted or newer was found in the usual places, and apt could not install one here." \
            "Aucun JDK $java_wanted ou plus récent n’a été trouvé aux endroits habituels, et apt n’a pas pu en installer." \
            "No se ha encontrado ningún JDK $java_wanted o más nuevo en los sitios habituales, y apt no ha podido instalar uno.")" \
        "$(in_words "Install a JDK $java_wanted: \"sudo apt install openjdk-$java_wanted-jdk-headless\" where apt has it, else for example from https://adoptium.net, into /opt or /usr/lib/jvm, or set SAUVREST_JAVA_HOME to its folder." \
            "Installez un JDK $java_wanted : « sudo apt install openjdk-$java_wanted-jdk-headless » si apt l’a, sinon par exemple depuis https://adoptium.net, dans /opt ou /usr/lib/jvm, ou donnez son dossier à SAUVREST_JAVA_HOME." \
            "Instale un JDK $java_wanted: «sudo apt install openjdk-$java_wanted-jdk-headless» si apt lo tiene; si no, por ejemplo desde https://adoptium.net, en /opt o /usr/lib/jvm, o ponga su carpeta en SAUVREST_JAVA_HOME.")"
}

# --- Maven -----------------------------------------------------------------------------------------------------------

has_maven() {
    command -v mvn >/dev/null || return 1
    local version
    version=$(JAVA_HOME=$java_home mvn -B --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
    [ "$(printf '%s\n' "$maven_wanted" "$version" | sort -t . -k 1,1n -k 2,2n | head -n 1)" = "$maven_wanted" ]
}

need_maven() {
    has_maven && return
    apt_install maven && has_maven && return
    give_up "$(in_words "SauvRest cannot be built: there is no Maven $maven_wanted or newer on this computer." \
        "SauvRest ne peut pas être construit : cet ordinateur n’a pas Maven $maven_wanted ou plus récent." \
        "SauvRest no se puede construir: en este equipo no hay Maven $maven_wanted o más nuevo.")" \
        "$(in_words "SauvRest is built from its sources at the first start, and Maven does that. \"mvn\" was not found or is too old, and apt could not install one here." \
            "SauvRest est construit à partir de ses sources au premier démarrage, et c’est Maven qui le fait. « mvn » est introuvable ou trop ancien, et apt n’a pas pu l’installer." \
            "SauvRest se construye desde sus fuentes en el primer arranque, y de eso se encarga Maven. «mvn» no se encuentra o es demasiado antiguo, y apt no ha podido instalarlo.")" \
        "$(in_words "Install Maven with \"sudo apt install maven\" or from https://maven.apache.org so that \"mvn --version\" answers, then start again." \
            "Installez Maven avec « sudo apt install maven » ou depuis https://maven.apache.org pour que « mvn --version » réponde, puis recommencez." \
            "Instale Maven con «sudo apt install maven» o desde https://maven.apache.org, de modo que «mvn --version» responda, y arranque de nuevo.")"
}

# --- PostgreSQL's server programs: for the demo and the tests, which start a server of their own -----------------------

has_postgresql_server() {
    local folder program search_path folders
    IFS=: read -r -a search_path <<<"$PATH"
    folders=(/usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin
        /Applications/Postgres.app/Contents/Versions/*/bin "${search_path[@]}")
    for folder in "${folders[@]}"; do
        for program in initdb pg_ctl postgres pg_dump; do
            [ -x "$folder/$program" ] || continue 2
        done
        return 0
    done
    return 1
}

# Debian's package makes and starts a server of its own unless postgresql-common is told not to before.
install_postgresql_server() {
    local settings=/etc/postgresql-common/createcluster.conf
    if command -v apt-get >/dev/null && ! dpkg-query -W -f '${Status}' postgresql-common 2>/dev/null | grep -q ' installed$'; then
        apt_install postgresql-common || return 1
        as_root sed -i "/^#\{0,1\} *create_main_cluster *=/d; \$ a create_main_cluster = false" "$settings"
    fi
    apt_install postgresql
}

need_postgresql_server() {
    has_postgresql_server && return
    install_postgresql_server && has_postgresql_server && return
    give_up "$(in_words "PostgreSQL's server programs are not on this computer." \
        "Les programmes du serveur PostgreSQL ne sont pas sur cet ordinateur." \
        "Los programas del servidor PostgreSQL no están en este equipo.")" \
        "$(in_words "A server of its own is started for this, and initdb, pg_ctl, postgres and pg_dump were not found in one folder, nor could apt install them." \
            "Un serveur à part est démarré pour cela ; initdb, pg_ctl, postgres et pg_dump n’ont pas été trouvés dans un même dossier, et apt n’a pas pu les installer." \
            "Para esto se arranca un servidor propio; initdb, pg_ctl, postgres y pg_dump no se han encontrado en una misma carpeta, y apt no ha podido instalarlos.")" \
        "$(in_words "Install the PostgreSQL server, 15 or newer: \"sudo apt install postgresql\" on Debian and Ubuntu, \"brew install postgresql@17\" on a Mac, \"dnf install postgresql-server\" on Fedora, else see https://www.postgresql.org/download/." \
            "Installez le serveur PostgreSQL, version 15 ou plus récente : « sudo apt install postgresql » sur Debian et Ubuntu, « brew install postgresql@17 » sur un Mac, « dnf install postgresql-server » sur Fedora, sinon voir https://www.postgresql.org/download/." \
            "Instale el servidor PostgreSQL, 15 o más nuevo: «sudo apt install postgresql» en Debian y Ubuntu, «brew install postgresql@17» en un Mac, «dnf install postgresql-server» en Fedora; si no, vea https://www.postgresql.org/download/.")"
}

need_git() {
    command -v git >/dev/null || apt_install git || give_up "There is no git on this computer." \
        "The tests use it, and apt could not install it here." "Install git, then start again."
}

# --- OpenSSH's server: the tests start some of their own ---------------------------------------------------------------

# Debian's package starts a server of its own unless this file is there before.
need_ssh_server() {
    [ "$(uname -s)" = Linux ] || return 0
    [ ! -x /usr/sbin/sshd ] || return 0
    if command -v apt-get >/dev/null && as_root mkdir -p /etc/ssh && as_root touch /etc/ssh/sshd_not_to_be_run &&
        apt_install openssh-server; then
        return 0
    fi
    say "There is no /usr/sbin/sshd, and apt could not install openssh-server here: the tests that need it are skipped."
}

# --- the window: libraries of the desktop that JavaFX loads ------------------------------------------------------------

# Looked up where Debian, Fedora and Arch keep them, which is quick, else by asking the loader.
has_library() {
    local file
    for file in /usr/lib/*-linux-gnu/"$1" /usr/lib64/"$1" /usr/lib/"$1"; do
        if [ -e "$file" ]; then return 0; fi
    done
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q "[[:space:]]$1 "
}

has_font() {
    [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts "${HOME:-/nowhere}/.fonts" "${HOME:-/nowhere}/.local/share/fonts" \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' -o -name '*.pfb' \) -print -quit 2>/dev/null)" ]
}

# Sets "lacking": what is not here of the libraries and fonts, as names of Debian's packages.
find_lacking() {
    lacking=()
    local needed
    for needed in libgtk-3.so.0:libgtk-3-0 libXtst.so.6:libxtst6 libGL.so.1:libgl1 libXxf86vm.so.1:libxxf86vm1; do
        has_library "${needed%:*}" || lacking+=("${needed#*:}")
    done
    has_font || lacking+=(fonts-dejavu-core)
}

# Debian 13 and Ubuntu 24.04 call GTK libgtk-3-0t64.
install_for_window() {
    local package
    for package; do
        if [ "$package" = libgtk-3-0 ] && command -v apt-cache >/dev/null && apt_knows libgtk-3-0t64; then package+=t64; fi
        apt_install "$package" || return 1
    done
}

# macOS and Windows have all of it.
need_window_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    local lacking
    find_lacking
    [ "${#lacking[@]}" -gt 0 ] || return 0
    if install_for_window "${lacking[@]}"; then find_lacking; fi
    [ "${#lacking[@]}" -gt 0 ] || return 0
    give_up "$(in_words "The window cannot be opened: this computer lacks ${lacking[*]}." \
        "La fenêtre ne peut pas s’ouvrir : il manque à cet ordinateur ${lacking[*]}." \
        "La ventana no se puede abrir: a este equipo le falta ${lacking[*]}.")" \
        "$(in_words "It is drawn with GTK, OpenGL and a font, and what is missing of them could not be installed with apt here." \
            "Elle est dessinée avec GTK, OpenGL et une police, et apt n’a pas pu installer ce qui en manque." \
            "Se dibuja con GTK, OpenGL y una fuente, y apt no ha podido instalar lo que falta.")" \
        "$(in_words "Install it: \"sudo apt install ${lacking[*]}\" on Debian and Ubuntu, \"dnf install gtk3 libXtst mesa-libGL libXxf86vm dejavu-sans-fonts\" on Fedora. The command line works without: \"sauvrest --help\"." \
            "Installez-le : « sudo apt install ${lacking[*]} » sur Debian et Ubuntu, « dnf install gtk3 libXtst mesa-libGL libXxf86vm dejavu-sans-fonts » sur Fedora. La ligne de commande marche sans cela : « sauvrest --help »." \
            "Instálelo: «sudo apt install ${lacking[*]}» en Debian y Ubuntu, «dnf install gtk3 libXtst mesa-libGL libXxf86vm dejavu-sans-fonts» en Fedora. La línea de órdenes funciona sin ello: «sauvrest --help».")"
}

# A screen that nobody looks at, where there is no other.
need_virtual_screen() {
    command -v xvfb-run >/dev/null || { apt_install xvfb && apt_install xauth; } || give_up "There is no screen." \
        "A window is to be opened, DISPLAY is not set, and Xvfb, a screen in memory, could not be installed with apt here." \
        "Install it with \"sudo apt install xvfb xauth\", or start again on a desktop."
}

# --- packages ----------------------------------------------------------------------------------------------------------

need_packaging_tools() {
    command -v dpkg-deb >/dev/null || give_up "A package for Debian cannot be built on this computer." \
        "There is no dpkg-deb, which writes it." "Build on Debian or Ubuntu; for macOS and Windows see installer/README.md."
}
