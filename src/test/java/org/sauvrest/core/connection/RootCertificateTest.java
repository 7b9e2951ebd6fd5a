package org.sauvrest.core.connection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.Certificates;

class RootCertificateTest {

    @TempDir
    private Path folder;

    private static Problem refusal(Path file) {
        return assertThrows(ProblemException.class, () -> RootCertificate.require(file))
                .problem();
    }

    @Test
    void oneOrSeveralInPemAreTaken() throws Exception {
        var file = Certificates.valid(folder);
        var text = Files.readString(file);

        assertDoesNotThrow(() -> RootCertificate.require(file));
        Files.writeString(file, text + text);
        assertDoesNotThrow(() -> RootCertificate.require(file));
    }

    @Test
    void oneThatHasRunOutIsRefused() throws Exception {
        assertInstanceOf(Problem.CertificateExpired.class, refusal(Certificates.expired(folder)));
    }

    @Test
    void whatIsNoCertificateIsRefused() throws Exception {
        var damaged = folder.resolve("damaged.pem");
        Files.writeString(damaged, Files.readString(Certificates.valid(folder)).replaceFirst("MII", "!!!"));
        var text = Files.writeString(folder.resolve("text.pem"), "-----BEGIN PRIVATE KEY-----\n");

        assertEquals(new Problem.NotCertificate(damaged), refusal(damaged));
        assertEquals(new Problem.NotCertificate(text), refusal(text));
        assertEquals(new Problem.NotCertificate(folder), refusal(folder));
        var none = folder.resolve("none");
        assertEquals(new Problem.FileMissing(none), refusal(none));
    }
}
