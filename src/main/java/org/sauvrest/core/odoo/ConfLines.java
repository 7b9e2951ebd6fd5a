package org.sauvrest.core.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The lines of a configuration file, understood as Python's ConfigParser does, which reads it for Odoo: an option goes
/// on in the lines below it that are indented more; names are the same in capitals.
final class ConfLines {

    private static final String SECTION = "[options]";
    private static final Pattern OPTION = Pattern.compile("([^=:]+?)\\s*[=:](.*)", Pattern.DOTALL);

    /// An option: the lines from `first` to before `end`.
    private record Entry(String name, int first, int end, String value) {}

    /// Each with its end of line.
    private final List<String> lines;

    private final List<Entry> entries = new ArrayList<>();
    private int section = -1;

    ConfLines(String text) {
        this.lines = List.of(text.split("(?<=\n)"));
        boolean inside = false;
        int at = 0;
        while (at < lines.size()) {
            var line = lines.get(at).strip();
            if (line.startsWith("[")) {
                inside = line.equals(SECTION);
                section = inside && section < 0 ? at : section;
            }
            var option = OPTION.matcher(line);
            if (inside && !isNote(line) && !line.startsWith("[") && option.matches()) {
                var entry = entry(option.group(1), option.group(2), at);
                entries.add(entry);
                at = entry.end();
            } else {
                at++;
            }
        }
    }

    /// All that the option was set to, the last counts: each line of a value stripped, as ConfigParser joins them.
    List<String> values(String name) {
        return of(name).stream().map(Entry::value).toList();
    }

    /// The place of an option among the others; of two, the later one counts.
    OptionalInt place(String name) {
        return of(name).stream().mapToInt(Entry::first).max();
    }

    boolean hasSection() {
        return section >= 0;
    }

    String without(String name) {
        return replaced(of(name), -1, "");
    }

    /// With this line where the option was, or right below the section's head.
    String with(String name, String line) {
        var present = of(name);
        if (!present.isEmpty()) {
            var last = present.getLast();
            return replaced(present, last.first(), line + lineEnd(last.end() - 1));
        }
        var head = lines.get(section);
        var end = lineEnd(section).isEmpty() ? "\n" : lineEnd(section);
        var below = lines.subList(section + 1, lines.size());
        return String.join("", lines.subList(0, section))
                + head.stripTrailing()
                + end
                + line
                + (below.isEmpty() ? lineEnd(section) : end)
                + String.join("", below);
    }

    private List<Entry> of(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return entries.stream().filter(entry -> entry.name().equals(wanted)).toList();
    }

    private String replaced(List<Entry> gone, int place, String by) {
        var text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            int line = at;
            if (gone.stream().noneMatch(entry -> entry.first() <= line && line < entry.end())) {
                text.append(lines.get(at));
            } else if (at == place) {
                text.append(by);
            }
        }
        return text.toString();
    }

    private Entry entry(String name, String begin, int first) {
        var value = new StringBuilder(begin.strip());
        int indent = indent(first);
        int end = first + 1;
        for (int at = first + 1; at < lines.size() && (isBetween(at) || indent(at) > indent); at++) {
            if (!isBetween(at)) {
                value.append('\n').append(lines.get(at).strip());
                end = at + 1;
            }
        }
        return new Entry(name.strip().toLowerCase(Locale.ROOT), first, end, value.toString());
    }

    /// An empty line or a note does not end a value.
    private boolean isBetween(int at) {
        var line = lines.get(at).strip();
        return line.isEmpty() || isNote(line);
    }

    private static boolean isNote(String line) {
        return line.startsWith("#") || line.startsWith(";");
    }

    private int indent(int at) {
        var line = lines.get(at);
        return line.length() - line.stripLeading().length();
    }

    private String lineEnd(int at) {
        var line = lines.get(at);
        if (line.endsWith("\r\n")) {
            return "\r\n";
        }
        return line.endsWith("\n") ? "\n" : "";
    }
}
