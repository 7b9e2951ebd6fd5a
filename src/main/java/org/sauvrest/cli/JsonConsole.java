package org.sauvrest.cli;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.JsonFacts;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One JSON document on standard output, whatever happens; questions are answered by nobody.
final class JsonConsole implements Face {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Fault.class, NamedByKind.class)
            .addModule(JsonFacts.module())
            .build();

    /// Of a fault, its kind is told before its facts.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface NamedByKind {}

    private final Screen screen;
    private final Words words;
    private final ProgressPrinter progress;

    JsonConsole(Screen screen, Words words, boolean quiet, boolean details) {
        this.screen = screen;
        this.words = words;
        this.progress = new ProgressPrinter(screen, words, quiet, details);
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    private record Told(boolean ok, int exit, Object result) {}

    private record Bad(boolean ok, int exit, @Nullable Explained problem) {}

    private record Explained(String kind, String what, String todo, Problem facts) {}

    @Override
    public void result(ExitCode code, Object report, String text) {
        document(new Told(code == ExitCode.DONE, code.status(), report));
    }

    @Override
    public void problem(Problem problem) {
        var words = Explanation.of((Record) problem, this.words);
        var kind = problem.getClass().getSimpleName();
        var explained = new Explained(kind, words.what(), words.todo(), problem);
        document(new Bad(false, ExitCode.of(problem).status(), explained));
    }

    @Override
    public void stopped(String text) {
        document(new Bad(false, ExitCode.CANCELLED.status(), null));
    }

    @Override
    public void tell(String text) {
        progress.clear();
        screen.err().println(text);
    }

    @Override
    public Optional<Boolean> ask(String question) {
        return Optional.empty();
    }

    @Override
    public Optional<Password> askPassword(String question) {
        return Optional.empty();
    }

    private void document(Object document) {
        progress.clear();
        screen.out().println(MAPPER.writeValueAsString(document));
    }
}
