package org.sauvrest.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.Album;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;

/// The pictures of the guide, taken of one school in every language: those that its pages name, and no others.
/// They are written to `target/guide`; `docs/take-pictures` puts them in the guide.
class GuidePicturesTest {

    private static final Path GUIDE = Path.of("docs", "guide");
    private static final Pattern PICTURE = Pattern.compile("\"\\.\\./pictures/(\\w+/[\\w.-]+)\"");
    private static final String OWN = "SpecibikeMoreau";
    private static final String SAVES = "lea/SauvRest";
    private static final String HOST = "localhost";
    private static final String LINE = HOST + ":%d:*:openpg:" + TestServer.SECRET.replaceAll("[\\\\:]", "\\\\$0");

    private static final TestServer SERVER = new TestServer();

    @TempDir
    private Path home;

    @BeforeAll
    static void openTheSchool() throws Exception {
        SERVER.execute(
                "postgres",
                "CREATE ROLE openpg LOGIN CREATEDB PASSWORD " + Sql.literal(TestServer.SECRET),
                "GRANT odoo TO openpg");
        for (var name :
                List.of("", "1STMG1", "1STMG2", "1STMG2GroupeA", "Benali", "Dupont", "Moreau", "Nguyen", "Petit")) {
            SERVER.context("Specibike" + name, School.STATEMENTS);
        }
        var half = "sauvrest~new~" + ContextLock.mark("Specibike1STMG1") + "~20260101T000000~00ff";
        SERVER.execute("postgres", "CREATE DATABASE \"" + half + "\" OWNER odoo");
    }

