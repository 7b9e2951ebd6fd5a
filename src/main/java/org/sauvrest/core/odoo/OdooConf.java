package org.sauvrest.core.odoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final String SECTION = "[options]";

    public static OdooConf read(Path file) throws ProblemException {
        if (Files.notExists(file)) {
            throw new ProblemException(new Problem.FileMissing(file));
        }
        try {
            return new OdooConf(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    /// The account that the Odoo logs in with.
    public Optional<String> user() {
        return value("db_user");
    }

    /// The port on which it answers a browser; absent for the usual one.
    public Optional<Integer> port() {
        return value("http_port")
                .or(() -> value("xmlrpc_port"))
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    /// The same file with another password for that account.
    ///
    /// @throws ProblemException where the file has no section for it
    public OdooConf withPassword(Password password) throws ProblemException {
        var line = "db_password = " + bytewise(password.reveal());
        var present = line("db_password").matcher(text);
        if (present.find()) {
            return new OdooConf(file, text.substring(0, present.start()) + line + text.substring(present.end(1)));
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int section = lines.stream().map(String::strip).toList().indexOf(SECTION);
        if (section < 0) {
            throw new ProblemException(new Problem.OdooConfFault(file));
        }
        lines.add(section + 1, line);
        return new OdooConf(file, String.join("\n", lines));
    }

    /// Puts it in the place of the file, which keeps its owner and its rights: the Odoo must go on reading it.
    public void write() throws ProblemException {
        WholeFile.rewrite(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Optional<String> value(String name) {
        var found = line(name).matcher(text);
        return found.find() ? Optional.of(found.group(2).strip()) : Optional.empty();
    }

    private static Pattern line(String name) {
        return Pattern.compile("^[ \\t]*(" + name + "[ \\t]*[=:]([^\\r\\n]*))", Pattern.MULTILINE);
    }

    private static String bytewise(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
