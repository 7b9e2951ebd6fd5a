package org.sauvrest.core.contexts;

import java.util.List;

/// A server at one moment.
///
/// @param version of PostgreSQL, such as `15.18`
/// @param contexts in the order of their names
public record ServerLook(String version, List<ContextSummary> contexts) {}
