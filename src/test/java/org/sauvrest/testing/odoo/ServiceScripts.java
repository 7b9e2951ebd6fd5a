package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The programs of a site: the stand-in itself, and what starts, stops and asks the service.
final class ServiceScripts {

    private final Path folder;

    ServiceScripts(Path folder) {
        this.folder = folder;
    }

    /// What stands before a command that shall run as an account, without another process between.
    static List<String> as(Optional<String> account) {
        return account.map(name -> List.of("setpriv", "--reuid=" + name, "--regid=nogroup", "--clear-groups"))
                .orElse(List.of());
    }

    /// The stand-in with all that it needs, readable for every account, as the folders of the tests may not be.
    ///
    /// @return its program, to which an executable of the code hands itself and its arguments
    Path standIn(boolean rootAllowed) throws IOException {
        var runtime = Files.createDirectories(folder.resolve("runtime"));
        var own = OdooStandIn.class.getPackageName().replace('.', '/');
        var classes = place(OdooStandIn.class).resolve(own);
        var copies = Files.createDirectories(runtime.resolve("classes").resolve(own));
        try (var files = Files.newDirectoryStream(classes, "*.class")) {
            for (var file : files) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
        var driver = place(org.postgresql.Driver.class);
        Files.copy(driver, runtime.resolve("driver.jar"));
        return script(runtime.resolve("stand-in"), """
                #!/bin/sh
                exec '%s/bin/java' -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m -Droot.allowed=%s \\
                  -cp '%s/classes:%s/driver.jar' %s "$@"
                """.formatted(
                        System.getProperty("java.home"), rootAllowed, runtime, runtime, OdooStandIn.class.getName()));
    }

    private static Path place(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    void service(Path executable, Path conf, Optional<String> account) throws IOException {
        var service = Files.createDirectories(folder.resolve("service"));
        var pid = service.resolve("pid");
        // Nobody may have asked yet how it ended: what is left of it then is no process.
        var running = "[ -f '%1$s' ] && grep -qs '^State:.[^Z]' \"/proc/$(cat '%1$s')/status\"".formatted(pid);
        script(service.resolve("start"), """
                #!/bin/sh
                if %s; then exit 0; fi
                cd /
                setsid %s '%s' -c '%s' </dev/null >>'%s' 2>&1 &
                echo $! >'%s'
                """.formatted(
                        running, String.join(" ", as(account)), executable, conf, service.resolve("output"), pid));
        script(service.resolve("stop"), """
                #!/bin/sh
                if ! %1$s; then exit 0; fi
                kill -TERM "$(cat '%2$s')"
                for i in $(seq 100); do
                  %1$s || { rm '%2$s'; exit 0; }
                  sleep 0.1
                done
                echo 'it does not stop' >&2
                exit 1
                """.formatted(running, pid));
        script(service.resolve("ask"), """
                #!/bin/sh
                if %s; then echo active; exit 0; fi
                echo inactive
                exit 3
                """.formatted(running));
    }

    static Path script(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
