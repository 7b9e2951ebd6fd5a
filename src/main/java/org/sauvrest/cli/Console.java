package org.sauvrest.cli;

import java.util.Locale;
import java.util.Optional;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;

/// Sentences for people: results on standard output, all else on standard error.
final class Console implements Face {

    private final Screen screen;
    private final Words words;
    private final ProgressPrinter progress;

    Console(Screen screen, Words words, boolean quiet, boolean details) {
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

    @Override
    public void result(ExitCode code, Object report, String text) {
        progress.clear();
        screen.out().println(text);
    }

    @Override
    public void problem(Problem problem) {
        progress.clear();
        var explanation = Explanation.of((Record) problem, words);
        screen.err().println(words.say("cli.error", "what", explanation.headline()));
        screen.err().println(words.say("cli.todo", "todo", explanation.todo()));
        explanation.said().ifPresent(said -> screen.err().println(words.say("cli.said", "said", said)));
    }

    @Override
    public void stopped(String text) {
        progress.clear();
        screen.err().println(text);
    }

    @Override
    public void tell(String text) {
        progress.clear();
        screen.err().println(text);
    }

    @Override
    public Optional<Boolean> ask(String question) {
        progress.clear();
        if (screen.keyboard() == null) {
            return Optional.empty();
        }
        return Optional.of(screen.answer(keyboard -> keyboard.readLine("%s %s ", question, words.say("cli.yes-or-no")))
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(answer -> answer.matches(words.say("cli.yes-pattern")))
                .isPresent());
    }

    @Override
    public Optional<Password> askPassword(String question) {
        progress.clear();
        return screen.answer(keyboard -> keyboard.readPassword("%s ", question))
                .filter(typed -> typed.length > 0)
                .map(typed -> new Password(new String(typed)));
    }
}
