package org.sauvrest.core.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The file with the certificates by which a server's own is known. It is text in PEM: pg_dump reads no other.
final class RootCertificate {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String BEGINNING = "-----BEGIN CERTIFICATE-----";

    private RootCertificate() {}

    /// @throws ProblemException where the file is not there, is none, or has run out
    static void require(Path file) throws ProblemException {
        var last = certificates(file).stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new ProblemException(new Problem.NotCertificate(file)));
        if (last.isBefore(Instant.now())) {
            throw new ProblemException(new Problem.CertificateExpired(file, last));
        }
    }

    private static List<X509Certificate> certificates(Path file) throws ProblemException {
        var content = content(file);
        if (!new String(content, StandardCharsets.ISO_8859_1).contains(BEGINNING)) {
            return List.of();
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new ProblemException(new Problem.NotCertificate(file), e);
        }
    }

    private static byte[] content(Path file) throws ProblemException {
        if (Files.notExists(file)) {
            throw new ProblemException(new Problem.FileMissing(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem.NotCertificate(file));
        }
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }
}
