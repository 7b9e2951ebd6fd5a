package org.sauvrest.core.update;

import java.util.List;
import java.util.Map;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.odoo.Languages;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.ModuleSums;
import org.sauvrest.core.odoo.Modules;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// What has to be done for a database.
///
/// @param modules to name to the server program; `all` where it is not known which have changed
/// @param sums of the installed modules, to be kept after a good end
/// @param installed how many modules there are to load
record Need(List<String> modules, Map<String, String> sums, int installed) {

    static final String ALL = "all";

    boolean isNone() {
        return modules.isEmpty();
    }

    /// The same for all modules.
    Need all() {
        return new Need(List.of(ALL), sums, installed);
    }

    /// Compares the code with that of the database's last good update.
    ///
    /// @param everyModule whether modules without a change are updated too
    static Need of(Connector connector, ServerProfile profile, String context, Sources sources, boolean everyModule)
            throws ProblemException, InterruptedException {
        try (var session = connector.open(profile, context, ApplicationName.of("update"))) {
            var installed = OdooInstall.read(session)
                    .map(OdooInstall::modules)
                    .orElse(Map.of())
                    .keySet();
            var states = ModuleStates.read(session);
            var stored = ModuleSums.read(session);
            var sums = sources.sums(installed, Languages.read(session));
            var changes = Modules.changes(installed, sums, stored);
            // A module that is not there any more, or that waits, is the server program's to judge.
            boolean all = everyModule
                    || stored.isEmpty()
                    || !changes.missing().isEmpty()
                    || states.map(found -> !found.unfinished().isEmpty()).orElse(true);
            return new Need(all ? List.of(ALL) : List.copyOf(changes.changed()), sums, installed.size());
        }
    }
}
