package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sauvrest server add`: a server becomes known here.
@Command(name = "add")
final class ServerAddCommand extends Verb {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--host", paramLabel = "HOST[:PORT]", split = ",", required = true)
    private List<String> hosts = List.of();

    @Option(names = "--port")
    private @Nullable Integer port;

    @Option(names = "--user", required = true)
    private String user = "";

    @Option(names = "--database")
    private @Nullable String database;

    @Option(names = "--tls", paramLabel = "disable|prefer|require|verify-ca|verify-full")
    private @Nullable String tls;

    @Option(names = "--root-certificate", paramLabel = "FILE")
    private @Nullable Path rootCertificate;

    @Option(names = "--prefix")
    private @Nullable String prefix;

    @Option(names = "--context", paramLabel = "NAME")
    private @Nullable String context;

    @Option(names = "--owner", paramLabel = "ROLE")
    private @Nullable String owner;

    @Option(names = "--saves", paramLabel = "FOLDER")
    private @Nullable Path saves;

    @Option(names = "--role", paramLabel = "student|teacher|technician")
    private @Nullable String role;

    @Option(names = "--odoo", paramLabel = "URL")
    private @Nullable String odoo;

    @Option(names = "--keep-days", paramLabel = "DAYS")
    private @Nullable Integer keepDays;

    @Option(names = "--clients", paramLabel = "FOLDER")
    private @Nullable Path clients;

    @Option(names = "--password-file", paramLabel = "FILE")
    private @Nullable Path passwords;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var profile = added();
        root().core().settings().add(profile);
        var file = root().core().settings().places().user();
        face.result(profile, face.words().say("server.added", Map.of("name", name, "file", file)));
        return ExitCode.DONE;
    }

    private ServerProfile added() throws ProblemException {
        try {
            return ServerProfile.builder(name, hosts, user)
                    .port(port)
                    .maintenanceDatabase(database)
                    .tls(tls == null ? null : TlsMode.of(tls))
                    .rootCertificate(rootCertificate)
                    .prefix(prefix)
                    .context(context)
                    .owner(owner)
                    .saves(saves == null ? null : saves.toAbsolutePath())
                    .role(role == null ? null : Role.of(role))
                    .odooUrl(odoo)
                    .keepDays(keepDays)
                    .clientFolder(clients)
                    .passwordFile(passwords == null ? null : passwords.toAbsolutePath())
                    .build();
        } catch (FaultException e) {
            throw new ProblemException(new Problem.ValueFault("server add", e.fault()), e);
        }
    }
}
