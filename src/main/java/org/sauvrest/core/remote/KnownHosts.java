package org.sauvrest.core.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.config.hosts.KnownHostHashValue;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// OpenSSH's lists of known hosts: whose key is the one that was seen before. Keys that are accepted are added to the
/// user's own list.
public final class KnownHosts {

    private static final Path OF_THE_MACHINE = Path.of("/etc/ssh/ssh_known_hosts");
    private static final String REVOKED = "revoked";
    private static final String AUTHORITY = "cert-authority";

    private final Path own;
    private final List<KnownHostEntry> entries;
    private final Predicate<String> accepted;

    private KnownHosts(Path own, List<KnownHostEntry> entries, Predicate<String> accepted) {
        this.own = own;
        this.entries = entries;
        this.accepted = accepted;
    }

    /// @param folder the user's `.ssh`
    /// @param accepted which keys that were never seen are accepted, by fingerprint
    public static KnownHosts read(Path folder, Predicate<String> accepted) throws ProblemException {
        var own = folder.resolve(KnownHostEntry.STD_HOSTS_FILENAME);
        var entries = new ArrayList<KnownHostEntry>();
        for (var file : List.of(own, OF_THE_MACHINE)) {
            entries.addAll(entries(file));
        }
        return new KnownHosts(own, entries, accepted);
    }

    private static List<KnownHostEntry> entries(Path file) throws ProblemException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return KnownHostEntry.readKnownHostEntries(file);
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    enum Verdict {
        KNOWN,
        NEW,
        CHANGED
    }

    /// The kinds of key by which a host is known; nothing for one that was never seen.
    synchronized List<String> kinds(Target target) {
        return of(target).map(entry -> entry.getKeyEntry().getKeyType()).toList();
    }

    /// Says whose key this is, and keeps it where it is new and accepted.
    synchronized Verdict judge(Target target, PublicKey key) throws IOException {
        var known = of(target).toList();
        for (var entry : known) {
            if (KeyUtils.compareKeys(key(entry), key)) {
                return REVOKED.equals(entry.getMarker()) ? Verdict.CHANGED : Verdict.KNOWN;
            }
        }
        if (!known.isEmpty()) {
            return Verdict.CHANGED;
        }
        if (!accepted.test(KeyUtils.getFingerPrint(key))) {
            return Verdict.NEW;
        }
        keep(target, key);
        return Verdict.KNOWN;
    }

    private Stream<KnownHostEntry> of(Target target) {
        return entries.stream()
                .filter(entry -> entry.getKeyEntry() != null && !AUTHORITY.equals(entry.getMarker()))
                .filter(entry -> entry.isHostMatch(target.host(), target.port()));
    }

    private static PublicKey key(KnownHostEntry entry) throws IOException {
        try {
            return entry.getKeyEntry().resolvePublicKey(null, null);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void keep(Target target, PublicKey key) throws IOException {
        var line =
                KnownHostHashValue.createHostPattern(target.host(), target.port()) + " " + PublicKeyEntry.toString(key);
        Files.createDirectories(WholeFile.parent(own));
        boolean fresh = Files.notExists(own);
        try (var channel =
                FileChannel.open(own, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Another program may have added a line, and not ended it.
            channel.lock();
            channel.position(channel.size());
            channel.write(StandardCharsets.UTF_8.encode((endsInALine(channel) ? "" : "\n") + line + "\n"));
            channel.force(true);
        }
        if (fresh && own.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
        }
        entries.add(KnownHostEntry.parseKnownHostEntry(line));
    }

    /// Looks through the channel that is there: a Unix system forgets the lock once any other one is closed.
    private static boolean endsInALine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }
}
