package org.sauvrest.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The command line: parses, runs a verb, and returns its exit code.
public final class CommandLineFace {

    /// How long an interrupted verb may take to tidy up before the program ends all the same.
    private static final int SECONDS_TO_TIDY = 20;

    private final SauvRest core;
    private final Screen screen;

    CommandLineFace(SauvRest core, Screen screen) {
        this.core = core;
        this.screen = screen;
    }

    /// Runs one command line, for a program that goes on afterwards.
    ///
    /// @return its exit code
    public static int run(SauvRest core, String... arguments) {
        return new CommandLineFace(core, Screen.ofThisProcess()).run(arguments);
    }

    /// Says why nothing was done, and ends the program.
    public static void giveUp(Problem problem) {
        var face = new Console(Screen.ofThisProcess(), Words.in(RootCommand.systemLanguage()), true, false);
        face.problem(problem);
        System.exit(ExitCode.of(problem).status());
    }

    /// Runs the program's command line and ends the program; Ctrl-C cancels the work and waits until it has tidied up.
    public static void runToTheEnd(SauvRest core, String... arguments) {
        System.exit(runStoppable(core, arguments));
    }

    /// Runs a command line as [#runToTheEnd] does, and goes on with something else where it was done.
    public static void runThen(SauvRest core, Runnable next, String... arguments) {
        int status = runStoppable(core, arguments);
        if (status == ExitCode.DONE.status()) {
            next.run();
        } else {
            System.exit(status);
        }
    }

    private static int runStoppable(SauvRest core, String... arguments) {
        var finished = new CompletableFuture<Integer>();
        var worker = Thread.currentThread();
        var screen = Screen.ofThisProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, finished, screen)));
        try {
            finished.complete(new CommandLineFace(core, screen).run(arguments));
        } finally {
            finished.complete(ExitCode.FAILED.status());
        }
        return finished.join();
    }

    /// The last word on the exit code, whatever it was that ends the program: the work's own end or a signal.
    private static void stop(Thread worker, Future<Integer> finished, Screen screen) {
        if (!finished.isDone()) {
            worker.interrupt();
        }
        // While a question is open there is nothing to tidy up, and the keyboard knows no interruption; the moment is
        // for the keyboard's own tidying: it may be hiding what is typed.
        var patience = Duration.ofMillis(screen.asking().get() ? 200 : SECONDS_TO_TIDY * 1000L);
        Runtime.getRuntime().halt(status(finished, patience));
    }

    /// What was done before the interruption came through is done, and was said to be.
    private static int status(Future<Integer> finished, Duration patience) {
        try {
            return finished.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return ExitCode.CANCELLED.status();
        }
    }

    int run(String... arguments) {
        var words = Words.in(language(arguments));
        var root = new RootCommand(core, screen);
        var line = Verbs.addTo(new CommandLine(root), List.of(arguments))
                .setResourceBundle(new WordsBundle(words))
                .setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                // A server may be called like a verb, as the demo's is.
                .setAllowSubcommandsAsOptionParameters(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fault, ignored) -> usage(fault, words, List.of(arguments)));
        line.setExecutionExceptionHandler((fault, command, result) -> {
            throw fault;
        });
        headings(line, words);
        return line.execute(arguments);
    }

    private static void headings(CommandLine line, Words words) {
        var usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading(words.say("cli.usage") + " ");
        usage.commandListHeading("%n" + words.say("cli.commands") + "%n");
        usage.optionListHeading("%n" + words.say("cli.options") + "%n");
        usage.sectionMap().replaceAll((name, section) -> help -> WordsBundle.finished(section.render(help)));
        line.getSubcommands().values().forEach(sub -> headings(sub, words));
    }

    private int usage(ParameterException fault, Words words, List<String> typed) {
        var command = fault.getCommandLine().getCommandSpec().qualifiedName();
        var problem = new Problem.Usage(UsageFaults.of(fault, typed), command);
        boolean json = typed.contains("--json");
        var face = json ? new JsonConsole(screen, words, true, false) : new Console(screen, words, true, false);
        face.problem(problem);
        return ExitCode.of(problem).status();
    }

    /// The language must be known before the first fault is told.
    private static String language(String... arguments) {
        var all = Arrays.asList(arguments);
        int option = all.indexOf("--lang");
        if (option >= 0 && option + 1 < all.size()) {
            return all.get(option + 1);
        }
        return all.stream()
                .filter(argument -> argument.startsWith("--lang="))
                .map(argument -> argument.substring("--lang=".length()))
                .findFirst()
                .orElseGet(RootCommand::systemLanguage);
    }
}
