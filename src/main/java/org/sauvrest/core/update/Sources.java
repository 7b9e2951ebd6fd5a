package org.sauvrest.core.update;

import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.AddonsPath;
import org.sauvrest.core.odoo.Languages;
import org.sauvrest.core.odoo.Modules;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.OdooModule;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.problem.ProblemException;

/// The code as it lies there now: its release, its modules, and their checksums, which are computed once for all
/// databases.
///
/// @param digests of all files of all modules
record Sources(
        Release release,
        SortedMap<String, OdooModule> modules,
        SortedMap<String, String> digests,
        Map<Languages, SortedMap<String, String>> sums) {

    static Sources read(Machine machine, String code, OdooConf conf) throws ProblemException, InterruptedException {
        var found = Release.require(machine, code);
        var modules =
                Modules.on(machine, AddonsPath.of(found, conf), found.release().series());
        return new Sources(
                found.release(), modules, Modules.digests(machine, modules.values()), new ConcurrentHashMap<>());
    }

    Series series() {
        return release.series();
    }

    /// The checksum of each module, as far as a database of these languages reads it.
    SortedMap<String, String> sums(Languages languages) {
        return sums.computeIfAbsent(languages, some -> Modules.sums(digests, modules.values(), some));
    }
}
