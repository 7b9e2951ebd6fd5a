package org.sauvrest.core.passwords;

/// What a password is looked up by.
///
/// @param port TCP port
public record Account(String host, int port, String database, String user) {}
