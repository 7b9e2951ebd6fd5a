package org.sauvrest.testing.odoo;

/// A series of OpenERP or Odoo, and in which ways the code of the series differs.
public record Series(int major, int minor) {

    public static Series of(String name) {
        var parts = name.split("\\.", 3);
        return new Series(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    public String name() {
        return major + "." + minor;
    }

    /// Whether it is this series or a later one.
    boolean since(int otherMajor) {
        return since(otherMajor, 0);
    }

    boolean since(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    String product() {
        return since(10) ? "Odoo" : "OpenERP";
    }

    /// What its loggers' names begin with.
    String logger() {
        return since(10) ? "odoo" : "openerp";
    }

    /// The folder of the server's own code, inside the folder of the code.
    public String pack() {
        return since(10) ? "odoo" : since(6, 1) ? "openerp" : "bin";
    }

    public String releaseFile() {
        return pack() + "/release.py";
    }

    /// The folder of the module base.
    public String baseAddons() {
        return pack() + "/addons";
    }

    public String manifest() {
        return since(10) ? "__manifest__.py" : "__openerp__.py";
    }

    public String executable() {
        return since(10) ? "odoo-bin" : "openerp-server";
    }

    /// The name that the HTTP options have in the configuration: `http_port`, or `xmlrpc_port`.
    public String http() {
        return since(11) ? "http" : "xmlrpc";
    }

    boolean refusesRoot() {
        return !since(9);
    }

    /// The user of the web client that may do everything.
    int admin() {
        return since(12) ? 2 : 1;
    }
}
