package org.sauvrest.core.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files that nobody but their owner may use.
public final class OwnerOnly {

    private OwnerOnly() {}

    /// Takes from all others what they may do with a file: `chmod 600`, on Windows an access list of one.
    public static void set(Path file) throws IOException {
        set(file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    /// As [#set] for a folder: `chmod 700`.
    public static void setFolder(Path folder) throws IOException {
        set(
                folder,
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
    }

    /// Whether a file is ours, and its owner has not taken the right to write it from everybody. Unlike
    /// [Files#isWritable], it holds for the system's administrator too, who may write anything.
    public static boolean mayWrite(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix == null) {
            return Files.isWritable(file);
        }
        var attributes = posix.readAttributes();
        return Files.isWritable(file)
                && attributes.permissions().contains(PosixFilePermission.OWNER_WRITE)
                && isUs(attributes.owner());
    }

    private static boolean isUs(UserPrincipal owner) throws IOException {
        try {
            return FileSystems.getDefault()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"))
                    .equals(owner);
        } catch (UserPrincipalNotFoundException e) {
            // An account without a name, as in a container: what it may write is taken for its own.
            return true;
        }
    }

    private static void set(Path file, Set<PosixFilePermission> permissions) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(permissions);
            return;
        }
        var list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (list != null) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
