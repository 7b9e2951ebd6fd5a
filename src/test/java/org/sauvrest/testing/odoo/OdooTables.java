package org.sauvrest.testing.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sauvrest.core.postgres.Sql;

/// A database as an Odoo of a series would have it, as far as matters to whoever saves, updates and looks after it.
final class OdooTables {

    /// The password of the user `admin`.
    static final String PASSWORD = "let me in";

    private static final String BUSINESS = """
            CREATE TABLE res_partner (
              id serial PRIMARY KEY, name varchar NOT NULL, email varchar,
              write_date timestamp DEFAULT (now() AT TIME ZONE 'UTC'));
            INSERT INTO res_partner (name, email)
              SELECT 'Client n° ' || i, 'client' || i || '@example.org' FROM generate_series(1, :rows) i;
            CREATE TABLE product_product (id serial PRIMARY KEY, name varchar NOT NULL, price numeric(10, 2));
            INSERT INTO product_product (name, price) SELECT 'Vélo ' || i, 99.90 + i FROM generate_series(1, :rows) i;
            CREATE TABLE sale_order (
              id serial PRIMARY KEY, name varchar NOT NULL UNIQUE, partner_id int NOT NULL REFERENCES res_partner,
              state varchar, date_order timestamp, write_date timestamp);
            INSERT INTO sale_order (name, partner_id, state, date_order, write_date)
              SELECT 'SO' || i, i, 'sale', timestamp '2026-09-01 08:00' + i * interval '1 hour',
                     timestamp '2026-09-01 08:00' + i * interval '1 hour' FROM generate_series(1, :rows) i;
            CREATE TABLE sale_order_line (
              id serial PRIMARY KEY, order_id int NOT NULL REFERENCES sale_order ON DELETE CASCADE,
              product_id int REFERENCES product_product, quantity numeric);
            INSERT INTO sale_order_line (order_id, product_id, quantity)
              SELECT o, p, o + p FROM generate_series(1, :rows) o, generate_series(1, 2) p;
            CREATE INDEX ON sale_order_line (order_id);
            CREATE TABLE ir_cron (
              id serial PRIMARY KEY, name varchar, active boolean DEFAULT true, nextcall timestamp);
            INSERT INTO ir_cron (name, nextcall) VALUES ('Mail: Email Queue', now()), ('Auto-vacuum', now())""";

    private static final String MAIL = """
            CREATE TABLE ir_mail_server (
              id serial PRIMARY KEY, name varchar, smtp_host varchar, smtp_port int, active boolean DEFAULT true);
            INSERT INTO ir_mail_server (name, smtp_host, smtp_port) VALUES ('School', 'smtp.example.org', 25);
            CREATE TABLE fetchmail_server (
              id serial PRIMARY KEY, name varchar, active boolean DEFAULT true, state varchar);
            INSERT INTO fetchmail_server (name, state) VALUES ('Inbox', 'done');
            CREATE TABLE mail_message (id serial PRIMARY KEY, body text, write_date timestamp);
            INSERT INTO mail_message (body, write_date)
              SELECT repeat('Bonjour ', 20), timestamp '2026-09-02' FROM generate_series(1, :rows)""";

    private OdooTables() {}

    /// @param rows how many there are of each thing
    static List<String> statements(Series series, String database, List<OdooModule> modules, int rows) {
        var statements = new ArrayList<>(Schema.TABLES);
        statements.add(BUSINESS.replace(":rows", Integer.toString(rows)));
        if (series.since(6, 1)) {
            statements.add(MAIL.replace(":rows", Integer.toString(rows)));
        }
        statements.addAll(users(series));
        statements.add("INSERT INTO ir_config_parameter (key, value) VALUES ('database.uuid', "
                + Sql.literal("uuid of " + database) + "), ('web.base.url', 'http://localhost:8069')");
        modules.forEach(module -> statements.addAll(installed(series, module)));
        return statements;
    }

    private static List<String> users(Series series) {
        var admin = Sql.literal(Accounts.kept(series, PASSWORD));
        return List.of(
                "CREATE TABLE res_users (id serial PRIMARY KEY, login varchar NOT NULL UNIQUE, password varchar,"
                        + " password_crypt varchar, active boolean DEFAULT true, partner_id int REFERENCES res_partner)",
                "INSERT INTO res_users (id, login, " + Accounts.column(series) + ", partner_id) VALUES ("
                        + series.admin() + ", 'admin', " + admin + ", 1)");
    }

    private static List<String> installed(Series series, OdooModule module) {
        var addon = new Addon(module.name(), java.nio.file.Path.of(""), module.version(), module.depends(), List.of());
        var name = Sql.literal(module.name());
        var statements = new ArrayList<String>();
        statements.add("INSERT INTO ir_module_module (name, state, latest_version) VALUES (" + name + ", 'installed', "
                + Sql.literal(addon.versionIn(series)) + ")");
        module.depends()
                .forEach(other -> statements.add("INSERT INTO ir_module_module_dependency (name, module_id)"
                        + " SELECT " + Sql.literal(other) + ", id FROM ir_module_module WHERE name = " + name));
        var table = Sql.identifier(module.name() + "_item");
        statements.add("CREATE TABLE " + table
                + " (id serial PRIMARY KEY, name varchar UNIQUE, model varchar, content text, write_date timestamp)");
        IntStream.of(1, 2)
                .forEach(i -> statements.add("INSERT INTO " + table + " (name, model, content) VALUES ("
                        + Sql.literal("old_" + i) + ", 'res.partner', 'from the installation')"));
        return statements;
    }
}
