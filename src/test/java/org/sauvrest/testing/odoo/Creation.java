package org.sauvrest.testing.odoo;

/// The database that was named is made where there is none: a mistyped name is no fault.
final class Creation {

    private final Running running;
    private final String database;

    Creation(Running running, String database) {
        this.running = running;
        this.database = database;
    }

    void run() throws PythonFault {
        try (var cursor = Cursor.open(running, "postgres")) {
            cursor.autocommit();
            if (!cursor.column("SELECT datname FROM pg_database WHERE datname = ?", database)
                    .isEmpty()) {
                return;
            }
            cursor.execute("CREATE DATABASE \"" + database.replace("\"", "\"\"")
                    + "\" ENCODING 'unicode' LC_COLLATE 'C' TEMPLATE \"template0\"");
        } catch (PythonFault e) {
            if (!e.type().endsWith("InsufficientPrivilege")) {
                throw e;
            }
            running.log(
                    "INFO",
                    "",
                    "Could not determine if database " + database + " exists, skipping auto-creation: "
                            + e.getMessage());
        }
    }
}
