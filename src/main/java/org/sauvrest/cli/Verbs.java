package org.sauvrest.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The verbs of the command line, in the order in which help shows them.
///
/// The parser reads a verb's class by reflection, which takes longer than many a command's own work: so it is given the
/// one verb that was typed, and all of them only where it must know all.
final class Verbs {

    private static final SequencedMap<String, Class<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("list", ListCommand.class);
        ALL.put("save", SaveCommand.class);
        ALL.put("verify", VerifyCommand.class);
        ALL.put("inspect", InspectCommand.class);
        ALL.put("restore", RestoreCommand.class);
        ALL.put("undo", UndoCommand.class);
        ALL.put("saves", SavesCommand.class);
        ALL.put("doctor", DoctorCommand.class);
        ALL.put("server", ServerCommand.class);
        ALL.put("credentials", CredentialsCommand.class);
        ALL.put("update", UpdateCommand.class);
        ALL.put("demo", DemoCommand.class);
        ALL.put("generate-completion", AutoComplete.GenerateCompletion.class);
    }

    private Verbs() {}

    /// Gives the parser all verbs whose names are among the arguments, since the value of an option may be called like
    /// a verb; or all there are, where none is, or completion wants them.
    static CommandLine addTo(CommandLine line, List<String> arguments) {
        var typed = ALL.keySet().stream().filter(arguments::contains).toList();
        boolean all = typed.isEmpty() || typed.contains(ALL.lastEntry().getKey());
        for (Map.Entry<String, Class<?>> verb : ALL.entrySet()) {
            if (all || typed.contains(verb.getKey())) {
                line.addSubcommand(verb.getKey(), verb.getValue());
            }
        }
        return line;
    }
}
