package org.sauvrest.core.archive;

import java.util.Locale;

/// What the tests' archives are made of.
enum Database {
    EMPTY(""),

    /// Small, with all that is odd.
    ODD("""
            SET client_min_messages = error;
            CREATE TABLE texts (id int, t text);
            INSERT INTO texts SELECT g, (ARRAY[E'back\\\\slash', E'line 1\\nline 2\\r\\n', E'\\\\.', E'tab\\tété 😀',
                NULL, E'\\\\.\\n', '.', '', E'\\\\', E'\\n\\n\\n', md5(g::text)])[1 + g % 11] FROM generate_series(1, 500) g;
            CREATE TABLE one_column (t text);
            INSERT INTO one_column VALUES (E'\\\\.'), (''), (E'\\n'), (NULL), (E'\\\\.\\n'), ('.'), (E'\\\\'), (E'\\\\N');
            CREATE SCHEMA "Schéma ""q\""";
            CREATE TABLE "Schéma ""q\"""."odd ""name"" 100% %s\n😀" (b bytea);
            INSERT INTO "Schéma ""q\"""."odd ""name"" 100% %s\n😀"
                SELECT decode(repeat(md5(g::text), g), 'hex') FROM generate_series(1, 40) g;
            CREATE TABLE no_rows (a int);
            CREATE TABLE no_columns ();
            INSERT INTO no_columns SELECT FROM generate_series(1, 5);
            CREATE TABLE only_generated (a int GENERATED ALWAYS AS (1) STORED);
            INSERT INTO only_generated SELECT FROM generate_series(1, 4);
            CREATE TABLE parted (a int) PARTITION BY RANGE (a);
            CREATE TABLE part_1 PARTITION OF parted FOR VALUES FROM (0) TO (10);
            CREATE TABLE part_2 PARTITION OF parted FOR VALUES FROM (10) TO (20);
            INSERT INTO parted SELECT generate_series(0, 14);
            CREATE MATERIALIZED VIEW kept AS SELECT * FROM texts;
            CREATE SEQUENCE numbers;
            SELECT lo_from_bytea(0, decode(repeat('0123456789abcdef', 50000), 'hex'));
            SELECT lo_create(0);
            SELECT lo_from_bytea(4294967290, 'its number needs all 32 bits');
            """),

    /// A million rows in one table and more in four others, some 25 MB once packed.
    LARGE("""
            CREATE TABLE million AS SELECT g AS id, g * 7 AS n, md5(g::text) AS t FROM generate_series(1, 1000000) g;
            CREATE TABLE part_a AS SELECT * FROM million WHERE id <= 80000;
            CREATE TABLE part_b AS SELECT * FROM million WHERE id <= 60000;
            CREATE TABLE part_c AS SELECT * FROM million WHERE id <= 40000;
            CREATE TABLE part_d AS SELECT * FROM million WHERE id <= 20000;
            """);

    private final String sql;

    Database(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
