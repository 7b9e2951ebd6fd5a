package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the command line and the configuration file say, the command line first.
///
/// @param values by the names of the configuration file
record Options(Map<String, String> values) {

    /// What the program says of a fault in how it was called.
    static final class Usage extends Exception {
        private static final long serialVersionUID = 1L;

        Usage(String fault) {
            super(fault);
        }
    }

    static Options parse(Series series, List<String> arguments) throws Usage, IOException {
        var typed = CommandLine.parse(series, arguments);
        var values = new HashMap<String, String>();
        var file = typed.get("config");
        if (file != null) {
            if (!Files.isReadable(Path.of(file))) {
                throw new Usage("The config file '" + file + "' selected with -c/--config doesn't exist or is not"
                        + " readable, use -s/--save if you want to generate it");
            }
            values.putAll(file(Path.of(file)));
        }
        values.putAll(typed);
        var options = new Options(Map.copyOf(values));
        for (var folder : list(typed.getOrDefault("addons_path", ""))) {
            if (!Files.isDirectory(Path.of(folder))) {
                throw new Usage("option --addons-path: no such directory: '" + folder + "'");
            }
        }
        boolean changes = !options.update().isEmpty() || !options.init().isEmpty();
        if (series.since(17) && changes && options.databases().size() > 1) {
            throw new Usage("Cannot use -i/--init or -u/--update with multiple databases in the -d/--database/db_name");
        }
        return options;
    }

    private static Map<String, String> file(Path file) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Empty where it is not given, or given as `False`.
    String value(String name) {
        var value = values.getOrDefault(name, "");
        return value.equals("False") || value.equals("None") ? "" : value;
    }

    private String value(String name, String usual) {
        return value(name).isEmpty() ? usual : value(name);
    }

    boolean flag(String name) {
        return value(name).equals("True");
    }

    int number(String name) {
        return Integer.parseInt(value(name, "0"));
    }

    List<String> databases() {
        return list(value("db_name"));
    }

    Set<String> update() {
        return list(value("update")).stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> init() {
        return list(value("init")).stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<String> addonsPath() {
        return list(value("addons_path"));
    }

    boolean stop() {
        return flag("stop_after_init");
    }

    String host() {
        return value("db_host", "localhost");
    }

    String port() {
        return value("db_port", "5432");
    }

    String user() {
        return value("db_user", System.getProperty("user.name"));
    }

    String password() {
        return value("db_password");
    }

    /// Newer series know the old names too.
    int httpPort() {
        return Integer.parseInt(value("http_port", value("xmlrpc_port", "8069")));
    }

    String httpInterface() {
        return value("http_interface", value("xmlrpc_interface", "0.0.0.0"));
    }

    /// Whether it answers the old client too.
    boolean netrpc(Series series) {
        return !series.since(8)
                && values.getOrDefault("netrpc", series.since(7) ? "False" : "True")
                        .equals("True");
    }

    int netrpcPort() {
        return Integer.parseInt(value("netrpc_port", "8070"));
    }

    boolean http() {
        return !values.getOrDefault("http_enable", values.getOrDefault("xmlrpc", "True"))
                .equals("False");
    }
}
