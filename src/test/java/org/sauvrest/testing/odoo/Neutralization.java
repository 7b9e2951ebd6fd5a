package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;

/// The command `neutralize`, of series 16 and later: each installed module's own statements, so that a copy of a
/// database sends nothing to anybody.
final class Neutralization {

    /// What the module base has.
    static final String OF_BASE = """
            UPDATE ir_mail_server SET active = false;
            INSERT INTO ir_mail_server (name, smtp_port, smtp_host)
              VALUES ('neutralization - disable emails', 1025, 'invalid');
            UPDATE ir_cron SET active = false WHERE name <> 'Auto-vacuum';
            INSERT INTO ir_config_parameter (key, value) VALUES ('database.is_neutralized', 'true')
              ON CONFLICT (key) DO UPDATE SET value = 'true';
            """;

    static final String FILE = "data/neutralize.sql";

    private final Running running;

    Neutralization(Running running) {
        this.running = running;
    }

    /// @return the exit status
    int run() throws IOException {
        var database = String.join(",", running.options().databases());
        running.log("INFO", "cli.neutralize", "Starting " + database + " database neutralization");
        try (var cursor = Cursor.open(running, database)) {
            for (var module : cursor.column("SELECT name FROM ir_module_module"
                    + " WHERE state IN ('installed', 'to upgrade', 'to remove') ORDER BY name")) {
                var addon = running.addons().modules().get(module);
                if (addon != null && Files.exists(addon.folder().resolve(FILE))) {
                    cursor.execute(Files.readString(addon.folder().resolve(FILE)));
                }
            }
            cursor.commit();
            running.log("INFO", database, "modules.neutralize", "Neutralization finished");
            return 0;
        } catch (PythonFault e) {
            running.log(
                    "CRITICAL",
                    database,
                    "cli.neutralize",
                    "An error occurred during the neutralization. THE DATABASE IS NOT NEUTRALIZED!");
            return 1;
        }
    }
}
