package org.sauvrest.core.credentials;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.settings.HostPort;

/// The Odoo of a change under way, as it is noted beside the new password: comments there, without secrets.
///
/// @param computer that it runs on; absent for this one
/// @param identities private keys for that computer, beside the usual ones
/// @param conf its configuration file
/// @param restart a command of the system's shell; absent where somebody restarts it
/// @param url where it answers once it is there again; absent where that is not to be proved
record PendingOdoo(
        Optional<Target> computer,
        List<String> identities,
        String conf,
        Optional<String> restart,
        Optional<String> url) {

    private static final String START = "# odoo ";
    private static final String COMPUTER = "computer";
    private static final String PORT = "port";
    private static final String ACCOUNT = "account";
    private static final String IDENTITY = "identity";
    private static final String CONF = "conf";
    private static final String RESTART = "restart";
    private static final String URL = "url";

    PendingOdoo {
        identities = List.copyOf(identities);
    }

    static PendingOdoo of(RotateRequest.Odoo odoo) {
        return new PendingOdoo(
                odoo.place().map(SshPlace::target),
                odoo.place().stream()
                        .flatMap(place -> place.login().identities().stream())
                        .map(Path::toString)
                        .toList(),
                odoo.conf().toString(),
                odoo.restart(),
                odoo.url());
    }

    String lines() {
        return Stream.of(
                        computer.stream()
                                .flatMap(target -> Stream.of(
                                        line(COMPUTER, target.host()),
                                        line(PORT, Integer.toString(target.port())),
                                        line(ACCOUNT, target.user()))),
                        identities.stream().map(file -> line(IDENTITY, file)),
                        Stream.of(line(CONF, conf)),
                        restart.stream().map(command -> line(RESTART, command)),
                        url.stream().map(address -> line(URL, address)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
    }

    /// A value keeps to its line.
    private static String line(String name, String value) {
        var escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return START + name + "=" + escaped + "\n";
    }

    /// @return nothing where none of the lines is about an Odoo
    /// @throws FaultException where they are not understood: without them, the Odoo would be left with a password
    ///     that the server refuses
    static Optional<PendingOdoo> of(List<String> lines) {
        var noted = lines.stream()
                .filter(line -> line.startsWith(START))
                .map(line -> line.substring(START.length()).split("=", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> unescaped(line[1]), Collectors.toList())));
        if (noted.isEmpty()) {
            return Optional.empty();
        }
        var conf = first(noted, CONF).orElseThrow(() -> new FaultException(new Fault.NotUnderstood()));
        return Optional.of(new PendingOdoo(
                first(noted, COMPUTER)
                        .map(host -> new Target(
                                host,
                                first(noted, PORT).map(HostPort::port).orElse(Target.USUAL_PORT),
                                first(noted, ACCOUNT).orElse(System.getProperty("user.name")))),
                noted.getOrDefault(IDENTITY, List.of()),
                conf,
                first(noted, RESTART),
                first(noted, URL)));
    }

    private static Optional<String> first(Map<String, List<String>> noted, String name) {
        return noted.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static String unescaped(String value) {
        try {
            return value.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw new FaultException(new Fault.NotUnderstood());
        }
    }

    /// @param login how other computers are logged in to as long as nobody says more: secrets are not noted
    RotateRequest.Odoo request(SshLogin login) {
        var keys = identities.stream().map(Path::of).toList();
        return new RotateRequest.Odoo(
                computer.map(target -> new SshPlace(target, login.with(keys, Optional.empty(), Optional.empty()))),
                Path.of(conf),
                restart,
                url);
    }

    /// How it is named on the command line.
    String options() {
        return Stream.of(
                        Stream.of("--odoo-conf", quoted(conf)),
                        computer.stream().flatMap(target -> Stream.of("--odoo-host", target.toString())),
                        restart.stream().flatMap(command -> Stream.of("--restart", quoted(command))),
                        url.stream().flatMap(address -> Stream.of("--odoo-url", address)))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return text.matches("[\\w./:@-]+") ? text : '"' + text + '"';
    }
}
