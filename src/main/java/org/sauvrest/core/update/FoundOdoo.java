package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line of what a computer tells of its Odoos.
///
/// @param kind where it was found: a `unit` of systemd, an `init` script, a `process`
/// @param name of the unit or the script
/// @param user account that it runs as; empty where it is not told
/// @param words its command line; empty where it is not told
record FoundOdoo(String kind, String name, String user, List<String> words) {

    private static final int FIELDS = 4;
    private static final Pattern ARGUMENTS = Pattern.compile("argv\\[]=(.*?) ;");
    private static final Pattern PROGRAM = Pattern.compile("(?:.*/)?(?:odoo-bin|odoo|odoo\\.py|openerp-server)");
    private static final Pattern INTERPRETER = Pattern.compile("(?:.*/)?python[\\d.]*");

    static Optional<FoundOdoo> parse(String line) {
        var fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        var arguments = ARGUMENTS.matcher(fields[3]);
        var command = arguments.find() ? arguments.group(1) : fields[3];
        return Optional.of(new FoundOdoo(fields[0], fields[1], fields[2], List.of(command.split(" +"))));
    }

    Optional<String> program() {
        return words.stream().filter(word -> PROGRAM.matcher(word).matches()).findFirst();
    }

    /// The Python that runs the program, where it is named.
    Optional<String> interpreter() {
        int place = program().map(words::indexOf).orElse(-1);
        return place > 0 && INTERPRETER.matcher(words.get(place - 1)).matches()
                ? Optional.of(words.get(place - 1))
                : Optional.empty();
    }

    Optional<String> configuration() {
        var all = new ArrayList<>(words);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).matches("-c|--config") && i + 1 < all.size()) {
                return Optional.of(all.get(i + 1));
            }
            if (all.get(i).startsWith("--config=")) {
                return Optional.of(all.get(i).substring("--config=".length()));
            }
        }
        return Optional.empty();
    }

    /// The command line by which its service is told something.
    ///
    /// @param verb `stop`, `start` or `status`
    Optional<String> service(String verb) {
        return switch (kind) {
            case "unit" ->
                Optional.of("systemctl " + (verb.equals("status") ? "is-active --quiet" : verb) + " " + name);
            case "init" -> Optional.of(name + " " + verb);
            default -> Optional.empty();
        };
    }
}
