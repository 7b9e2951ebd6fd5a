package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Finds out what is wrong with a command line. The parser's own sentences are English.
final class UsageFaults {

    /// Of options that exclude one another, the parser tells the names in its sentence only.
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private UsageFaults() {}

    /// A command was typed without the verb that it takes.
    static ParameterException verbLacking(CommandSpec command) {
        return exception(
                command, new Fault.NoneChosen(List.copyOf(command.subcommands().keySet())));
    }

    /// For the parser, which would tell faults of its own in the same way.
    static ParameterException exception(CommandSpec command, Fault fault) {
        return new ParameterException(command.commandLine(), "", new FaultException(fault));
    }

    /// @param typed the whole command line
    static Fault of(ParameterException fault, List<String> typed) {
        return switch (fault) {
            case MissingParameterException missing -> missing(missing.getMissing(), typed);
            case UnmatchedArgumentException unknown ->
                new Fault.ArgumentUnknown(String.join(" ", unknown.getUnmatched()));
            case MutuallyExclusiveArgsException several -> new Fault.NotTogether(options(several));
            case MaxValuesExceededException again ->
                new Fault.ArgumentTwice(options(again).getLast());
            case OverwrittenOptionException again -> new Fault.ArgumentTwice(name(again.getOverwritten()));
            default ->
                fault.getCause() instanceof FaultException known
                        ? known.fault()
                        : fault.getArgSpec() == null
                                ? new Fault.ArgumentUnknown(String.join(" ", typed))
                                : value(fault.getArgSpec(), String.valueOf(fault.getValue()));
        };
    }

    private static Fault missing(List<ArgSpec> missing, List<String> typed) {
        if (missing.size() > 1) {
            return new Fault.NoneChosen(missing.stream().map(UsageFaults::name).toList());
        }
        var argument = missing.getFirst();
        return argument instanceof OptionSpec option && typed.contains(option.longestName())
                ? new Fault.ValueLacking(option.longestName())
                : new Fault.Lacking(name(argument));
    }

    private static Fault value(ArgSpec argument, String text) {
        if (argument.type() == boolean.class) {
            return new Fault.TakesNoValue(name(argument));
        }
        return argument.type() == Path.class ? new Fault.NoPath(text) : new Fault.NoNumber(name(argument), text);
    }

    private static List<String> options(ParameterException told) {
        return OPTION.matcher(told.getMessage())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
