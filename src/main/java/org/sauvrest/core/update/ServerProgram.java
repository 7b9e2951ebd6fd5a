package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.settings.Installation;

/// The server program of an Odoo, called for one database.
///
/// @param program where it is
/// @param configuration file that it reads
record ServerProgram(Machine machine, Installation installation, String program, String configuration) {

    private static final int MOST_MODULES = 500;

    /// Updates modules of a database, which must be there: the program would make it.
    ///
    /// One database at a time: with several, the program updates the first only.
    Command update(String database, List<String> modules) {
        // A command line has a limit, which thousands of names could pass.
        var named = modules.size() > MOST_MODULES ? "all" : String.join(",", modules);
        return command("-c", configuration, "-d", database, "-u", named, "--stop-after-init");
    }

    /// Serves a database until it is ended.
    Command serve(String database) {
        return command("-c", configuration, "-d", database);
    }

    /// Keeps a database from writing to anybody.
    Command neutralize(String database) {
        return command("neutralize", "-c", configuration, "-d", database);
    }

    Ended run(Command command, Consumer<String> onLine) throws ProblemException, InterruptedException {
        return machine.run(command, installation.account(), onLine);
    }

    private Command command(String... arguments) {
        // Python would keep the lines for itself until it has many.
        var environment = Map.of("PYTHONUNBUFFERED", "1");
        var interpreter = installation.interpreter();
        if (interpreter == null) {
            return new Command(program, List.of(arguments), environment);
        }
        var words = new ArrayList<>(List.of(program));
        words.addAll(List.of(arguments));
        return new Command(interpreter, words, environment);
    }
}
