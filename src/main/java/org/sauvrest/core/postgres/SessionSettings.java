package org.sauvrest.core.postgres;

/// What every session of ours sets, so that no time limit of the server's ends long work, and so that the server soon
/// notices a client whose network is gone and gives its locks free.
final class SessionSettings {

    private static final String ALWAYS = """
            SET statement_timeout = 0;
            SET lock_timeout = 0;
            SET idle_in_transaction_session_timeout = 0;
            SET row_security = off;
            SET jit = off;
            SET tcp_keepalives_idle = 30;
            SET tcp_keepalives_interval = 10;
            SET tcp_keepalives_count = 3""";

    private SessionSettings() {}

    /// @param version the server's major version
    static String of(int version) {
        var settings = new StringBuilder(ALWAYS);
        if (version < 11) {
            settings.replace(0, settings.length(), ALWAYS.replace("SET jit = off;\n", ""));
        }
        if (version >= 10) {
            // Helpers take longer to start than most tables take to count, and pg_dump needs the processors meanwhile.
            settings.append(";\nSET max_parallel_workers_per_gather = 0");
        }
        if (version >= 14) {
            settings.append(";\nSET idle_session_timeout = 0");
        }
        if (version >= 17) {
            settings.append(";\nSET transaction_timeout = 0");
        }
        return settings.toString();
    }
}
