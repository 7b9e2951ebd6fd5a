package org.sauvrest.core.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Settings;
import org.sauvrest.core.settings.TlsMode;

/// The demo: a private server with a school on it, known here as the server `demo` until it is stopped.
public final class DemoService {

    public static final String PROFILE = "demo";

    /// The account of a teacher: may create databases, and is a member of the role that owns the contexts.
    private static final String TEACHER = "prof";

    private static final String OWNER = "odoo";
    private static final int SECRET_BYTES = 12;

    /// What a demo has to be quick for need not survive a power cut.
    private static final Map<String, String> SETTINGS = Map.of("fsync", "off", "max_connections", "60");

    private final Path folder;
    private final PrivateServer server;
    private final Settings settings;
    private final Connector connector;

    /// @param folder of its own, for the server, its passwords and the saves
    public DemoService(Path folder, PrivateServer server, Settings settings, Connector connector) {
        this.folder = folder;
        this.server = server;
        this.settings = settings;
        this.connector = connector;
    }

    /// Where the server lies, below the demo's folder.
    public static Path serverFolder(Path folder) {
        return folder.resolve("server");
    }

    /// The context that the tour is made with.
    public String context() {
        return DemoSchool.context(DemoSchool.STUDENTS.getFirst());
    }

    /// Starts the server, and makes it first where there is none.
    public Operation<DemoStart> start() {
        return progress -> {
            boolean fresh = !isFilled();
            if (fresh) {
                clear(progress);
            }
            progress.begin(Step.BUILD_DEMO_SERVER);
            int port = fresh ? create(progress) : running();
            var profile = profile(port);
            settings.putDemo(profile);
            return new DemoStart(profile, fresh, DemoSchool.STUDENTS.size() + 1);
        };
    }

    /// Stops the server and removes it with its databases and saves.
    ///
    /// @return whether there was one
    public Operation<Boolean> stop() {
        return progress -> {
            boolean was = Files.exists(folder);
            clear(progress);
            return was;
        };
    }

    /// The figures of a context as it is now.
    public Operation<DemoFigures> figures(ServerProfile profile, String context) {
        return progress -> {
            try (var session = connector.open(login(profile, OWNER), context)) {
                return DemoFigures.of(session);
            }
        };
    }

    /// Does to a context what should not happen to one.
    public Operation<DemoFigures> damage(ServerProfile profile, String context) {
        return progress -> {
            progress.begin(Step.DAMAGE_DEMO);
            try (var session = connector.open(login(profile, OWNER), context)) {
                ContextFacts.requireName(profile, context);
                DemoSchool.run(session, DemoSchool.text("95-damage"));
                return DemoFigures.of(session);
            }
        };
    }

    private int create(Progress progress) throws ProblemException, InterruptedException {
        var superuser = secret();
        var owner = secret();
        var teacher = secret();
        server.create(superuser);
        int port = server.start(SETTINGS);
        var passwords = passwordFile();
        passwords.store(PrivateServer.HOST, port, PrivateServer.SUPERUSER, superuser);
        passwords.store(PrivateServer.HOST, port, OWNER, owner);
        passwords.store(PrivateServer.HOST, port, TEACHER, teacher);
        var profile = profile(port);
        try (var session = connector.open(login(profile, PrivateServer.SUPERUSER), "postgres")) {
            session.execute("CREATE ROLE " + OWNER + " LOGIN CREATEDB PASSWORD " + Sql.literal(owner.reveal()));
            session.execute("CREATE ROLE " + TEACHER + " LOGIN CREATEDB PASSWORD " + Sql.literal(teacher.reveal()));
            session.execute("GRANT " + OWNER + " TO " + TEACHER);
        }
        new DemoSchool(connector).fill(login(profile, OWNER), progress);
        try {
            Files.createFile(filled());
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
        return port;
    }

    /// The server's port; started again where the computer was switched off in between.
    private int running() throws ProblemException, InterruptedException {
        var port = server.port();
        return port.isPresent() ? port.get() : server.start(SETTINGS);
    }

    private void clear(Progress progress) throws ProblemException, InterruptedException {
        progress.begin(Step.CLEAN_UP);
        server.stop();
        WholeFile.removeTree(folder);
    }

    private Login login(ServerProfile profile, String user) throws ProblemException {
        return connector.login(
                profile.toBuilder().user(user).build(),
                new HostPort(PrivateServer.HOST, profile.port()),
                "SauvRest demo");
    }

    private ServerProfile profile(int port) {
        return ServerProfile.builder(PROFILE, List.of(PrivateServer.HOST), TEACHER)
                .port(port)
                .tls(TlsMode.DISABLE)
                .owner(OWNER)
                .saves(folder.resolve("saves"))
                .role(Role.TEACHER)
                .passwordFile(passwordFile().path())
                .build();
    }

    private PasswordFile passwordFile() {
        return new PasswordFile(folder.resolve("pgpass.conf"));
    }

    private boolean isFilled() {
        return Files.exists(filled()) && server.exists();
    }

    private Path filled() {
        return folder.resolve("filled");
    }

    private static Password secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Password(HexFormat.of().formatHex(bytes));
    }
}
