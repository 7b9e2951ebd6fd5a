package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.restore.HiddenName;
import org.sauvrest.core.settings.Installation;

/// The files of an Odoo's contexts. Odoo never changes a file that is there, so a copy can share them by hard links:
/// it takes neither time nor room, and lies beside the original, since links do not reach another disk.
///
/// @param folder of all contexts' files; absent where this series has none
record Filestore(Machine machine, Optional<String> user, Optional<String> folder) {

    private static final int FIRST_WITH_FILES = 8;

    private static final String FILES = "/filestore";

    private static final String LINK_ALL = """
            for each in "$1"/*; do
                case "$each" in
                    */sessions | */'*') ;;
                    *) ln -s "$each" "$2" ;;
                esac
            done""";

    static Filestore of(Machine machine, Installation installation, OdooConf conf, Series series)
            throws ProblemException, InterruptedException {
        var user = installation.account();
        if (!series.isAtLeast(FIRST_WITH_FILES, 0)) {
            return new Filestore(machine, user, Optional.empty());
        }
        var data = conf.dataDir();
        var place = data.isPresent() ? data.get() : usual(machine, user);
        return new Filestore(machine, user, Optional.of(place + FILES));
    }

    private static String usual(Machine machine, Optional<String> user) throws ProblemException, InterruptedException {
        var home = new ArrayList<String>();
        machine.shell("printf '%s\\n' \"$HOME\"", user, home::add);
        return (home.isEmpty() ? "" : home.getLast()) + "/.local/share/Odoo";
    }

    /// Gives a copy of a context the files of the context. Those that are deleted in one of them stay in the other.
    void link(String context, String copy) throws ProblemException, InterruptedException {
        if (isThere(context)) {
            remove(copy);
            share("-al", folder.orElseThrow() + "/" + context, folder.orElseThrow() + "/" + copy);
        }
    }

    /// Gives a context back the files that it had when a copy was made, where they were deleted since.
    void bringBack(String copy, String context) throws ProblemException, InterruptedException {
        if (isThere(copy)) {
            share("-aln", folder.orElseThrow() + "/" + copy + "/.", folder.orElseThrow() + "/" + context);
        }
    }

    /// Makes a folder that a program can keep its data in as if it were that of the Odoo, but for the sessions of its
    /// visitors.
    ///
    /// @return nothing where this series has none
    Optional<String> beside(String place) throws ProblemException, InterruptedException {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        machine.makeFolder(place, user);
        try {
            machine.run(Command.of("sh", "-c", LINK_ALL, "sauvrest", data(), place), user, line -> {});
        } catch (ProblemException e) {
            // As with the files of a copy.
            if (!(e.problem() instanceof UpdateProblem.ProgramMissing)) {
                throw e;
            }
        }
        return Optional.of(place);
    }

    private String data() {
        var files = folder.orElseThrow();
        return files.substring(0, files.length() - FILES.length());
    }

    private boolean isThere(String name) throws ProblemException, InterruptedException {
        return folder.isPresent() && machine.exists(folder.get() + "/" + name);
    }

    private void share(String how, String from, String to) throws ProblemException, InterruptedException {
        try {
            machine.run(Command.of("cp", how, from, to), user, line -> {});
        } catch (ProblemException e) {
            // Windows has no such program: there the files are as Odoo has left them.
            if (!(e.problem() instanceof UpdateProblem.ProgramMissing)) {
                throw e;
            }
        }
    }

    void remove(String copy) throws ProblemException, InterruptedException {
        if (folder.isPresent()) {
            machine.remove(folder.get() + "/" + copy);
        }
    }

    /// What a rehearsal has left that was killed.
    ///
    /// @param databases asks for those that there are: only after the files, since a copy that somebody
    ///     makes now has its database first
    void removeLeftovers(Databases databases) throws ProblemException, InterruptedException {
        if (folder.isEmpty()) {
            return;
        }
        var names = machine.list(List.of(folder.get())).getOrDefault(folder.get(), List.of()).stream()
                .filter(name -> HiddenName.parse(name).isPresent())
                .toList();
        if (!names.isEmpty()) {
            var there = databases.names();
            for (var name : names) {
                if (!there.contains(name)) {
                    remove(name);
                }
            }
        }
    }

    /// The databases of a server.
    @FunctionalInterface
    interface Databases {
        List<String> names() throws ProblemException, InterruptedException;
    }
}
