package org.sauvrest.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sauvrest.core.SauvRest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command line that was typed where nobody sits at a keyboard, and what came of it.
record Typed(int exit, String out, String err) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Typed in(SauvRest core, String... arguments) {
        return piped("", core, arguments);
    }

    /// @param input what another program hands over
    static Typed piped(String input, SauvRest core, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var screen = new Screen(
                print(out),
                print(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                null,
                false,
                80,
                new AtomicBoolean());
        int exit = new CommandLineFace(core, screen).run(arguments);
        return new Typed(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// The one document on standard output.
    JsonNode json() {
        return MAPPER.readTree(out);
    }

    /// The result in the document, of which the frame says that all is well.
    JsonNode result() {
        var document = json();
        if (exit != 0
                || !document.path("ok").asBoolean()
                || document.path("exit").asInt(-1) != 0
                || document.path("result").isMissingNode()) {
            throw new AssertionError(toString());
        }
        return document.path("result");
    }

    /// The kind of problem in the document, whose frame must agree with the exit code.
    String problem() {
        var document = json();
        var problem = document.path("problem");
        if (document.path("ok").asBoolean(true)
                || document.path("exit").asInt(-1) != exit
                || problem.path("what").asString("").isBlank()
                || problem.path("todo").asString("").isBlank()) {
            throw new AssertionError(toString());
        }
        return problem.path("kind").asString();
    }
}
