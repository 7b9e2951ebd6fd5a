package org.sauvrest.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command `sauvrest` itself: what all verbs share.
@Command(
        name = "sauvrest",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "SauvRest " + SauvRest.VERSION)
final class RootCommand implements Runnable {

    @Option(names = "--server", paramLabel = "NAME", scope = ScopeType.INHERIT)
    private @Nullable String server;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--lang", paramLabel = "en|fr|es", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--details", scope = ScopeType.INHERIT)
    private boolean details;

    @Option(
            names = {"-y", "--yes"},
            scope = ScopeType.INHERIT)
    private boolean yes;

    @Spec
    private CommandSpec spec;

    private final SauvRest core;
    private final Screen screen;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    RootCommand(SauvRest core, Screen screen) {
        this.core = core;
        this.screen = screen;
    }

    SauvRest core() {
        return core;
    }

    Screen screen() {
        return screen;
    }

    /// Whether every question is answered by yes.
    boolean yes() {
        return yes;
    }

    ServerProfile profile() throws ProblemException {
        return core.settings().server(server);
    }

    Optional<String> serverName() {
        return Optional.ofNullable(server);
    }

    Face face() {
        return json ? new JsonConsole(screen, words(), quiet, details) : new Console(screen, words(), quiet, details);
    }

    Words words() {
        return Words.in(language == null ? systemLanguage() : language);
    }

    /// Read before the command line is parsed, so that its own faults are told in the right language.
    static String systemLanguage() {
        var named = System.getenv("SAUVREST_LANG");
        return named == null || named.isBlank() ? Locale.getDefault().toLanguageTag() : named;
    }

    @Override
    public void run() {
        throw UsageFaults.exception(spec, new Fault.NoScreen());
    }
}
