package org.sauvrest.core.odoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The configuration file of an Odoo (`odoo.conf`): one section, `[options]`, of lines `name = value`. All but the line
/// that is changed stays as it is, byte for byte.
///
/// @param text each byte of the file a character
public record OdooConf(Path file, String text) {

    public static OdooConf read(Path file) throws ProblemException {
        if (Files.notExists(file)) {
            throw new ProblemException(new Problem.FileMissing(file));
        }
        try {
            return of(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    /// A file that was read elsewhere.
    public static OdooConf of(Path file, byte[] content) {
        return new OdooConf(file, new String(content, StandardCharsets.ISO_8859_1));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// What an option is set to, as it stands there; absent where it is not there.
    public Optional<String> option(String name) {
        return new ConfLines(text)
                .values(name).stream().reduce((first, second) -> second).map(OdooConf::textual);
    }

    /// What an option is set to, as Odoo takes it where it asks for a text or a number: `False`, `None` and nothing at
    /// all leave it unset.
    public Optional<String> setting(String name) {
        return option(name).filter(value -> !value.matches("|[Ff]alse|None"));
    }

    /// As [#setting], of an option that changed its name; where both are there, the later one counts.
    public Optional<String> setting(OdooOption option, Series series) {
        var lines = new ConfLines(text);
        var names = option.isNew(series) ? Stream.of(option.old(), option.present()) : Stream.of(option.old());
        return names.filter(name -> setting(name).isPresent())
                .max(Comparator.comparingInt(name -> lines.place(name).orElse(-1)))
                .flatMap(this::setting);
    }

    /// The account that the Odoo logs in with; absent for the one of the system that it runs as.
    public Optional<String> user() {
        return setting("db_user");
    }

    /// The PostgreSQL that it uses; absent for the one on its own computer, by a socket.
    public Optional<String> databaseHost() {
        return setting("db_host");
    }

    /// Absent for the usual one.
    public Optional<Integer> databasePort() {
        return number(setting("db_port"));
    }

    /// The port on which it answers a browser; absent for the usual one.
    public Optional<Integer> port() {
        return number(setting("http_port").or(() -> setting("xmlrpc_port")));
    }

    /// Folders of modules in their order; empty for those that come with the code.
    public List<String> addonsPath() {
        return setting("addons_path").stream()
                .flatMap(path -> Stream.of(path.split(",")))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .toList();
    }

    /// Where filestores and sessions lie; absent for the usual place in the home of the account that it runs as.
    public Optional<String> dataDir() {
        return setting("data_dir");
    }

    /// Where it logs to; absent for the standard output.
    public Optional<String> logfile() {
        return setting("logfile");
    }

    /// The same file with an option set; all else stays.
    ///
    /// @throws ProblemException where the file has no section for it
    public OdooConf with(String name, String value) throws ProblemException {
        if (value.contains("\n") || value.contains("\r")) {
            throw new IllegalArgumentException("a value of one line is asked for: " + name);
        }
        var lines = new ConfLines(text);
        if (!lines.hasSection()) {
            throw new ProblemException(new Problem.OdooConfFault(file));
        }
        return new OdooConf(file, lines.with(name, name + " = " + bytewise(value)));
    }

    /// As [#with(String, String)], by the name that the series asks for; the other one goes.
    public OdooConf with(OdooOption option, Series series, String value) throws ProblemException {
        var name = option.name(series);
        var other = name.equals(option.old()) ? option.present() : option.old();
        return without(other).with(name, value);
    }

    /// The same file without an option; all else stays.
    public OdooConf without(String name) {
        return new OdooConf(file, new ConfLines(text).without(name));
    }

    /// The same file with another password for its account.
    ///
    /// @throws ProblemException where the file has no section for it
    public OdooConf withPassword(Password password) throws ProblemException {
        return with("db_password", password.reveal());
    }

    /// Puts it in the place of the file, which keeps its owner and its rights: the Odoo must go on reading it.
    public void write() throws ProblemException {
        WholeFile.rewrite(file, bytes());
    }

    private static Optional<Integer> number(Optional<String> text) {
        return text.filter(digits -> digits.matches("\\d{1,5}")).map(Integer::valueOf);
    }

    private static String bytewise(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String textual(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
