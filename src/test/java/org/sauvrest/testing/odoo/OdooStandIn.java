package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A stand-in for the server program of Odoo: reads the same options and configuration, works on the same tables,
/// writes the same log and ends with the same exit status as the series whose code it lies in.
public final class OdooStandIn {

    private static final Pattern INFO = Pattern.compile("version_info\\s*=\\s*\\((\\d+),\\s*(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("(?m)^version\\s*=\\s*'([^']+)'\\s*$");

    private OdooStandIn() {}

    /// @param arguments the executable by its path, then the command line
    public static void main(String[] arguments) throws IOException {
        System.exit(run(Path.of(arguments[0]), Arrays.asList(arguments).subList(1, arguments.length)));
    }

    private static int run(Path executable, List<String> arguments) throws IOException {
        var code = executable.toAbsolutePath().normalize().getParent();
        if (code == null) {
            throw new IOException(executable.toString());
        }
        var series = series(code);
        var version = version(code, series);
        if (isRoot() && !rootMayRun(series)) {
            return 1;
        }
        var words = new ArrayList<>(arguments);
        boolean neutralizes =
                series.since(16) && !words.isEmpty() && words.getFirst().equals("neutralize");
        if (neutralizes
                || (series.since(8) && !words.isEmpty() && words.getFirst().equals("server"))) {
            words.removeFirst();
        }
        if (words.contains("--version")) {
            System.out.println((series.since(8) ? "Odoo Server " : "OpenERP Server ") + version);
            return 0;
        }
        try {
            var options = Options.parse(series, words);
            var log = ServerLog.of(series, options.value("logfile"));
            if (!neutralizes) {
                notePid(options);
            }
            var running = new Running(series, version, code, options, log, Addons.read(series, code, options));
            return neutralizes ? new Neutralization(running).run() : new Server(running).run();
        } catch (Options.Usage e) {
            var program = executable.getFileName() + (series.since(16) ? " server" : "");
            System.err.println("Usage: " + program + " [options]\n\n" + program + ": error: " + e.getMessage());
            return 2;
        }
    }

    /// As every server program: the last one that ends removes the file, whose number it may be.
    private static void notePid(Options options) throws IOException {
        var named = options.value("pidfile");
        if (!named.isEmpty()) {
            var file = Path.of(named);
            Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> file.toFile().delete()));
        }
    }

    private static Series series(Path code) throws IOException {
        for (var pack : List.of("odoo", "openerp", "bin")) {
            var file = code.resolve(pack).resolve("release.py");
            if (Files.isRegularFile(file)) {
                var found = INFO.matcher(Files.readString(file));
                if (found.find()) {
                    return new Series(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
                }
            }
        }
        throw new IOException("no release.py in " + code);
    }

    private static String version(Path code, Series series) throws IOException {
        var literal = LITERAL.matcher(Files.readString(code.resolve(series.releaseFile())));
        return literal.find() ? literal.group(1) : series.name();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean rootMayRun(Series series) {
        if (!series.refusesRoot()) {
            System.err.println("Running as user 'root' is a security risk.");
            return true;
        }
        if (Boolean.getBoolean("root.allowed")) {
            return true;
        }
        System.err.println(
                series.since(6, 1)
                        ? "Running as user 'root' is a security risk, aborting."
                        : "Attempted to run OpenERP server as root. This is not good, aborting.");
        return false;
    }
}
