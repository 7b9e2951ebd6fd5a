package org.sauvrest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.sauvrest.cli.CommandLineFace;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.Places;
import org.sauvrest.desktop.shell.MainWindow;

/// What the build runs once so that later starts are quick: the Java that runs it keeps in a cache what it loads and
/// links. It loads the classes of every command, and works for a moment with a PostgreSQL of its own where this machine
/// has one.
public final class Rehearsal {

    /// Loaded and initialised: the cache takes no class that is merely loaded. Ours and those of the libraries that a
    /// command uses; what else is in the jars would only make the cache larger.
    ///
    /// Those of the window come later: one that is initialised before JavaFX has started fails, and then for good.
    private static final Pattern WANTED = Pattern.compile("org/sauvrest/(?!desktop/).*"
            + "|org/postgresql/(Driver|core|jdbc|util|sspi|hostchooser|gss|ssl|fastpath|plugin|copy|largeobject"
            + "|shaded/com/ongres).*");

    private static final String CONTEXT = "SpecibikeRehearsal";

    private static final List<String> ROLES = List.of("student", "teacher");

    private static final String TABLES = """
            CREATE TABLE shop (id serial PRIMARY KEY, name text);
            CREATE TABLE bicycle (id serial PRIMARY KEY, shop_id integer REFERENCES shop, name text);
            INSERT INTO shop (name) VALUES ('Specibike');
            INSERT INTO bicycle (shop_id, name) SELECT 1, 'bicycle ' || i FROM generate_series(1, 2000) i;
            CREATE VIEW stock AS SELECT count(*) FROM bicycle""";

    private static final Pattern OF_THE_WINDOW = Pattern.compile("org/sauvrest/desktop/.*");

    /// Until the home page is drawn.
    private static final long WINDOW_MILLISECONDS = 3_000;

    private Rehearsal() {}

    /// Ends with the exit code 0 whatever could not be done: a start without the cache is only slower.
    public static void main(String[] arguments) {
        loadAll(WANTED);
        SauvRest.makeReady();
        CommandLineFace.run(SauvRest.ofThisMachine(), "--help");
        try {
            play();
        } catch (ProblemException | IOException | InterruptedException e) {
            // Without a server there is less to keep, and that is all.
            System.exit(0);
        }
        System.exit(0);
    }

    private static void play() throws ProblemException, IOException, InterruptedException {
        var programs = ServerPrograms.find(System.getenv());
        var folder = Files.createTempDirectory("sauvrest-rehearsal");
        if (!programs.folder().toString().contains("\\")) {
            // Where root builds, the server runs as another account.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var server = new PrivateServer(folder.resolve("server"), new SystemProcesses(), programs);
        // Also when somebody ends the build: the server would go on otherwise.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
        var password = new Password("rehearsal");
        server.create(password);
        var environment = new HashMap<>(System.getenv());
        environment.putAll(Map.of(
                "PGHOST",
                PrivateServer.HOST,
                "PGPORT",
                Integer.toString(server.start(Map.of("fsync", "off"))),
                "PGUSER",
                PrivateServer.SUPERUSER,
                "PGPASSWORD",
                password.reveal()));
        play(
                new SauvRest(Places.of(System.getProperty("os.name"), folder, Map.of()), folder, environment),
                folder.resolve("rehearsal.dump").toString());
    }

    private static void play(SauvRest core, String file) throws ProblemException, InterruptedException {
        var profile = core.settings().server(null);
        var connector = new Connector(core.passwords());
        try (var session = connector.open(profile, "rehearsal")) {
            session.execute("CREATE DATABASE \"" + CONTEXT + "\"");
        }
        try (var session = connector.open(profile, CONTEXT, "rehearsal")) {
            session.execute(TABLES);
        }
        CommandLineFace.run(core, "list");
        CommandLineFace.run(core, "save", CONTEXT, "--to", file);
        CommandLineFace.run(core, "verify", file);
        CommandLineFace.run(core, "restore", file, "--yes", "--json");
        CommandLineFace.run(core, "undo", CONTEXT, "--yes");
        for (var role : ROLES) {
            CommandLineFace.run(
                    core,
                    "server",
                    "add",
                    role,
                    "--host=" + String.join(",", profile.hosts()) + ":" + profile.port(),
                    "--user=" + profile.user(),
                    "--role=" + role,
                    "--context=" + CONTEXT);
        }
        CommandLineFace.run(core, "server", "list", "--json");
        showWindows(core);
    }

    /// Opens the window for a moment, on no screen, as each role sees it.
    private static void showWindows(SauvRest core) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(() -> loadAll(OF_THE_WINDOW));
            for (var role : ROLES) {
                Platform.runLater(() -> new MainWindow(new Stage(), core, role, "fr").open(Optional.empty()));
                Thread.sleep(WINDOW_MILLISECONDS);
            }
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            // A server without fonts and the like opens no window later either.
            return;
        }
    }

    private static void remove(PrivateServer server, Path folder) {
        try {
            server.stop();
            WholeFile.removeTree(folder);
        } catch (ProblemException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void loadAll(Pattern wanted) {
        for (var jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            load(new File(jar), wanted);
        }
    }

    private static void load(File jar, Pattern wanted) {
        try (var file = new JarFile(jar)) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            name.endsWith(".class") && wanted.matcher(name).matches())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .forEach(Rehearsal::load);
        } catch (IOException e) {
            // Not a jar: the classes lie in a folder, as they do while somebody develops.
            return;
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            // A class for a library that is not there is not used either.
            return;
        }
    }
}
