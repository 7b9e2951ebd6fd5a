package org.sauvrest.testing.odoo;

import java.util.List;
import java.util.Map;

/// What the server answers to calls by XML-RPC.
final class RpcService {

    private final Running running;
    private final Databases databases;

    RpcService(Running running, Databases databases) {
        this.running = running;
        this.databases = databases;
    }

    /// @param path such as `/xmlrpc/2/common`
    String answer(String path, XmlRpc.Call call) {
        var service = path.substring(path.lastIndexOf('/') + 1);
        boolean second = path.startsWith("/xmlrpc/2/");
        if (second && !running.series().since(8)) {
            return XmlRpc.fault(1, "Method not found");
        }
        try {
            return switch (service + "." + call.method()) {
                case "db.server_version" -> XmlRpc.answer(running.version());
                case "db.list" ->
                    running.options().values().getOrDefault("list_db", "True").equals("False")
                            ? XmlRpc.fault(second ? 3 : "AccessDenied", "Access denied.")
                            : XmlRpc.answer(databases.list());
                case "db.db_exist" -> XmlRpc.answer(databases.list().contains(call.argument(0)));
                case "common.version" ->
                    running.series().since(6, 1)
                            ? XmlRpc.answer(version())
                            : XmlRpc.fault(1, "Method not found: version");
                case "common.login" -> login(call);
                case "common.authenticate" ->
                    running.series().since(6, 1) ? login(call) : XmlRpc.fault(1, "Method not found: authenticate");
                default -> XmlRpc.fault(1, "Method not found: " + call.method());
            };
        } catch (PythonFault e) {
            return XmlRpc.fault(1, e.traceback(running));
        }
    }

    private Map<String, Object> version() {
        var series = running.series();
        return Map.of(
                "server_version", running.version(),
                "server_version_info", List.of(series.major(), series.minor(), 0, "final", 0, ""),
                "server_serie", series.name(),
                "protocol_version", 1);
    }

    private String login(XmlRpc.Call call) throws PythonFault {
        databases.require(call.argument(0));
        int user = databases.ask(
                call.argument(0),
                cursor -> Accounts.login(running.series(), cursor, call.argument(1), call.argument(2)));
        return XmlRpc.answer(user == 0 ? (Object) false : (Object) user);
    }
}
