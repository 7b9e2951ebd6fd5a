package org.sauvrest.core.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// For many password files, the real psql and our reading come to the same verdict.
@ExtendWith(WithServer.class)
class LibpqAgreementTest {

    private static final String PLAIN = "pass_plain";
    private static final String NASTY = "pass_nasty";
    private static final String FOREIGN = "pass_foreign";
    private static final String ODD = "pass:odd\\one";
    private static final String STAR = "*";

    private static final Map<String, String> SECRETS =
            Map.of(PLAIN, "secret", NASTY, "a:b\\c", FOREIGN, " mot de passe été 😀 ", ODD, "#odd", STAR, "back\\");

    private enum Verdict {
        RIGHT,
        WRONG,
        NONE
    }

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeRoles(TestServer server) throws Exception {
        for (var role : SECRETS.entrySet()) {
            var name = Sql.identifier(role.getKey());
            server.execute(
                    "postgres",
                    "DROP ROLE IF EXISTS " + name,
                    "CREATE ROLE " + name + " LOGIN PASSWORD " + Sql.literal(role.getValue()));
        }
    }

    /// @param content of the file; HOST and PORT stand for the server's
    private record Case(String sentence, String user, Verdict expected, String content) {}

    private static List<Case> cases() {
        return List.of(
                new Case("a full line fits", PLAIN, Verdict.RIGHT, "HOST:PORT:postgres:pass_plain:secret\n"),
                new Case("the last line needs no end", PLAIN, Verdict.RIGHT, "HOST:PORT:postgres:pass_plain:secret"),
                new Case("Windows line ends are taken off", PLAIN, Verdict.RIGHT, "x:1:y:z:q\r\n*:*:*:*:secret\r\n"),
                new Case("several CR at the end are taken off", PLAIN, Verdict.RIGHT, "*:*:*:*:secret\r\r\n"),
                new Case("CR at the end of the file is taken off", PLAIN, Verdict.RIGHT, "*:*:*:*:secret\r"),
                new Case("CR alone ends no line", PLAIN, Verdict.WRONG, "*:*:*:*:secret\r*:*:*:*:secret\n"),
                new Case("wildcards fit everything", PLAIN, Verdict.RIGHT, "*:*:*:*:secret\n"),
                new Case("an escaped star is no wildcard", PLAIN, Verdict.NONE, "\\*:*:*:*:secret\n"),
                new Case("a star within a word is no wildcard", PLAIN, Verdict.NONE, "*:*:post*:*:secret\n"),
                new Case("an escaped star is a user called so", STAR, Verdict.RIGHT, "*:*:*:\\*:back\\\\\n"),
                new Case("the first fitting line counts", PLAIN, Verdict.WRONG, "*:*:*:*:no\n*:*:*:*:secret\n"),
                new Case("an unfitting line is passed over", PLAIN, Verdict.RIGHT, "*:1:*:*:no\n*:*:*:*:secret\n"),
                new Case("another host does not fit", PLAIN, Verdict.NONE, "localhost:PORT:*:*:secret\n"),
                new Case("another database does not fit", PLAIN, Verdict.NONE, "HOST:PORT:other:*:secret\n"),
                new Case("another user does not fit", PLAIN, Verdict.NONE, "HOST:PORT:*:pass_plai:secret\n"),
                new Case("capitals are other letters", PLAIN, Verdict.NONE, "HOST:PORT:*:PASS_PLAIN:secret\n"),
                new Case("a comment is no line", PLAIN, Verdict.RIGHT, "#*:*:*:*:no\n*:*:*:*:secret\n"),
                new Case("a comment begins at the edge", PLAIN, Verdict.RIGHT, " #*:*:*:*:no\n*:*:*:*:secret\n"),
                new Case("an empty line is passed over", PLAIN, Verdict.RIGHT, "\n\r\n*:*:*:*:secret\n"),
                new Case("short lines are passed over", PLAIN, Verdict.RIGHT, "*:*:*:secret\nhello\n*:*:*:*:secret\n"),
                new Case("spaces belong to a field", PLAIN, Verdict.NONE, "* :*:*:*:secret\n"),
                new Case("a space before the line spoils it", PLAIN, Verdict.NONE, " *:*:*:*:secret\n"),
                new Case("spaces belong to the password", PLAIN, Verdict.WRONG, "*:*:*:*:secret \n"),
                new Case("letters of all kinds are right", FOREIGN, Verdict.RIGHT, "*:*:*:*: mot de passe été 😀 \n"),
                new Case("escapes in the password resolve", NASTY, Verdict.RIGHT, "*:*:*:*:a\\:b\\\\c\n"),
                new Case("needless escapes resolve", PLAIN, Verdict.RIGHT, "*:*:*:*:\\s\\e\\cret\n"),
                new Case("a colon ends the password", PLAIN, Verdict.RIGHT, "*:*:*:*:secret:what follows\n"),
                new Case("an unescaped colon cuts it short", NASTY, Verdict.WRONG, "*:*:*:*:a:b\\\\c\n"),
                new Case("a backslash at the very end stays", STAR, Verdict.RIGHT, "*:*:*:*:back\\\n"),
                new Case("a backslash before CR stays", STAR, Verdict.RIGHT, "*:*:*:*:back\\\r\n"),
                new Case("a user is escaped", ODD, Verdict.RIGHT, "*:*:*:pass\\:odd\\\\one:#odd\n"),
                new Case("a wanted colon may go unescaped", ODD, Verdict.RIGHT, "*:*:*:pass:odd\\\\one:#odd\n"),
                new Case("a backslash may not go unescaped", ODD, Verdict.NONE, "*:*:*:pass\\:odd\\one:#odd\n"),
                new Case("an escape at the end of a field", PLAIN, Verdict.NONE, "*:*:*:pass_plain\\:secret\n"),
                new Case("escaped letters in a field resolve", PLAIN, Verdict.RIGHT, "*:*:*:\\p\\ass_plain:secret\n"),
                new Case("an empty password is none", PLAIN, Verdict.NONE, "*:*:*:*:\n"),
                new Case("an empty password hides later lines", PLAIN, Verdict.NONE, "*:*:*:*:\n*:*:*:*:secret\n"),
                new Case("empty fields are not wildcards", PLAIN, Verdict.NONE, "::::secret\n"),
                new Case("an empty file has none", PLAIN, Verdict.NONE, ""),
                new Case("a mark of Windows editors spoils line 1", PLAIN, Verdict.NONE, "\uFEFF*:*:*:*:secret\n"),
                new Case("a long password is whole", PLAIN, Verdict.WRONG, "*:*:*:*:" + "secret".repeat(500) + "\n"));
    }

