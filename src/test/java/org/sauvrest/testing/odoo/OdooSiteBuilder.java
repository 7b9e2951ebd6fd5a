package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.TestServer;

/// What an [OdooSite] shall be like.
public final class OdooSiteBuilder {

    private final Series series;
    private final TestServer server;
    private final List<String> contexts = new ArrayList<>();
    private final List<OdooModule> modules = new ArrayList<>(standard());
    private final List<OdooModule> extra = new ArrayList<>(List.of(OdooModule.of("specibike", "1.0", "sale")));
    private final List<String> lines = new ArrayList<>();
    private Optional<String> account = Optional.empty();
    private String user = "odoo";
    private boolean rootAllowed = true;
    private boolean logfile = true;
    private int rows = 40;

    OdooSiteBuilder(Series series, TestServer server) {
        this.series = series;
        this.server = server;
    }

    /// The modules of the code that every site has.
    public static List<OdooModule> standard() {
        return List.of(
                OdooModule.of("base", "1.3"),
                OdooModule.of("web", "1.0", "base"),
                OdooModule.of("mail", "1.8", "base", "web"),
                OdooModule.of("product", "1.2", "base", "mail"),
                OdooModule.of("sale", "1.2", "product"));
    }

    /// Contexts in which all modules are installed.
    public OdooSiteBuilder contexts(String... names) {
        contexts.addAll(List.of(names));
        return this;
    }

    /// How many rows the larger tables of a context have.
    public OdooSiteBuilder rows(int count) {
        rows = count;
        return this;
    }

    /// A further module of the code.
    public OdooSiteBuilder module(OdooModule module) {
        modules.removeIf(other -> other.name().equals(module.name()));
        modules.add(module);
        return this;
    }

    /// A module of the further addons.
    public OdooSiteBuilder extra(OdooModule module) {
        extra.removeIf(other -> other.name().equals(module.name()));
        extra.add(module);
        return this;
    }

    /// A line of the configuration, in the place of the usual one of that name.
    public OdooSiteBuilder conf(String line) {
        lines.add(line);
        return this;
    }

    /// The account that the service runs as and that owns the files; takes root.
    public OdooSiteBuilder account(String name) {
        account = Optional.of(name);
        return this;
    }

    /// The role that it logs in to PostgreSQL with, with the tests' secret.
    public OdooSiteBuilder user(String role) {
        user = role;
        return this;
    }

    /// Has it refuse to run as root where its series does so; the tests may be root.
    public OdooSiteBuilder refusingRoot() {
        rootAllowed = false;
        return this;
    }

    /// Has it write its log to where its output goes.
    public OdooSiteBuilder withoutLogfile() {
        logfile = false;
        return this;
    }

    public OdooSite make() throws IOException, InterruptedException, ProblemException {
        var folder = Files.createTempDirectory("sauvrest-odoo").toRealPath();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var git = Git.in(folder);
        var place = Files.createDirectory(folder.resolve("upstream"));
        var upstream = Upstream.create(git, place, "odoo", series, "addons");
        var extraUpstream = Upstream.create(git, place, "addons", series, "");
        var site = new OdooSite(series, folder, server, upstream, extraUpstream, account, user, freePort());
        try {
            write(site, git);
            for (var context : contexts) {
                site.context(
                        context,
                        rows,
                        Stream.concat(modules.stream(), extra.stream()).toList());
            }
            if (account.isPresent()) {
                own(folder, account.get());
            }
            return site;
        } catch (IOException | InterruptedException | ProblemException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private void write(OdooSite site, Git git) throws IOException, InterruptedException {
        var scripts = new ServiceScripts(site.folder());
        var standIn = scripts.standIn(rootAllowed);
        var upstream = site.upstream();
        upstream.write(series.executable(), "#!/bin/sh\nexec '" + standIn + "' \"$0\" \"$@\"\n");
        Files.setPosixFilePermissions(
                upstream.desk().resolve(series.executable()), PosixFilePermissions.fromString("rwxr-xr-x"));
        upstream.write(series.releaseFile(), ReleaseFile.of(series));
        upstream.write(".gitignore", "*.pyc\n__pycache__/\n");
        for (var module : modules) {
            upstream.module(
                    module.name().equals("base") && series.since(16)
                            ? module.with(Neutralization.FILE, Neutralization.OF_BASE)
                            : module);
        }
        upstream.commit("[REL] " + series.name());
        for (var module : extra) {
            site.extraUpstream().module(module);
        }
        site.extraUpstream().commit("The school's own modules");
        git.run(site.folder(), "clone", "--quiet", upstream.bare().toString(), "code");
        git.run(site.folder(), "clone", "--quiet", site.extraUpstream().bare().toString(), "extra");
        Files.createDirectory(site.folder().resolve("data"));
        Files.writeString(site.conf(), configuration(site));
        Files.setPosixFilePermissions(site.conf(), PosixFilePermissions.fromString("rw-r-----"));
        scripts.service(site.executable(), site.conf(), account);
    }

    private String configuration(OdooSite site) throws IOException {
        var all = new ArrayList<>(List.of(
                "addons_path = " + site.code().resolve("addons") + "," + site.extra(),
                "admin_passwd = $pbkdf2-sha512$25000$notused",
                "data_dir = " + site.folder().resolve("data"),
                "db_host = 127.0.0.1",
                "db_port = " + server.port(),
                "db_user = " + user,
                "db_password = " + TestServer.SECRET,
                series.http() + "_port = " + site.port(),
                series.http() + "_interface = 127.0.0.1",
                "workers = 0"));
        if (!series.since(8)) {
            all.add("netrpc_port = " + freePort());
        }
        if (logfile) {
            all.add("logfile = " + site.log());
        }
        for (var line : lines) {
            all.removeIf(other -> other.startsWith(line.split("=", 2)[0].strip() + " "));
            all.add(line);
        }
        return "[options]\n" + String.join("\n", all) + "\n";
    }

    private static void own(Path folder, String account) throws IOException {
        var principal = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setOwner(file, principal);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
