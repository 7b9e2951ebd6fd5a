package org.sauvrest.core.connection;

/// What is looked at, in this order, to say whether one can work with a server.
public enum Check {
    NAME,
    PORT,
    POSTGRES,
    TLS,
    LOGIN,
    DATABASE,
    PRIMARY,
    RIGHTS,
    CLIENTS
}
