package org.sauvrest.cli;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// One JSON document on standard output, whatever happens; questions are answered by nobody.
final class JsonConsole implements Face {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Fault.class, NamedByKind.class)
            .addModule(new SimpleModule()
                    .addSerializer(Path.class, writing((path, json) -> json.writeString(path.toString())))
                    .addSerializer(Bytes.class, writing((size, json) -> json.writeNumber(size.count())))
                    .addSerializer(Duration.class, writing((time, json) -> json.writeNumber(time.toMillis() / 1000.0))))
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
    public void stopped() {
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

    private interface Writing<T> {
        void write(T value, JsonGenerator json);
    }

    private static <T> ValueSerializer<T> writing(Writing<T> writing) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                writing.write(value, json);
            }
        };
    }
}
