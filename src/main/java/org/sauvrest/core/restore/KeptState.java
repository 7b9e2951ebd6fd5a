package org.sauvrest.core.restore;

import java.time.Instant;

/// A state of a context that is kept on the server.
///
/// @param database its name at first
/// @param oid the database's identity: it stays when the state becomes the context, and when it is put away again
/// @param since when it was kept
public record KeptState(String context, String database, long oid, Instant since) {}
