package org.sauvrest.testing.odoo;

/// One module is brought up to the code, in one transaction.
final class ModuleUpdate {

    private static final String KEEP_RECORD = """
            INSERT INTO ir_model_data (module, name, model, res_id, write_date) VALUES (?, ?, ?, ?, now())
            ON CONFLICT (module, name) DO UPDATE SET model = excluded.model, write_date = excluded.write_date""";

    private final Running running;
    private final Cursor cursor;
    private final Addon addon;

    ModuleUpdate(Running running, Cursor cursor, Addon addon) {
        this.running = running;
        this.cursor = cursor;
        this.addon = addon;
    }

    void run() throws PythonFault {
        tell(
                running.series().since(10) ? "modules.registry" : "modules.module",
                "module " + addon.name() + ": creating or updating database table"
                        + (running.series().equals(new Series(10, 0)) ? "" : "s"));
        var table = '"' + addon.name() + "_item\"";
        cursor.execute("CREATE TABLE IF NOT EXISTS " + table
                + " (id serial PRIMARY KEY, name varchar UNIQUE, model varchar, content text, write_date timestamp)");
        new Conduct(running, cursor, addon).run();
        for (var file : addon.data()) {
            tell(
                    "modules.loading",
                    running.series().since(8)
                            ? "loading " + addon.name() + "/" + file
                            : "module " + addon.name() + ": loading " + file);
            for (var record : Records.read(addon.folder().resolve(file))) {
                var id = cursor.column(
                        "INSERT INTO " + table + " (name, model, content, write_date)"
                                + " VALUES (?, ?, ?, now()) ON CONFLICT (name) DO UPDATE SET model = excluded.model,"
                                + " content = excluded.content, write_date = excluded.write_date RETURNING id",
                        record.id(),
                        record.model(),
                        record.text());
                cursor.execute(KEEP_RECORD, addon.name(), record.id(), record.model(), Integer.valueOf(id.getFirst()));
            }
        }
        cursor.execute(
                "UPDATE ir_module_module SET state = 'installed', latest_version = ?, write_date = now() WHERE name = ?",
                addon.versionIn(running.series()),
                addon.name());
        cursor.commit();
    }

    private void tell(String logger, String message) {
        running.log("INFO", cursor.database(), logger, message);
    }
}