    @TestFactory
    Stream<DynamicTest> weAndThePsqlAgreeThat(TestServer server) {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.sentence(), () -> {
                    var file = file(one.content()
                            .replace("HOST", PrivateServer.HOST)
                            .replace("PORT", Integer.toString(server.port())));
                    assertEquals(one.expected(), psql(server, file, one.user()), "psql");
                    assertEquals(one.expected(), ours(server, file, one.user()), "ours");
                }));
    }

    @Test
    void weAndThePsqlAgreeThatAFileForOthersEyesIsIgnored(TestServer server) throws Exception {
        for (var mode : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            var file = file("*:*:*:*:secret\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

            assertEquals(Verdict.NONE, psql(server, file, PLAIN), mode);
            assertEquals(Verdict.NONE, ours(server, file, PLAIN), mode);
        }
    }

    @Test
    void weAndThePsqlAgreeThatAMissingFileOrAFolderHasNone(TestServer server) throws Exception {
        for (var file : List.of(folder.resolve("none"), folder)) {
            assertEquals(Verdict.NONE, psql(server, file, PLAIN));
            assertEquals(Verdict.NONE, ours(server, file, PLAIN));
        }
    }

    @Test
    void whatWeStoreIsReadByThePsqlToo(TestServer server) throws Exception {
        var file = new PasswordFile(folder.resolve("new/pgpass"));
        // A `*` that is stored would be a wildcard.
        var roles = SECRETS.keySet().stream().filter(role -> !role.equals(STAR)).toList();
        for (var role : roles) {
            file.store(PrivateServer.HOST, server.port(), role, new Password(SECRETS.getOrDefault(role, "")));
        }
        for (var role : roles) {
            assertEquals(Verdict.RIGHT, psql(server, file.path(), role), role);
            assertEquals(Verdict.RIGHT, ours(server, file.path(), role), role);
        }
    }

    private Path file(String content) throws Exception {
        var file = Files.createTempFile(folder, "pgpass", "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(file, content);
    }

    private static Verdict ours(TestServer server, Path file, String user) throws ProblemException {
        Optional<Password> found;
        try {
            found = new PasswordFile(file).find(new Account(PrivateServer.HOST, server.port(), "postgres", user));
        } catch (ProblemException e) {
            assertEquals(new PasswordFileProblem.PasswordFileOpen(file), e.problem());
            return Verdict.NONE;
        }
        return found.filter(password -> !password.isEmpty())
                .map(password -> password.reveal().equals(SECRETS.get(user)) ? Verdict.RIGHT : Verdict.WRONG)
                .orElse(Verdict.NONE);
    }

    private static Verdict psql(TestServer server, Path file, String user) throws Exception {
        var psql = ServerPrograms.find(System.getenv()).path("psql");
        var ended = new SystemProcesses()
                .run(
                        new Command(
                                psql,
                                List.of("--no-password", "--no-psqlrc", "--command=SELECT 1"),
                                Map.of(
                                        "PGHOST",
                                        PrivateServer.HOST,
                                        "PGPORT",
                                        Integer.toString(server.port()),
                                        "PGUSER",
                                        user,
                                        "PGDATABASE",
                                        "postgres",
                                        "PGPASSFILE",
                                        file.toString(),
                                        "PGPASSWORD",
                                        "")),
                        line -> {});
        var said = String.join("\n", ended.lastLines());
        if (ended.well()) {
            return Verdict.RIGHT;
        }
        return said.contains("no password supplied") ? Verdict.NONE : Verdict.WRONG;
    }
}
