package org.sauvrest.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.VerifyService;

/// What there is at one moment: which database is the context, which ones are its previous states, which saves.
///
/// @param context 0 where there is none
/// @param previous newest first
/// @param saves each with its hash; those that do not verify are absent
/// @param faults saves that have no manifest or do not verify
record Scene(long context, List<Long> previous, Map<Path, String> saves, List<String> faults) {

    static Scene of(School school) throws ProblemException, InterruptedException, IOException {
        var databases = school.databases().values();
        var saves = new TreeMap<Path, String>();
        var faults = new java.util.ArrayList<String>();
        try (var files = Files.newDirectoryStream(school.saves(), "*.dump")) {
            for (var file : files) {
                try {
                    var report = new VerifyService().verify(file).run(Progress.UNWATCHED);
                    saves.put(file, report.report().sha256());
                    if (report.manifest().isEmpty()) {
                        faults.add(file + " has no manifest");
                    }
                } catch (ProblemException e) {
                    faults.add(file + ": " + e.problem());
                }
            }
        }
        long context = databases.stream()
                .filter(database -> database.name().equals(School.CONTEXT))
                .mapToLong(School.Database::oid)
                .findFirst()
                .orElse(0);
        var previous = school.previous().stream()
                .map(name -> databases.stream()
                        .filter(database -> database.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .oid())
                .toList();
        return new Scene(context, previous, saves, faults);
    }
}
