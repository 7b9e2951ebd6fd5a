package org.sauvrest.core.git;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;

/// The program `git`, at work in one checkout as the account that it belongs to: git trusts nobody else.
///
/// @param folder of the checkout
record GitProgram(Machine machine, String folder, Optional<String> owner) {

    /// No questions, no other repository than the one that is meant, no lock for what only reads.
    private static final Map<String, String> ENVIRONMENT = environment();

    /// No hooks; nothing that goes on by itself afterwards.
    private static final List<String> SETTINGS = List.of(
            "--no-pager",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "gc.auto=0",
            "-c",
            "maintenance.auto=false",
            "-c",
            "i18n.logOutputEncoding=UTF-8",
            "-c",
            "log.showSignature=false");

    /// What a shell says where there is no git.
    private static final int NOT_FOUND = 127;

    private static final Pattern LOCKED = Pattern.compile("Unable to create '(.+\\.lock)': File exists");

    private static Map<String, String> environment() {
        var variables = new HashMap<>(Map.of(
                "GIT_TERMINAL_PROMPT",
                "0",
                "GIT_ASKPASS",
                "true",
                "GCM_INTERACTIVE",
                "never",
                "GIT_EDITOR",
                "true",
                "GIT_OPTIONAL_LOCKS",
                "0",
                "GIT_LITERAL_PATHSPECS",
                "1"));
        for (var name : List.of(
                "GIT_DIR",
                "GIT_WORK_TREE",
                "GIT_INDEX_FILE",
                "GIT_OBJECT_DIRECTORY",
                "GIT_COMMON_DIR",
                "GIT_NAMESPACE")) {
            // An empty one is taken away.
            variables.put(name, "");
        }
        return Map.copyOf(variables);
    }

    /// What a program printed.
    ///
    /// @param status its exit status
    record Output(int status, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    /// Runs git; its messages go to `onLine`.
    Ended run(Consumer<String> onLine, List<String> arguments) throws ProblemException, InterruptedException {
        var ended = machine.run(
                new Command("git", words(arguments), ENVIRONMENT),
                owner,
                line -> onLine.accept(Remote.withoutSecrets(line)));
        return new Ended(
                ended.status(),
                ended.lastLines().stream().map(Remote::withoutSecrets).toList());
    }

    /// As [#run].
    ///
    /// @throws ProblemException where it fails
    void require(Consumer<String> onLine, String... arguments) throws ProblemException, InterruptedException {
        var ended = run(onLine, List.of(arguments));
        if (!ended.well()) {
            throw failed(arguments[0], ended.lastLines());
        }
    }

    /// What git prints, without its messages.
    Output read(String... arguments) throws ProblemException, InterruptedException {
        if (isOnWindows()) {
            // There is no shell there that could take the messages away.
            var lines = Collections.synchronizedList(new ArrayList<String>());
            var ended = run(lines::add, List.of(arguments));
            return new Output(ended.status(), List.copyOf(lines));
        }
        var words = new ArrayList<>(List.of("-c", "exec git \"$@\" 2> /dev/null", "git"));
        words.addAll(words(List.of(arguments)));
        return output(words);
    }

    boolean isOnWindows() {
        return machine instanceof ThisMachine && File.separatorChar == '\\';
    }

    private List<String> words(List<String> arguments) {
        return Stream.of(SETTINGS, List.of("-C", folder), arguments)
                .flatMap(List::stream)
                .toList();
    }

    /// What a script of ours prints; the folder is its first argument.
    Output script(String text) throws ProblemException, InterruptedException {
        return output(List.of("-c", text, "sauvrest", folder));
    }

    private Output output(List<String> words) throws ProblemException, InterruptedException {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var ended = machine.run(new Command("sh", words, ENVIRONMENT), owner, lines::add);
        if (ended.status() == NOT_FOUND) {
            throw new ProblemException(new UpdateProblem.ProgramMissing("git", "git: not found"));
        }
        return new Output(ended.status(), List.copyOf(lines));
    }

    /// What git prints, without its messages.
    ///
    /// @throws ProblemException with its messages, where it fails
    Output demand(String... arguments) throws ProblemException, InterruptedException {
        var output = read(arguments);
        if (output.status() != 0) {
            // Once more for what it says: it only reads.
            throw failed(arguments[0], run(line -> {}, List.of(arguments)).lastLines());
        }
        return output;
    }

    /// Notes a commit under a name of ours.
    void note(String ref, String commit) throws ProblemException, InterruptedException {
        update(List.of("update-ref", ref, commit));
    }

    void forget(String ref) throws ProblemException, InterruptedException {
        update(List.of("update-ref", "-d", ref));
    }

    /// Nobody else uses these names: a lock on one is left from a git that was killed.
    private void update(List<String> arguments) throws ProblemException, InterruptedException {
        var ended = run(line -> {}, arguments);
        var lock = lock(ended);
        if (lock.isPresent()) {
            machine.remove(lock.get());
            ended = run(line -> {}, arguments);
        }
        if (!ended.well()) {
            throw failed(arguments.getFirst(), ended.lastLines());
        }
    }

    /// The file by which another git keeps this one away, where that is why it failed.
    Optional<String> lock(Ended ended) {
        var locked = LOCKED.matcher(String.join("\n", ended.lastLines()));
        return !ended.well() && locked.find() ? Optional.of(locked.group(1)) : Optional.empty();
    }

    ProblemException failed(String command, List<String> lines) {
        return new ProblemException(new UpdateProblem.GitFailed(folder, "git " + command, lines));
    }
}
