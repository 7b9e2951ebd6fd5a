package org.sauvrest.core.update;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoo.AddonsPath;
import org.sauvrest.core.odoo.Languages;
import org.sauvrest.core.odoo.Modules;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.OdooModule;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.problem.ProblemException;

/// The code as it lies there now: its release, its modules, and their checksums. Of hundreds of modules a school
/// installs some dozens: those alone are read, each once for all databases, since Odoo is stopped meanwhile.
final class Sources {

    private final Machine machine;
    private final Release release;
    private final Map<String, OdooModule> modules;
    private final NavigableMap<String, String> digests = new TreeMap<>();
    private final Set<String> read = new HashSet<>();

    private Sources(Machine machine, Release release, Map<String, OdooModule> modules) {
        this.machine = machine;
        this.release = release;
        this.modules = modules;
    }

    static Sources read(Machine machine, String code, OdooConf conf) throws ProblemException, InterruptedException {
        var found = Release.require(machine, code);
        var modules =
                Modules.on(machine, AddonsPath.of(found, conf), found.release().series());
        return new Sources(machine, found.release(), modules);
    }

    Series series() {
        return release.series();
    }

    /// The checksum of each of these modules that is there, as far as a database of these languages reads it.
    synchronized Map<String, String> sums(Collection<String> names, Languages languages)
            throws ProblemException, InterruptedException {
        var wanted = names.stream().map(modules::get).filter(Objects::nonNull).toList();
        var unread =
                wanted.stream().filter(module -> !read.contains(module.name())).toList();
        if (!unread.isEmpty()) {
            digests.putAll(Modules.digests(machine, unread));
            unread.forEach(module -> read.add(module.name()));
        }
        return Modules.sums(digests, wanted, languages);
    }
}
