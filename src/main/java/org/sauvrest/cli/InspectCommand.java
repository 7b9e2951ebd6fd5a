package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.Manifest;
import org.sauvrest.core.save.VerifyReport;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sauvrest inspect`: what is inside a file; needs no server.
@Command(name = "inspect")
final class InspectCommand extends Verb {

    private static final int LARGEST = 15;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(face, root().core().verify().verify(file), report -> text(report, face.words()));
    }

    private static String text(VerifyReport report, Words words) {
        var table = new TextTable()
                .row(words.say("inspect.context"), report.context())
                .row(
                        words.say("inspect.size"),
                        words.write(new Bytes(report.report().bytes())))
                .row(words.say("inspect.format"), report.header().formatVersion())
                .row(words.say("inspect.server"), report.header().serverVersion())
                .row(words.say("inspect.dump"), report.header().dumpVersion());
        report.manifest().ifPresent(manifest -> describe(table, manifest, words));
        table.row(words.say("inspect.tables"), words.write((long) report.rows().size()))
                .row(words.say("inspect.rows"), words.write(report.report().rows()))
                .row(
                        words.say("inspect.large-objects"),
                        words.write(report.report().largeObjects()))
                .row("SHA-256", report.report().sha256());
        return String.join(
                System.lineSeparator(),
                VerifyCommand.text(report, words),
                "",
                table.toString(),
                "",
                words.say("inspect.largest"),
                largest(report, words).toString());
    }

    private static void describe(TextTable table, Manifest manifest, Words words) {
        table.row(words.say("inspect.saved"), words.write(manifest.begun()))
                .row(words.say("inspect.by"), manifest.user() + "@" + manifest.computer() + ", " + manifest.program());
        OdooInstall odoo = manifest.odoo();
        if (odoo != null) {
            table.row(words.say("inspect.odoo"), odoo.version())
                    .row(
                            words.say("inspect.modules"),
                            String.join(", ", odoo.modules().keySet()));
        }
    }

    private static TextTable largest(VerifyReport report, Words words) {
        var table = new TextTable();
        report.rows().entrySet().stream()
                .sorted(Map.Entry.<TableName, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(LARGEST)
                .forEach(entry -> table.row("  " + entry.getKey(), words.write(entry.getValue())));
        return table;
    }
}
