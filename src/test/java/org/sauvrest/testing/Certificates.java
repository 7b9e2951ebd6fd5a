package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;

/// Certificates that have signed themselves, in PEM, made by Java's own tool.
public final class Certificates {

    public static final String SECRET = "secret";

    private Certificates() {}

    public static Path valid(Path folder) throws Exception {
        return certificate(folder, "valid", "-0d");
    }

    public static Path expired(Path folder) throws Exception {
        return certificate(folder, "expired", "-9d");
    }

    /// The key of one for this computer, with the certificate that has signed itself.
    public static KeyStore keys(Path folder) throws Exception {
        certificate(folder, "localhost", "-0d");
        return KeyStore.getInstance(folder.resolve("localhost.p12").toFile(), SECRET.toCharArray());
    }

    private static Path certificate(Path folder, String name, String start) throws Exception {
        var store = folder.resolve(name + ".p12").toString();
        var file = folder.resolve(name + ".pem");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-startdate", start, "-validity", "2");
        keytool(store, "-exportcert", "-rfc", "-file", file.toString());
        return file;
    }

    private static void keytool(String store, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("-keystore", store, "-storepass", SECRET, "-alias", "test"));
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var ended = new SystemProcesses().run(Command.of(tool, words.toArray(String[]::new)), line -> {});
        assertTrue(ended.well(), ended.toString());
    }
}
