package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A module to be written into a folder of addons.
///
/// @param version of its manifest, without the series
/// @param files beside the manifest, by their paths; those that end in `.xml` are its data
public record OdooModule(String name, String version, List<String> depends, Map<String, String> files) {

    private static final String DATA = """
            <?xml version="1.0" encoding="utf-8"?>
            <odoo>
              <record id="%1$s_first" model="res.partner">
                <field name="name">The first of %1$s %2$s</field>
              </record>
              <record id="%1$s_second" model="res.partner">
                <field name="name">L'été à 100 %% &amp; plus</field>
              </record>
            </odoo>
            """;

    public OdooModule {
        depends = List.copyOf(depends);
        files = Map.copyOf(files);
    }

    /// A whole one, with a class and data.
    public static OdooModule of(String name, String version, String... depends) {
        return new OdooModule(name, version, List.of(depends), Map.of())
                .with("__init__.py", "from . import models\n")
                .with("models.py", """
                        # -*- coding: utf-8 -*-
                        import logging

                        _logger = logging.getLogger(__name__)


                        class Item(object):
                            _name = '%s.item'
                        """.formatted(name))
                .with("data/" + name + ".xml", DATA.formatted(name, version));
    }

    public OdooModule with(String path, String content) {
        var more = new TreeMap<>(files);
        more.put(path, content);
        return new OdooModule(name, version, depends, more);
    }

    public OdooModule without(String path) {
        var less = new TreeMap<>(files);
        less.remove(path);
        return new OdooModule(name, version, depends, less);
    }

    public OdooModule withVersion(String other) {
        return new OdooModule(name, other, depends, files).with("data/" + name + ".xml", DATA.formatted(name, other));
    }

    public OdooModule dependingOn(String... others) {
        return new OdooModule(name, version, List.of(others), files);
    }

    /// With a data file whose last tag is not the one that was opened.
    public OdooModule withBadXml() {
        return with("data/broken.xml", "<?xml version=\"1.0\"?>\n<odoo>\n  <record id=\"a\" model=\"b\"/>\n</odo>\n");
    }

    /// With an import of something that is nowhere.
    public OdooModule withBadImport() {
        return with("models.py", "import nowhere_to_be_found\n");
    }

    void write(Path addons, Series series) throws IOException {
        var folder = addons.resolve(name);
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(series.manifest()), manifest(series));
    }

    private String manifest(Series series) {
        var data = files.keySet().stream()
                .filter(path -> path.endsWith(".xml"))
                .sorted()
                .toList();
        return """
                # -*- coding: utf-8 -*-
                {
                    'name': '%s',
                    'version': '%s',
                    'author': 'A school',
                    'depends': %s,
                    '%s': %s,
                    'installable': True,
                }
                """.formatted(name, version, list(depends), series.since(7) ? "data" : "update_xml", list(data));
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
