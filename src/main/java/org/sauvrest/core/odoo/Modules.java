package org.sauvrest.core.odoo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.ProblemException;

/// The modules on an Odoo's addons path, and which of them have changed.
public final class Modules {

    private Modules() {}

    /// What an update has to do for one database.
    ///
    /// @param changed installed modules whose content is not the one of the last update
    /// @param missing installed modules that are not on the addons path
    public record Changes(SortedSet<String> changed, SortedSet<String> missing) {

        static Changes of(Set<String> installed, Map<String, String> present, Map<String, String> stored) {
            var changed = new TreeSet<String>();
            var missing = new TreeSet<String>();
            for (var name : installed) {
                var sum = present.get(name);
                if (sum == null) {
                    missing.add(name);
                } else if (sum.isEmpty() || !sum.equals(stored.get(name))) {
                    changed.add(name);
                }
            }
            return new Changes(changed, missing);
        }
    }

    /// Finds them, by their names; of two of one name, the first on the path counts, as for Odoo.
    public static SortedMap<String, OdooModule> on(Machine machine, List<String> addonsPath, Series series)
            throws ProblemException, InterruptedException {
        var folders = new LinkedHashMap<String, String>();
        var names = machine.list(addonsPath);
        for (var path : addonsPath) {
            for (var name : names.getOrDefault(path, List.of())) {
                folders.put(Paths.plain(path) + "/" + name, name);
            }
        }
        var content = machine.list(List.copyOf(folders.keySet()));
        var modules = new TreeMap<String, OdooModule>();
        folders.forEach((folder, name) -> manifest(content.getOrDefault(folder, List.of()), series)
                .ifPresent(manifest -> modules.putIfAbsent(name, new OdooModule(name, folder, manifest))));
        return modules;
    }

    /// The checksum of what matters in each: a change of it asks for an update. Empty where it cannot be told, as of a
    /// folder that is a link: such a module counts as changed.
    public static SortedMap<String, String> sums(Machine machine, Collection<OdooModule> modules, Languages languages)
            throws ProblemException, InterruptedException {
        return sums(digests(machine, modules), modules, languages);
    }

    /// The checksum of each of their files.
    public static SortedMap<String, String> digests(Machine machine, Collection<OdooModule> modules)
            throws ProblemException, InterruptedException {
        var digests = new TreeMap<String, String>();
        machine.digests(modules.stream().map(OdooModule::folder).toList())
                .forEach((path, digest) -> digests.put(Paths.plain(path), digest));
        return digests;
    }

    /// As [#sums(Machine, Collection, Languages)], of files whose checksums are known.
    ///
    /// @param digests as [#digests] tells them
    public static SortedMap<String, String> sums(
            SortedMap<String, String> digests, Collection<OdooModule> modules, Languages languages) {
        var sums = new TreeMap<String, String>();
        for (var module : modules) {
            sums.put(module.name(), sum(module, digests, languages));
        }
        return sums;
    }

    /// Compares what is there with what was there at the last update of a database.
    ///
    /// @param installed in that database
    /// @param present of all modules on the path, as [#sums] tells them
    /// @param stored as [ModuleSums] keeps them
    public static Changes changes(Set<String> installed, Map<String, String> present, Map<String, String> stored) {
        return Changes.of(installed, present, stored);
    }

    /// The names that a series looks for.
    private static Optional<String> manifest(List<String> files, Series series) {
        return names(series).filter(files::contains).findFirst();
    }

    private static Stream<String> names(Series series) {
        if (series.isAtLeast(10, 0)) {
            return Stream.of("__manifest__.py", "__openerp__.py");
        }
        return series.isAtLeast(6, 1) ? Stream.of("__openerp__.py") : Stream.of("__openerp__.py", "__terp__.py");
    }

    private static String sum(OdooModule module, SortedMap<String, String> digests, Languages languages) {
        var begin = module.folder() + "/";
        // '0' comes right after '/': all that lies below the folder.
        var files = digests.subMap(begin, module.folder() + "0");
        if (!files.containsKey(begin + module.manifest())) {
            return "";
        }
        var sha = sha256();
        files.forEach((path, digest) -> {
            var name = path.substring(begin.length());
            if (ModuleContent.matters(name, languages)) {
                sha.update((name + "\0" + digest + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