    @AfterAll
    static void closeTheSchool() {
        SERVER.close();
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void areThoseThatThePagesName(String language) throws Exception {
        try (var park = GuidePark.in(home.resolve("park"))) {
            var plain = new LinkedHashMap<>(park.plain());
            plain.put(home.toString(), "/home");
            plain.put(Integer.toString(SERVER.port()), "5432");
            var album = new Album(language, plain);
            aStudent(album);
            aTeacher(album);
            aTechnician(album);
            try (var window = OpenWindow.on(seat("park/admin", Role.TECHNICIAN).core(), language)) {
                park.take(album, window);
            }
            try (var odoo = GuideOdoo.in(home.resolve("odoo"))) {
                sameAsInThePages(language, album.taken(), odoo.take(language).taken());
            }
        }
    }

    private static void sameAsInThePages(String language, Set<String> some, Set<String> others) throws IOException {
        var taken = new TreeSet<>(some);
        taken.addAll(others);
        assertEquals(named(language), taken);
        assertEquals(taken, kept(language));
    }

    private void aStudent(Album album) throws Exception {
        try (var window = OpenWindow.on(seat("lea", Role.STUDENT).core(), album.language())) {
            theConnection(album, window);
            window.click("#save").until("the place", () -> window.isReady("#primary"));
            album.take("save-place.png", window);
            window.click("#primary").verdict();
            album.take("save-verdict.png", window);
            saveTheDayBefore();
            window.click("#primary").click("#restore").until("the saves", () -> window.isReady("#restore-saves"));
            album.take("restore-file.png", window);
            window.click("#cancel").clickText(window.words().say("saves.window.restore"));
            window.until("both sides", () -> window.isReady("#primary"));
            album.take("restore-compare.png", window);
            window.click("#primary").verdict();
            album.take("restore-verdict.png", window);
            window.click("#primary").until("home", () -> window.isReady("#undo"));
            album.take("home-student.png", window);
        }
    }

    /// As if what was just saved had been saved before already.
    private void saveTheDayBefore() throws IOException {
        var folder = home.resolve(SAVES);
        var dayBefore = LocalDateTime.now(ZoneOffset.UTC).minusDays(1).truncatedTo(ChronoUnit.SECONDS);
        var earlier = folder.resolve(
                OWN + DateTimeFormatter.ofPattern("_uuuu-MM-dd_HH-mm-ss").format(dayBefore) + ".dump");
        try (Stream<Path> saved = Files.list(folder)) {
            for (var file : saved.toList()) {
                if (file.toString().endsWith(".json")) {
                    var facts = Files.readString(file)
                            .replaceAll(
                                    "(?<name>\"(begun|checked)\"\\s*:\\s*\")[^\"]+",
                                    "${name}" + dayBefore.toInstant(ZoneOffset.UTC));
                    Files.writeString(Path.of(earlier + ".json"), facts);
                } else {
                    Files.copy(file, earlier);
                }
            }
        }
    }

    private void theConnection(Album album, OpenWindow window) throws Exception {
        var line = "%s:%d:%s:openpg:%s\n"
                .formatted(HOST, SERVER.port(), OWN, TestServer.SECRET.replaceAll("[\\\\:]", "\\\\$0"));
        Files.createDirectory(home.resolve(SAVES));
        window.system().chooses(Files.writeString(home.resolve("lea/pgpass.conf"), line));
        window.until("home", () -> window.isReady("#save"));
        window.click("#server").click("#primary").click("#credential-file");
        window.until("the lines", () -> window.isShown("#copy-lines"));
        album.take("connection-who.png", window);
        window.click("#primary").until("the check has passed", () -> window.isReady("#primary"));
        album.take("connection-check.png", window);
        window.click("#cancel");
    }

    private void aTeacher(Album album) throws Exception {
        try (var window = OpenWindow.on(seat("prof", Role.TEACHER).core(), album.language())) {
            window.clickText("Specibike1STMG1");
            window.key(KeyCode.SHIFT, KeyCode.DOWN).key(KeyCode.SHIFT, KeyCode.DOWN);
            try (var _ = new Blockade(SERVER, "Specibike1STMG2", "sale_order")) {
                window.click("#save-selected");
                var saved = window.words().say("home.work.saved");
                window.until("two saves", () -> window.text().split(Pattern.quote(saved), -1).length > 2);
                album.take("home-teacher.png", window);
            }
            window.until("an end", () -> !window.isShown("#stop"));
            window.click("#class-none").clickText(OWN).click("#saves-of");
            window.until("its saves", () -> window.isReady("#undo"));
            album.take("saves-teacher.png", window);
        }
    }

    private void aTechnician(Album album) throws Exception {
        var seat = seat("tech", Role.TECHNICIAN);
        OwnAccount.holds(seat.home(), LINE.formatted(SERVER.port()) + "\n");
        var core = SERVER.coreWithoutPassword(seat.home());
        try (var window = OpenWindow.on(core, album.language())) {
            window.until("what was left behind", () -> window.isShown("#look-leftovers"));
            window.until("the programs", () -> !window.textOf("#clients").isEmpty());
            window.until(
                    "the login", () -> !window.textOf("#credentials-detail").isEmpty());
            album.take("home-technician.png", window);
            window.click("#change-password").click("#choose-password").type("#new-password", "another: one 5");
            window.type("#repeated-password", "another: one 5").until("it is one", () -> window.isReady("#primary"));
            album.take("change-password.png", window);
            window.click("#primary").click("#primary").verdict();
            album.take("change-verdict.png", window);
        } finally {
            SERVER.execute("postgres", "ALTER ROLE openpg PASSWORD " + Sql.literal(TestServer.SECRET));
        }
    }

    private Seat seat(String login, Role role) throws Exception {
        var profile = ServerProfile.builder("lycee", List.of(HOST), "openpg")
                .port(SERVER.port())
                .saves(home.resolve(SAVES))
                .context(OWN)
                .role(role)
                .build();
        return Seat.of(SERVER, home.resolve(login), profile);
    }

    private static Set<String> named(String language) throws IOException {
        try (Stream<Path> pages = Files.list(GUIDE.resolve(language))) {
            var text = new StringBuilder();
            for (var page : pages.toList()) {
                text.append(Files.readString(page));
            }
            return PICTURE.matcher(text)
                    .results()
                    .map(found -> found.group(1).replace(language + "/", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> kept(String language) throws IOException {
        try (Stream<Path> pictures = Files.list(GUIDE.resolve("pictures").resolve(language))) {
            return pictures.map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// What an Odoo's database looks like from outside.
    private static final class School {

        private static final String[] STATEMENTS = {
            """
            DO $$
            DECLARE part text; kind text;
            BEGIN
                FOREACH part IN ARRAY string_to_array('account_move account_payment crm_lead hr_employee mail_thread '
                        'mrp_production pos_order product_template purchase_order res_company res_partner res_users '
                        'sale_order stock_location stock_move stock_picking', ' ') LOOP
                    FOREACH kind IN ARRAY string_to_array(' _line _tag _type', ' ') LOOP
                        EXECUTE format('CREATE TABLE %I (id int PRIMARY KEY, note text)', part || kind);
                        EXECUTE format('INSERT INTO %I SELECT i, md5(i::text) FROM generate_series(1, 200) i',
                                       part || kind);
                    END LOOP;
                END LOOP;
            END $$""",
            "CREATE TABLE ir_module_module (id int, name text, state text, latest_version text)",
            "INSERT INTO ir_module_module VALUES (1, 'base', 'installed', '17.0.1.3')",
            "CREATE TABLE mail_message (id int, write_date timestamp)",
            "INSERT INTO mail_message VALUES (1, localtimestamp - interval '1 hour')",
        };
    }
}
