package org.sauvrest.core.odoo;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.sauvrest.core.passwords.Password;

/// A running Odoo as its users reach it: pages and XML-RPC. It is asked nothing that needs the master password.
///
/// @param base address such as `http://localhost:8069`
/// @param patience until an answer that has not come is given up
public record OdooWeb(URI base, Duration patience) {

    private static final String LOGIN = "/web/login";
    private static final int REDIRECTIONS = 3;

    /// What a login came to.
    public enum Login {
        /// It is in.
        ACCEPTED,
        /// The database was loaded and asked, and knows no such account.
        REFUSED,
        /// The database could not be loaded or asked.
        FAILED,
        /// No answer came in time.
        SILENT
    }

    /// An answer to a login.
    ///
    /// @param said why it failed
    public record LoginAnswer(Login login, String said) {}

    /// What came back.
    ///
    /// @param location where a redirection leads
    /// @param cookie that the next request has to show; empty for none
    private record Page(int status, String text, Optional<URI> location, String cookie) {}

    /// @param url of any of its pages
    /// @throws IllegalArgumentException where it is no address of a web server
    public static OdooWeb of(String url, Duration patience) {
        var given = URI.create(url.strip());
        if (given.getHost() == null || !given.getScheme().matches("https?")) {
            throw new IllegalArgumentException(url);
        }
        return new OdooWeb(given.resolve("/"), patience);
    }

    /// The version of the server that answers, whatever the state of its databases.
    ///
    /// @return nothing where no Odoo answers
    public Optional<String> version() {
        try {
            var answer = call("/xmlrpc/db", XmlRpc.request("server_version"));
            return answer.status() == HttpURLConnection.HTTP_OK
                    ? XmlRpc.read(answer.text()).text()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Why this program cannot trust the certificate that the server shows.
    ///
    /// @return nothing where it can, where none is shown, or where nothing answers
    public Optional<String> distrust() {
        try {
            read(open(base, ""));
            return Optional.empty();
        } catch (SSLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The HTTP status of a database's login page; 0 where nothing answers. The first answer leads to the same page
    /// again, with a cookie that says which database is meant.
    public int loginPage(String database) {
        var page = base.resolve(LOGIN + "?db=" + URLEncoder.encode(database, StandardCharsets.UTF_8));
        try {
            var answer = read(open(page, ""));
            for (int i = 0; i < REDIRECTIONS && leadsToLogin(answer); i++) {
                answer = read(open(answer.location().orElse(page), answer.cookie()));
            }
            return answer.status();
        } catch (IOException e) {
            return 0;
        }
    }

    /// Any other redirection leads to the list of the databases: that is no login page.
    private boolean leadsToLogin(Page page) {
        return page.location()
                .filter(place ->
                        place.getPath().endsWith(LOGIN) && base.getHost().equals(place.getHost()))
                .isPresent();
    }

    /// Logs in to a database, which loads it and asks it.
    public LoginAnswer login(String database, String user, Password password) {
        try {
            var answer = call("/xmlrpc/common", XmlRpc.request("login", database, user, password.reveal()));
            if (answer.status() != HttpURLConnection.HTTP_OK) {
                return new LoginAnswer(Login.FAILED, "HTTP " + answer.status());
            }
            return judged(XmlRpc.read(answer.text()));
        } catch (SocketTimeoutException e) {
            return new LoginAnswer(Login.SILENT, "");
        } catch (IOException e) {
            return new LoginAnswer(Login.FAILED, e.toString());
        }
    }

    private static LoginAnswer judged(XmlRpc.Answer answer) {
        return switch (answer) {
            case XmlRpc.Id(var id) when id > 0 -> new LoginAnswer(Login.ACCEPTED, "");
            case XmlRpc.Fault(var code, var text)
            when XmlRpc.meansAccessDenied(code, text) -> new LoginAnswer(Login.REFUSED, "");
            case XmlRpc.Fault(var code, var text) ->
                new LoginAnswer(
                        Login.FAILED,
                        text.strip().lines().reduce((first, last) -> last).orElse(code));
            case XmlRpc.Id no -> new LoginAnswer(Login.REFUSED, "");
            case XmlRpc.Text other -> new LoginAnswer(Login.FAILED, other.value());
        };
    }

    private Page call(String path, String request) throws IOException {
        var connection = open(base.resolve(path), "");
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "text/xml; charset=utf-8");
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write(request.getBytes(StandardCharsets.UTF_8));
        }
        return read(connection);
    }

    private HttpURLConnection open(URI place, String cookie) throws IOException {
        var connection = (HttpURLConnection) place.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        if (!cookie.isEmpty()) {
            connection.setRequestProperty("Cookie", cookie);
        }
        return connection;
    }

    private static Page read(HttpURLConnection connection) throws IOException {
        try {
            int status = connection.getResponseCode();
            var to = Optional.ofNullable(connection.getHeaderField("Location"))
                    .map(place -> URI.create(connection.getURL().toString()).resolve(place));
            var cookie = Optional.ofNullable(connection.getHeaderField("Set-Cookie"))
                    .map(set -> set.split(";", 2)[0])
                    .orElse("");
            return new Page(status, text(connection, status), to, cookie);
        } finally {
            connection.disconnect();
        }
    }

    private static String text(HttpURLConnection connection, int status) throws IOException {
        var stream =
                status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream();
        if (stream == null) {
            return "";
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
