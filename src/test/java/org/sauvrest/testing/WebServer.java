package org.sauvrest.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A web server that answers every page with one status, as an Odoo does that is well, or not.
public final class WebServer implements AutoCloseable {

    private final HttpServer server;

    public WebServer(int status) throws IOException {
        this(status, () -> {});
    }

    /// @param onRequest what it does before it answers
    WebServer(int status, Runnable onRequest) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            onRequest.run();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/web/login";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
