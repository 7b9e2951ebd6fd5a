package org.sauvrest.core.update;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Installation;

/// Looks whether what the description of an Odoo names is there.
public final class InstallationCheck {

    private final Function<Optional<String>, Machine> machines;

    /// @param machines the computer of a name, or this one
    public InstallationCheck(Function<Optional<String>, Machine> machines) {
        this.machines = machines;
    }

    /// What is not there.
    public enum Missing {
        /// The folder of the code.
        FOLDER,
        /// The folder is there, and no Odoo in it.
        CODE,
        PROGRAM,
        CONFIGURATION
    }

    /// What of a description is not there; where the folder of the code is wrong, nothing more is told of the program
    /// in it.
    public Operation<Set<Missing>> missing(Installation described) {
        return progress -> {
            try (var machine = machines.apply(described.computer())) {
                return missing(machine, described);
            }
        };
    }

    private static Set<Missing> missing(Machine machine, Installation described)
            throws ProblemException, InterruptedException {
        var missing = EnumSet.noneOf(Missing.class);
        if (!machine.exists(described.code())) {
            missing.add(Missing.FOLDER);
        } else if (Release.find(machine, described.code()).isEmpty()) {
            missing.add(Missing.CODE);
        } else if (!machine.exists(described.program())) {
            missing.add(Missing.PROGRAM);
        }
        if (!machine.exists(described.configuration())) {
            missing.add(Missing.CONFIGURATION);
        }
        return missing;
    }
}
