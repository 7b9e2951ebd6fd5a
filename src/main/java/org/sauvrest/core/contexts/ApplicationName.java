package org.sauvrest.core.contexts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/// How our sessions are named on the server: `SauvRest save lea@pc-204`. It is what others are told who must wait.
public final class ApplicationName {

    private static final Pattern OURS = Pattern.compile("SauvRest \\S+ (\\S.*)");

    private ApplicationName() {}

    public static String of(String verb) {
        return "SauvRest " + verb + " " + here();
    }

    /// Who works here: `lea@pc-204`.
    public static String here() {
        return System.getProperty("user.name") + "@" + computer();
    }

    /// Of a session's name, who works there: `lea@pc-204`; of another program's, all of it.
    static String who(String name) {
        var ours = OURS.matcher(name);
        return ours.matches() ? ours.group(1) : name;
    }

    /// The name of this computer.
    public static String computer() {
        var named = System.getenv(System.getProperty("os.name").startsWith("Windows") ? "COMPUTERNAME" : "HOSTNAME");
        if (named != null && !named.isBlank()) {
            return named;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }
}
