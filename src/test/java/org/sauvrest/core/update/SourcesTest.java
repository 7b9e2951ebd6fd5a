package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.odoo.Languages;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.process.SystemProcesses;

/// What is read of the code while Odoo is stopped.
class SourcesTest {

    @TempDir
    private Path code;

    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void layTheCode() throws Exception {
        write("odoo/release.py", "version_info = (17, 0, 0, FINAL, 0, '')\n");
        write("odoo/addons/base/__manifest__.py", "{'name': 'Base'}");
        for (var module : List.of("sale", "stock", "website")) {
            write("addons/" + module + "/__manifest__.py", "{'name': '" + module + "'}");
        }
    }

    private void write(String file, String content) throws Exception {
        var path = code.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    /// This computer, with a list of the folders whose files were read.
    private Machine machine() {
        var real = new ThisMachine(new SystemProcesses());
        return (Machine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Machine.class}, (self, called, a) -> {
                    if (called.getName().equals("digests")) {
                        ((List<?>) a[0])
                                .forEach(folder -> read.add(code.relativize(Path.of((String) folder))
                                        .toString()));
                    }
                    try {
                        return called.invoke(real, a);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Sources sources() throws Exception {
        var conf =
                OdooConf.of(code.resolve("odoo.conf"), "[options]\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Sources.read(machine(), code.toString(), conf);
    }

    @Test
    void areReadOfInstalledModulesAloneAndOnce() throws Exception {
        var sources = sources();

        var sums = sources.sums(Set.of("base", "sale", "gone"), new Languages(Set.of()));
        sources.sums(Set.of("base", "stock"), new Languages(Set.of()));

        assertEquals(Set.of("base", "sale"), sums.keySet());
        assertEquals(
                List.of("addons/sale", "addons/stock", "odoo/addons/base"),
                read.stream().sorted().toList());
    }

    @Test
    void changeWithTheirContent() throws Exception {
        var before = sources().sums(Set.of("sale"), new Languages(Set.of()));
        write("addons/sale/models.py", "new = True");

        var after = sources().sums(Set.of("sale"), new Languages(Set.of()));

        assertNotEquals(before, after);
    }
}
