package org.sauvrest.core.odoo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// The release of Odoo's code, as its file `release.py` tells it.
///
/// @param version as Odoo itself says it, such as `17.0-20240709`, `6.0.4` or `17.0+e`
public record Release(Series series, String version) {

    /// Where packages of the system put the code, newest first.
    public static final List<String> PACKAGED =
            List.of("/usr/lib/python3/dist-packages", "/usr/lib/python2.7/dist-packages");

    /// Its three names through the years; last, where the folder given is the server's own.
    private static final List<String> PLACES = List.of(
            "odoo/release.py",
            "openerp/release.py",
            "bin/release.py",
            "server/odoo/release.py",
            "server/openerp/release.py",
            "server/bin/release.py",
            "release.py");

    private static final Pattern INFO = Pattern.compile("^version_info\\s*=\\s*\\(([^)]*)\\)", Pattern.MULTILINE);
    private static final Pattern VERSION =
            Pattern.compile("^version\\s*(\\+?)=\\s*(['\"])([^'\"]*)\\2[ \\t\\r]*$", Pattern.MULTILINE);
    private static final Pattern MAJOR =
            Pattern.compile("^[\\w =]*\\bmajor_version\\s*=\\s*(['\"])([^'\"]+)\\1[ \\t\\r]*$", Pattern.MULTILINE);
    private static final Pattern SERIES = Pattern.compile("^(?:saas[~-])?\\d+\\.\\d+");
    private static final Pattern LEVELS =
            Pattern.compile("^RELEASE_LEVELS_DISPLAY\\s*=\\s*\\{([^}]*)}", Pattern.MULTILINE);

    /// A release and where it was found.
    ///
    /// @param root folder of the server itself: `odoo`, `openerp` or `bin` in the folder of the code
    public record Found(Release release, String root) {}

    /// Where the file may be in a folder of code.
    public static List<String> places(String code) {
        var folder = Paths.plain(code);
        return PLACES.stream().map(place -> folder + "/" + place).toList();
    }

    /// Looks for it in a folder of code.
    public static Optional<Found> find(Machine machine, String code) throws ProblemException, InterruptedException {
        for (var place : places(code)) {
            if (machine.exists(place)) {
                var release = parse(new String(machine.read(place), StandardCharsets.UTF_8));
                if (release.isPresent()) {
                    return Optional.of(new Found(release.get(), Paths.parent(place)));
                }
            }
        }
        return Optional.empty();
    }

    /// As [#find], where there must be one.
    public static Found require(Machine machine, String code) throws ProblemException, InterruptedException {
        return find(machine, code).orElseThrow(() -> new ProblemException(new UpdateProblem.CodeUnknown(code)));
    }

    /// Reads the text of the file, which is a program: what it computes is computed here in its way.
    public static Optional<Release> parse(String text) {
        var info = INFO.matcher(text);
        var parts = info.find() ? parts(info.group(1)) : List.<String>of();
        var version = version(text, parts);
        return series(text, parts, version)
                .map(series -> new Release(new Series(series), version.isEmpty() ? series : version));
    }

    /// Whether it is the edition that is paid for.
    public boolean isEnterprise() {
        return version.contains("+e");
    }

    private static List<String> parts(String tuple) {
        return Stream.of(tuple.split(","))
                .map(part -> part.strip().replaceAll("^['\"]|['\"]$", ""))
                .toList();
    }

    private static Optional<String> series(String text, List<String> parts, String version) {
        var major = MAJOR.matcher(text);
        if (major.find()) {
            return Optional.of(major.group(2));
        }
        if (parts.size() > 1) {
            return Optional.of(parts.get(0) + "." + parts.get(1));
        }
        var begin = SERIES.matcher(version);
        return begin.find() ? Optional.of(begin.group()) : Optional.empty();
    }

    /// Packages write a line of their own below all others, which sets or continues the version.
    private static String version(String text, List<String> parts) {
        var version = computed(text, parts);
        var lines = VERSION.matcher(text);
        while (lines.find()) {
            version = (lines.group(1).isEmpty() ? "" : version) + lines.group(3);
        }
        return version;
    }

    private static String computed(String text, List<String> parts) {
        if (parts.size() < 2) {
            return "";
        }
        var level = parts.size() > 3 ? shown(text, parts.get(3)) : "";
        var serial = parts.size() > 4 && !parts.get(4).equals("0") ? parts.get(4) : "";
        return parts.get(0) + "." + parts.get(1) + level + serial + (parts.size() > 5 ? parts.get(5) : "");
    }

    /// How a level is written in a version: nothing for a final one, `rc` for a candidate; `alpha`, later `a`.
    private static String shown(String text, String level) {
        var name = level.toUpperCase(Locale.ROOT).replace("RELEASE_", "");
        var levels = LEVELS.matcher(text);
        var list = levels.find() ? levels.group(1) : "";
        var entry = Pattern.compile("\\b(?:RELEASE_)?" + Pattern.quote(name) + "\\s*:\\s*['\"]?(\\w*)")
                .matcher(list);
        return entry.find() ? entry.group(1).replace(name, name.toLowerCase(Locale.ROOT)) : "";
    }
}
