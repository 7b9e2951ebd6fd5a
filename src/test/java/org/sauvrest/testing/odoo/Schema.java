package org.sauvrest.testing.odoo;

import java.util.List;

/// The tables of an Odoo that it needs before any module, and what it does with them.
final class Schema {

    private Schema() {}

    static final List<String> TABLES = List.of("""
            CREATE TABLE ir_module_module (
              id serial PRIMARY KEY, create_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'), write_date timestamp,
              name varchar NOT NULL UNIQUE, state varchar(16), latest_version varchar, published_version varchar,
              shortdesc varchar, author varchar, demo boolean DEFAULT false, auto_install boolean DEFAULT false)""", """
            CREATE TABLE ir_module_module_dependency (
              id serial PRIMARY KEY, name varchar,
              module_id int REFERENCES ir_module_module ON DELETE CASCADE)""", """
            CREATE TABLE ir_model_data (
              id serial PRIMARY KEY, module varchar NOT NULL, name varchar NOT NULL, model varchar NOT NULL, res_id int,
              noupdate boolean DEFAULT false, write_date timestamp, UNIQUE (module, name))""", """
            CREATE TABLE ir_config_parameter (
              id serial PRIMARY KEY, key varchar NOT NULL UNIQUE, value text, create_uid int, create_date timestamp,
              write_uid int, write_date timestamp)""");

    static boolean isThere(Cursor cursor) throws PythonFault {
        return !cursor.column("SELECT relname FROM pg_class WHERE relname = 'ir_module_module' AND relkind = 'r'")
                .isEmpty();
    }

    static void create(Cursor cursor) throws PythonFault {
        for (var table : TABLES) {
            cursor.execute(table);
        }
        cursor.execute("INSERT INTO ir_module_module (name, state) VALUES ('base', 'to install')");
    }

    /// Puts the modules on the addons path into the list of modules, with what they depend on.
    static void updateList(Cursor cursor, Addons addons) throws PythonFault {
        for (var addon : addons.modules().values()) {
            cursor.execute(
                    "INSERT INTO ir_module_module (name, state) VALUES (?, 'uninstalled') ON CONFLICT (name) DO NOTHING",
                    addon.name());
            dependencies(cursor, addon.name(), addon.depends());
        }
    }

    static void dependencies(Cursor cursor, String module, List<String> depends) throws PythonFault {
        cursor.execute(
                "DELETE FROM ir_module_module_dependency"
                        + " WHERE module_id = (SELECT id FROM ir_module_module WHERE name = ?)",
                module);
        for (var name : depends) {
            cursor.execute(
                    "INSERT INTO ir_module_module_dependency (name, module_id)"
                            + " SELECT ?, id FROM ir_module_module WHERE name = ?",
                    name,
                    module);
        }
    }

    static void state(Cursor cursor, String from, String to) throws PythonFault {
        cursor.execute("UPDATE ir_module_module SET state = ? WHERE state = ?", to, from);
    }
}
