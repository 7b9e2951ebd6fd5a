package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Properties;

/// What a module does while it is updated, where a file beside its manifest says so. All files may name the
/// `databases` that they are about, separated by commas; a `*` at the end of a name stands for anything.
///
/// * `log`: writes the records `1`, `2` and so on to the log, each as `LEVEL logger message`.
/// * `slow`: takes so many `seconds`.
/// * `until`: goes on only once there is such a `file`.
/// * `work`: so many rounds of `cpu` (some milliseconds each), and so many `rows` put into a table, changed and
/// counted.
/// * `hang`: is silent for ever; with a lock on the table `hold`, or while it waits for a lock on the table `wait` with
///   `lock_timeout`.
/// * `broken-when-served`: fails whenever somebody asks for a page or logs in, and never before.
/// * `silent-when-served`: keeps whoever asks waiting for ever, and does not end when it is asked to.
/// * `ends-when-served`: ends the program when somebody asks for a page or logs in.
/// * `kill`: is killed as by the system when memory is short.
final class Conduct {

    private static final int BLOCK = 1 << 20;
    private static final int ABORTED = 134;

    private static volatile boolean deaf;

    private final Running running;
    private final Cursor cursor;
    private final Addon addon;

    Conduct(Running running, Cursor cursor, Addon addon) {
        this.running = running;
        this.cursor = cursor;
        this.addon = addon;
    }

    void run() throws PythonFault {
        try {
            var log = file("log");
            for (int i = 1; log.containsKey(Integer.toString(i)); i++) {
                var words = log.getProperty(Integer.toString(i)).split(" ", 3);
                running.log(words[0], cursor.database(), words[1], words[2]);
            }
            Thread.sleep((long) (1000 * Double.parseDouble(file("slow").getProperty("seconds", "0"))));
            until(file("until").getProperty("file", ""));
            work(file("work"));
            if (addon.conduct("hang", cursor.database()).isPresent()) {
                hang(file("hang"));
            }
            if (addon.conduct("kill", cursor.database()).isPresent()) {
                new ProcessBuilder(
                                "kill",
                                "-KILL",
                                Long.toString(ProcessHandle.current().pid()))
                        .start();
                Thread.sleep(Long.MAX_VALUE);
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new PythonFault("IOError", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the module does where its database is asked for something.
    static void serve(Addon addon, String database) throws PythonFault {
        try {
            if (addon.conduct("broken-when-served", database).isPresent()) {
                throw new PythonFault("AttributeError", "'NoneType' object has no attribute 'website_url'");
            }
            if (addon.conduct("silent-when-served", database).isPresent()) {
                deaf = true;
                sleep();
            }
            if (addon.conduct("ends-when-served", database).isPresent()) {
                Runtime.getRuntime().halt(ABORTED);
            }
        } catch (IOException e) {
            throw new PythonFault("IOError", e.toString());
        }
    }

    /// Where a module keeps the program from ending.
    static void end() {
        if (deaf) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(String file) throws InterruptedException {
        while (!file.isEmpty() && Files.notExists(Path.of(file))) {
            Thread.sleep(20);
        }
    }

    private Properties file(String name) throws IOException {
        return addon.conduct(name, cursor.database()).orElseGet(Properties::new);
    }

    private void hang(Properties how) throws PythonFault, InterruptedException {
        var hold = how.getProperty("hold", "");
        if (!hold.isEmpty()) {
            cursor.execute("LOCK TABLE " + hold + " IN ACCESS EXCLUSIVE MODE");
        }
        var wait = how.getProperty("wait", "");
        if (!wait.isEmpty()) {
            var timeout = how.getProperty("lock_timeout", "");
            if (!timeout.isEmpty()) {
                cursor.execute("SET LOCAL lock_timeout = '" + timeout + "'");
            }
            cursor.execute("LOCK TABLE " + wait + " IN ACCESS EXCLUSIVE MODE");
            return;
        }
        Thread.sleep(Long.MAX_VALUE);
    }

    private void work(Properties how) throws PythonFault, NoSuchAlgorithmException {
        int rounds = Integer.parseInt(how.getProperty("cpu", "0"));
        var digest = MessageDigest.getInstance("SHA-256");
        var block = new byte[BLOCK];
        for (int i = 0; i < rounds; i++) {
            System.arraycopy(digest.digest(block), 0, block, 0, digest.getDigestLength());
        }
        int rows = Integer.parseInt(how.getProperty("rows", "0"));
        if (rows > 0) {
            var table = '"' + addon.name() + "_work\"";
            cursor.execute("DROP TABLE IF EXISTS " + table);
            cursor.execute("CREATE TABLE " + table + " (id int PRIMARY KEY, name text, amount numeric)");
            cursor.execute(
                    "INSERT INTO " + table + " SELECT i, md5(? || i), i FROM generate_series(1, ?) i",
                    new String(block, 0, 1, StandardCharsets.ISO_8859_1).replace('\0', '0'),
                    rows);
            cursor.execute("CREATE INDEX ON " + table + " (name)");
            cursor.execute("UPDATE " + table + " SET amount = amount * 1.2, name = md5(name)");
            cursor.column("SELECT count(*) FROM " + table + " a JOIN " + table + " b ON a.id = b.amount");
        }
    }
}
