package org.sauvrest.testing.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The options that each series knows.
final class CommandLine {

    private CommandLine() {}

    private static Map<String, String> known(Series series) {
        var known = new HashMap<>(Map.ofEntries(
                Map.entry("-c", "config"),
                Map.entry("--config", "config"),
                Map.entry("-d", "db_name"),
                Map.entry("--database", "db_name"),
                Map.entry("-u", "update"),
                Map.entry("--update", "update"),
                Map.entry("-i", "init"),
                Map.entry("--init", "init"),
                Map.entry("--logfile", "logfile"),
                Map.entry("--log-level", "log_level"),
                Map.entry("--addons-path", "addons_path"),
                Map.entry("-r", "db_user"),
                Map.entry("--db_user", "db_user"),
                Map.entry("-w", "db_password"),
                Map.entry("--db_password", "db_password"),
                Map.entry("--db_host", "db_host"),
                Map.entry("--db_port", "db_port"),
                Map.entry("--pidfile", "pidfile"),
                Map.entry("--without-demo", "without_demo"),
                Map.entry("--xmlrpc-port", "xmlrpc_port"),
                Map.entry("--xmlrpc-interface", "xmlrpc_interface"),
                Map.entry("--stop-after-init", "stop_after_init=True"),
                Map.entry("--no-xmlrpc", "xmlrpc=False"),
                Map.entry("--syslog", "syslog=True")));
        if (series.since(6, 1)) {
            known.put("--max-cron-threads", "max_cron_threads");
            known.put("--db-filter", "dbfilter");
            known.put("--log-handler", "log_handler");
        }
        if (series.since(7)) {
            known.put("--workers", "workers");
        }
        if (series.since(8)) {
            known.put("-D", "data_dir");
            known.put("--data-dir", "data_dir");
        }
        if (series.since(11)) {
            known.put("-p", "http_port");
            known.put("--http-port", "http_port");
            known.put("--http-interface", "http_interface");
            known.put("--no-http", "http_enable=False");
        }
        return known;
    }

    static Map<String, String> parse(Series series, List<String> arguments) throws Options.Usage {
        var known = known(series);
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var parts = arguments.get(i).split("=", 2);
            var name = known.get(parts[0]);
            if (name == null) {
                throw new Options.Usage("no such option: " + parts[0]);
            }
            var flag = name.split("=", 2);
            if (flag.length == 2) {
                values.put(flag[0], flag[1]);
            } else if (parts.length == 2) {
                values.put(name, parts[1]);
            } else if (i + 1 < arguments.size()) {
                i++;
                values.put(name, arguments.get(i));
            } else {
                throw new Options.Usage(parts[0] + " option requires an argument");
            }
        }
        return values;
    }
}
