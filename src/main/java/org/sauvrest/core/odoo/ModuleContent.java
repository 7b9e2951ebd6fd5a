package org.sauvrest.core.odoo;

import java.util.regex.Pattern;

/// Which files of a module an update reads.
final class ModuleContent {

    /// Browsers read what is in `static` from the disk; nothing but tests reads tests.
    private static final Pattern BESIDES = Pattern.compile(
            "(?:static|tests)/.*|(?:i18n|i18n_extra)/[^/]*\\.pot|(?:.*/)?(?:__pycache__|\\.git|\\.svn|\\.hg|\\.bzr)/.*");

    /// What Python and editors leave behind.
    private static final Pattern LEFT_BEHIND =
            Pattern.compile(".*(?:\\.py[co]|~|\\.sw[op]|\\.orig|\\.rej|\\.bak)|\\.#.*|#.*#|\\.git|\\.DS_Store");

    private static final Pattern TRANSLATION = Pattern.compile("(?:.*/)?(?:i18n|i18n_extra)/([^/]*)\\.po");

    private ModuleContent() {}

    /// @param path below the module's folder, with `/`
    static boolean matters(String path, Languages languages) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (BESIDES.matcher(path).matches() || LEFT_BEHIND.matcher(name).matches()) {
            return false;
        }
        var translation = TRANSLATION.matcher(path);
        return !translation.matches() || languages.read(translation.group(1));
    }
}
