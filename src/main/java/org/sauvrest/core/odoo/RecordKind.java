package org.sauvrest.core.odoo;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What people work on in an Odoo, and know it by: each kind has a table of its own in every version.
public enum RecordKind {
    CONTACTS("res_partner"),
    PRODUCTS("product_template"),
    OPPORTUNITIES("crm_lead"),
    SALES("sale_order"),
    COUNTER_SALES("pos_order"),
    PURCHASES("purchase_order"),
    ENTRIES("account_move"),
    TRANSFERS("stock_picking"),
    PRODUCTION("mrp_production"),
    EMPLOYEES("hr_employee"),
    TASKS("project_task");

    private final String table;

    RecordKind(String table) {
        this.table = table;
    }

    /// The names of all tables, as SQL writes a list of texts.
    static String tables() {
        return Arrays.stream(values()).map(kind -> "'" + kind.table + "'").collect(Collectors.joining(", "));
    }

    /// Its table's name, in the schema `public`.
    public String table() {
        return table;
    }
}
