package org.sauvrest.core.odoo;

/// An option of Odoo's configuration that changed its name.
public enum OdooOption {
    /// The port for browsers.
    HTTP_PORT("xmlrpc_port", "http_port", 11),
    /// The address that it listens at.
    HTTP_INTERFACE("xmlrpc_interface", "http_interface", 11),
    /// Whether it answers browsers at all.
    HTTP_ENABLE("xmlrpc", "http_enable", 11),
    /// The port for chat and notifications.
    GEVENT_PORT("longpolling_port", "gevent_port", 16);

    private final String old;
    private final String present;
    private final int since;

    OdooOption(String old, String present, int since) {
        this.old = old;
        this.present = present;
        this.since = since;
    }

    /// The name that a series asks for.
    public String name(Series series) {
        return isNew(series) ? present : old;
    }

    /// Newer series take the old name too.
    boolean isNew(Series series) {
        return series.isAtLeast(since, 0);
    }

    String old() {
        return old;
    }

    String present() {
        return present;
    }
}
