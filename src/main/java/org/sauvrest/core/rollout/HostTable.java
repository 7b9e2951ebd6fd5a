package org.sauvrest.core.rollout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.rollout.HostList.LineFault;
import org.sauvrest.core.rollout.HostList.Listed;
import org.sauvrest.core.settings.HostPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// A list of computers as a table: its first line names the columns, in any order, in any of our languages.
final class HostTable {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.TRIM_SPACES).build();

    private static final Map<String, String> COLUMNS = Stream.of(
                    Map.entry("name", "name nom nombre computer ordinateur ordenador poste pc"),
                    Map.entry("address", "address adresse dirección direccion ip host hôte hote"),
                    Map.entry("room", "room salle aula sala"),
                    Map.entry("user", "user utilisateur usuario account compte cuenta"),
                    Map.entry("system", "system système systeme sistema os"),
                    Map.entry("port", "port puerto"))
            .flatMap(
                    column -> Stream.of(column.getValue().split(" ", -1)).map(word -> Map.entry(word, column.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private HostTable() {}

    static List<Listed> read(Path file, String text) throws ProblemException {
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        var reader = MAPPER.readerFor(String[].class).with(schema);
        var listed = new ArrayList<Listed>();
        List<String> columns = List.of();
        var lines = text.lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            var row = row(file, line, reader, lines.get(line - 1));
            if (String.join("", row).isBlank() || row.getFirst().startsWith("#")) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = columns(file, line, row);
            } else {
                listed.add(new Listed(file, line, computer(file, line, columns, row)));
            }
        }
        return listed;
    }

    private static List<String> row(Path file, int line, ObjectReader reader, String text) throws ProblemException {
        try {
            return text.isBlank() ? List.of() : List.of(reader.<String[]>readValue(text));
        } catch (JacksonException e) {
            throw HostList.fault(file, line, LineFault.COLUMNS, text);
        }
    }

    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }

    private static List<String> columns(Path file, int line, List<String> row) throws ProblemException {
        var columns = new ArrayList<String>();
        for (var title : row) {
            var column = COLUMNS.get(title.strip().toLowerCase(Locale.ROOT));
            if (column == null) {
                throw HostList.fault(file, line, LineFault.COLUMNS, title);
            }
            columns.add(column);
        }
        if (!columns.contains("address") && !columns.contains("name")) {
            throw HostList.fault(file, line, LineFault.COLUMNS, String.join(", ", row));
        }
        return columns;
    }

    private static Computer computer(Path file, int line, List<String> columns, List<String> row)
            throws ProblemException {
        var name = field(columns, row, "name");
        var address = field(columns, row, "address").or(() -> name);
        if (address.isEmpty() || address.get().startsWith("-")) {
            throw HostList.fault(file, line, LineFault.ADDRESS, String.join(" ", row));
        }
        boolean folder = HostNames.isFolder(address.get());
        // People write the port behind the address, too.
        var place =
                folder ? new HostPort(address.get(), Target.USUAL_PORT) : HostNames.place(file, line, address.get());
        var system = field(columns, row, "system").orElse("");
        var platform = Platform.of(system).orElseThrow(() -> HostList.fault(file, line, LineFault.PLATFORM, system));
        return new Computer(
                name.orElse(address.get()),
                place.host(),
                port(file, line, field(columns, row, "port"), place.port()),
                field(columns, row, "user"),
                field(columns, row, "room").orElse(""),
                folder ? Platform.FOLDER : platform);
    }

    private static int port(Path file, int line, Optional<String> text, int usual) throws ProblemException {
        try {
            return text.map(HostPort::port).orElse(usual);
        } catch (FaultException e) {
            throw HostList.fault(file, line, LineFault.PORT, text.orElse(""));
        }
    }

    private static Optional<String> field(List<String> columns, List<String> row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(at).strip()).filter(text -> !text.isEmpty());
    }
}
