package org.sauvrest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.sauvrest.core.problem.ProblemException;

/// A context with something of everything that a database can hold.
public final class RichContext {

    private RichContext() {}

    /// Makes it, owned by `odoo` with all that is in it.
    public static void make(TestServer server, String name) throws ProblemException, InterruptedException {
        server.context(name, script().split("\n\n"));
    }

    private static String script() {
        try (var script = RichContext.class.getResourceAsStream("everything.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
