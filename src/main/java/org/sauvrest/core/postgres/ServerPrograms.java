package org.sauvrest.core.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// A folder with the programs that make and run a PostgreSQL server.
public record ServerPrograms(Path folder) {

    /// The newest on this machine.
    public static ServerPrograms find(Map<String, String> environment) throws ProblemException {
        return ClientFolders.find(List.of(), environment).stream()
                .filter(folder -> Stream.of("initdb", "pg_ctl", "postgres")
                        .allMatch(program -> Files.isExecutable(folder.resolve(program + ClientFolders.EXECUTABLE))))
                .max(Comparator.comparing(ServerPrograms::number))
                .map(ServerPrograms::new)
                .orElseThrow(() -> new ProblemException(new Problem.DemoProgramsMissing()));
    }

    public String path(String program) {
        return folder.resolve(program + ClientFolders.EXECUTABLE).toString();
    }

    /// The version in a path such as `/usr/lib/postgresql/15/bin`; 0 where it names none.
    private static int number(Path folder) {
        var digits = folder.toString().replaceAll("\\D*(\\d*)\\D.*", "$1");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
