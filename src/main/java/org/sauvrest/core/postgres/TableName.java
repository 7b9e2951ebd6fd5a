package org.sauvrest.core.postgres;

/// A table's full name.
public record TableName(String schema, String table) implements Comparable<TableName> {

    String sql() {
        return Sql.identifier(schema) + "." + Sql.identifier(table);
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : table.compareTo(other.table);
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
