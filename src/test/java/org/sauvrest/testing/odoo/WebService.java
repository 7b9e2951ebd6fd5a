package org.sauvrest.testing.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// What the server answers to a browser and to other programs.
final class WebService {

    private static final String SELECTOR = "/web/database/selector";

    private final Running running;
    private final Databases databases;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    WebService(Running running, Databases databases) {
        this.running = running;
        this.databases = databases;
    }

    /// @throws IOException where the port is taken
    void start() throws IOException {
        var options = running.options();
        var server = HttpServer.create(new InetSocketAddress(options.httpInterface(), options.httpPort()), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            var path = exchange.getRequestURI().getPath();
            var series = running.series();
            if (path.startsWith("/xmlrpc/")) {
                var rpc = new RpcService(running, databases);
                send(exchange, 200, "text/xml", rpc.answer(path, XmlRpc.read(exchange.getRequestBody())));
            } else if (path.equals("/web/health") && series.since(15)) {
                send(exchange, 200, "application/json", "{\"status\": \"pass\"}");
            } else if (path.equals("/web/login") && series.since(8)) {
                login(exchange);
            } else if (path.equals(SELECTOR) && series.since(8)) {
                send(exchange, 200, "text/html", "<title>Odoo</title>" + String.join("<br>", databases.list()));
            } else {
                send(exchange, 404, "text/html", "<title>404 Not Found</title>");
            }
        } catch (PythonFault e) {
            running.log("ERROR", "http", "Exception during request handling.\n" + e.traceback(running));
            send(exchange, 500, "text/html", "<title>500 Internal Server Error</title>");
        } finally {
            exchange.close();
        }
    }

    private void login(HttpExchange exchange) throws IOException, PythonFault {
        var asked = parameter(exchange, "db");
        if (asked.isPresent() && !databases.mayBeNamed(asked.get())) {
            asked = Optional.empty();
        }
        var session = session(exchange);
        if (asked.isPresent() && !asked.equals(session)) {
            var id = UUID.randomUUID().toString();
            sessions.put(id, asked.get());
            keep(id);
            exchange.getResponseHeaders().set("Set-Cookie", "session_id=" + id + "; HttpOnly; Path=/");
            redirect(exchange, 302, exchange.getRequestURI().toString());
            return;
        }
        var database = asked.or(() -> session).or(this::only);
        if (database.isEmpty() || !databases.mayBeNamed(database.get())) {
            redirect(exchange, 303, SELECTOR);
            return;
        }
        databases.require(database.get());
        send(exchange, 200, "text/html", """
                <html><head><title>Login | %s</title></head><body>
                <form class="oe_login_form" role="form" method="post" action="/web/login">
                <input name="db" value="%s"/><input name="login"/><input name="password" type="password"/></form>
                </body></html>""".formatted(running.series().product(), database.get()));
    }

    /// As a file among the data, where whoever comes again is known by it.
    private void keep(String id) throws IOException {
        var data = running.options().value("data_dir");
        if (!data.isEmpty()) {
            Files.createFile(Files.createDirectories(Path.of(data, "sessions")).resolve(id + ".sess"));
        }
    }

    private Optional<String> only() {
        try {
            var list = databases.list();
            return list.size() == 1 ? Optional.of(list.getFirst()) : Optional.empty();
        } catch (PythonFault e) {
            return Optional.empty();
        }
    }

    private Optional<String> session(HttpExchange exchange) {
        var cookies = exchange.getRequestHeaders().getOrDefault("Cookie", java.util.List.of());
        return cookies.stream()
                .flatMap(cookie -> Arrays.stream(cookie.split(";\\s*")))
                .filter(cookie -> cookie.startsWith("session_id="))
                .map(cookie -> sessions.getOrDefault(cookie.substring("session_id=".length()), ""))
                .filter(database -> !database.isEmpty())
                .findFirst();
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        var values = Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                .collect(Collectors.toList());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    private static void redirect(HttpExchange exchange, int status, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, status, "text/html", "<title>Redirecting...</title>");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
