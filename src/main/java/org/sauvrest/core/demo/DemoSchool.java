package org.sauvrest.core.demo;

import java.util.List;
import java.util.regex.Pattern;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;

/// The contexts of the demo: a bicycle shop for the class 1STMG2, and a copy of it for each student.
final class DemoSchool {

    static final String CLASS = "Specibike1STMG2";

    static final List<String> STUDENTS =
            List.of("Dupont", "Nguyen", "Benali", "Lefèvre", "Garcia", "Moreau", "Kowalski", "O'Brien");

    private static final String PREFIX = "Specibike";

    /// In the order in which they must run; each is one of the demo's resources.
    private static final List<String> SCRIPTS = List.of(
            "01-schema-base",
            "02-schema-trade",
            "03-schema-accounts-and-people",
            "04-schema-relations",
            "05-registry",
            "10-settings",
            "11-accounts",
            "20-catalogue",
            "30-people",
            "35-stock-places",
            "40-sales",
            "41-purchases",
            "42-till",
            "50-stock",
            "60-accounts",
            "70-messages",
            "80-interface",
            "85-constraints",
            "86-views",
            "88-finish");

    private static final String PERSONALISE = "90-personalise";

    /// A line that parts what is sent to the server at once.
    private static final Pattern PART = Pattern.compile("(?m)^-- ;;$");

    private final Connector connector;

    DemoSchool(Connector connector) {
        this.connector = connector;
    }

    static String context(String student) {
        return PREFIX + student.replace("'", "").replace("è", "e");
    }

    /// @param owner login of the role that owns the contexts, and may create databases
    void fill(Login owner, Progress progress) throws ProblemException, InterruptedException {
        int parts = SCRIPTS.size() + STUDENTS.size();
        progress.begin(Step.FILL_DEMO_SCHOOL, parts);
        try (var server = connector.open(owner, "postgres")) {
            server.execute("CREATE DATABASE " + Sql.identifier(CLASS) + " TEMPLATE template0"
                    + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
            load(owner, progress);
            for (int i = 0; i < STUDENTS.size(); i++) {
                var student = STUDENTS.get(i);
                progress.at((long) SCRIPTS.size() + i, context(student));
                server.execute(
                        "CREATE DATABASE " + Sql.identifier(context(student)) + " TEMPLATE " + Sql.identifier(CLASS));
                personalise(owner, student);
            }
        }
    }

    private void load(Login owner, Progress progress) throws ProblemException, InterruptedException {
        try (var session = connector.open(owner, CLASS)) {
            for (int i = 0; i < SCRIPTS.size(); i++) {
                progress.at(i, CLASS);
                run(session, text(SCRIPTS.get(i)));
            }
            session.execute("ANALYZE");
        }
    }

    private void personalise(Login owner, String student) throws ProblemException, InterruptedException {
        try (var session = connector.open(owner, context(student))) {
            run(
                    session,
                    text(PERSONALISE)
                            .replace(":student:", student.replace("'", "''"))
                            .replace(":context:", context(student)));
        }
    }

    static void run(Session session, String script) throws ProblemException, InterruptedException {
        for (var part : PART.split(script, -1)) {
            session.execute(part);
        }
    }

    static String text(String script) {
        return PlainText.shipped(DemoSchool.class, script + ".sql");
    }
}
