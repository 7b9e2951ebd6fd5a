package org.sauvrest.core.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// What a package holds, for each tool. The password stands in one file of its own, never in a script.
record Contents(HandoverRequest request, List<PasswordEntry> entries) {

    private static final String ROLE = "roles/sauvrest_credentials/";
    private static final String POSIX = "place-credentials.sh";
    private static final String WINDOWS = "place-credentials.ps1";

    Contents {
        entries = List.copyOf(entries);
    }

    Instructions instructions() {
        return new Instructions(request.words(), request.tool(), server());
    }

    List<PackageFile> files() throws ProblemException {
        return switch (request.tool()) {
            case GPO -> gpo();
            case ANSIBLE -> ansible();
            case OCS -> ocs();
        };
    }

    private List<PackageFile> gpo() throws ProblemException {
        return join(beside(WINDOWS), List.of(secret(), instructions().file().forWindows()));
    }

    private List<PackageFile> ansible() throws ProblemException {
        var host = join(beside(POSIX), List.of(PackageFile.shipped(WINDOWS))).stream()
                .map(file -> file.named(ROLE + "files/host/" + file.name()));
        var tasks = Stream.of("main", "posix", "windows")
                .map(name -> PackageFile.shipped("ansible/" + name + ".yml").named(ROLE + "tasks/" + name + ".yml"));
        var play = Stream.of(
                PackageFile.shipped("ansible/roll-out.yml"),
                PackageFile.shipped("ansible/defaults.yml").named(ROLE + "defaults/main.yml"),
                PackageFile.of("secret.yml", "---\nsauvrest_credentials: !unsafe " + quoted(lines()) + "\n"),
                instructions().file());
        return Stream.of(host, tasks, play).flatMap(files -> files).toList();
    }

    private List<PackageFile> ocs() throws ProblemException {
        return List.of(
                PackageFile.of("sauvrest-windows.zip", Archives.zip(join(beside(WINDOWS), List.of(secret())))),
                PackageFile.of("sauvrest-linux.tar.gz", Archives.tarGz(join(beside(POSIX), List.of(secret())))),
                instructions().file().forWindows());
    }

    /// A script, and what it looks for beside itself, but for the secret.
    private List<PackageFile> beside(String script) throws ProblemException {
        var files = new ArrayList<>(List.of(PackageFile.shipped(script), server().file()));
        var certificate = request.profile().rootCertificate();
        if (certificate != null) {
            try {
                files.add(PackageFile.of("root.crt", Files.readAllBytes(certificate)));
            } catch (IOException e) {
                throw new ProblemException(new Problem.FileUnreadable(certificate, Fault.of(e)), e);
            }
        }
        return files;
    }

    private ServerFacts server() {
        return new ServerFacts(request.profile(), request.results());
    }

    private PackageFile secret() {
        return PackageFile.of("credentials.pgpass", lines());
    }

    private byte[] lines() {
        return CredentialFile.text(entries);
    }

    /// As YAML writes a text that may hold anything.
    private static String quoted(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .codePoints()
                .mapToObj(Contents::quoted)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String quoted(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> letter < ' ' || letter > '~' ? "\\U%08X".formatted(letter) : Character.toString(letter);
        };
    }

    private static List<PackageFile> join(List<PackageFile> some, List<PackageFile> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
