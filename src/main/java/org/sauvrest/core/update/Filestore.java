package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.restore.HiddenName;
import org.sauvrest.core.settings.Installation;

/// The files of an Odoo's contexts. Odoo never changes a file that is there, so a copy can share them by hard links:
/// it takes neither time nor room, and lies beside the original, since links do not reach another disk.
///
/// @param folder of all contexts' files; absent where this series has none
record Filestore(Machine machine, Optional<String> user, Optional<String> folder) {

    private static final int FIRST_WITH_FILES = 8;

    static Filestore of(Machine machine, Installation installation, OdooConf conf, Series series)
            throws ProblemException, InterruptedException {
        var user = installation.account();
        if (!series.isAtLeast(FIRST_WITH_FILES, 0)) {
            return new Filestore(machine, user, Optional.empty());
        }
        var data = conf.dataDir();
        var place = data.isPresent() ? data.get() : usual(machine, user);
        return new Filestore(machine, user, Optional.of(place + "/filestore"));
    }

    private static String usual(Machine machine, Optional<String> user) throws ProblemException, InterruptedException {
        var home = new ArrayList<String>();
        machine.shell("printf '%s\\n' \"$HOME\"", user, home::add);
        return (home.isEmpty() ? "" : home.getLast()) + "/.local/share/Odoo";
    }

    /// Gives a copy of a context the files of the context.
    void link(String context, String copy) throws ProblemException, InterruptedException {
        if (folder.isPresent() && machine.exists(folder.get() + "/" + context)) {
            var lines = new ArrayList<String>();
            var command = Command.of("cp", "-al", folder.get() + "/" + context, folder.get() + "/" + copy);
            machine.run(command, user, lines::add);
        }
    }

    void remove(String copy) throws ProblemException, InterruptedException {
        if (folder.isPresent()) {
            machine.remove(folder.get() + "/" + copy);
        }
    }

    /// What a rehearsal has left that was killed.
    ///
    /// @param databases those that there are
    void removeLeftovers(List<String> databases) throws ProblemException, InterruptedException {
        if (folder.isEmpty()) {
            return;
        }
        for (var name : machine.list(List.of(folder.get())).getOrDefault(folder.get(), List.of())) {
            if (HiddenName.parse(name).isPresent() && !databases.contains(name)) {
                remove(name);
            }
        }
    }
}
