package org.sauvrest.core.problem;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds out what an exception of reading, writing or starting means: its own text is for programmers.
final class IoFaults {

    /// How the start of a program fails: with a number of the system's.
    private static final Pattern START = Pattern.compile("(?s)Cannot run program.*error[=:] ?(\\d+).*");

    private static final String MISSING = "2";
    private static final List<String> DENIED = List.of("5", "13");

    /// What the system itself says, where Java has no type for it.
    private static final Map<String, Fault> ANSWERS = Map.of(
            "No such file or directory", new Fault.Gone(),
            "Permission denied", new Fault.AccessDenied(),
            "Operation not permitted", new Fault.AccessDenied(),
            "Is a directory", new Fault.IsFolder(),
            "Not a directory", new Fault.NoFolder(),
            "Read-only file system", new Fault.ReadOnly(),
            "Input/output error", new Fault.DiskFault());

    private IoFaults() {}

    static Fault of(Exception e) {
        return switch (e) {
            case AccessDeniedException denied -> new Fault.AccessDenied();
            case NoSuchFileException gone -> new Fault.Gone();
            case NotDirectoryException file -> new Fault.NoFolder();
            case FileAlreadyExistsException taken -> new Fault.NameTaken();
            case CharacterCodingException text -> new Fault.NotUtf8();
            case ConnectException closed -> new Fault.NotListening();
            case SocketTimeoutException late -> new Fault.Late();
            case UnknownHostException unknown -> new Fault.NoAddress();
            default -> ofText(text(e));
        };
    }

    private static Fault ofText(String text) {
        var start = START.matcher(text);
        if (start.matches() && start.group(1).equals(MISSING)) {
            return new Fault.Gone();
        }
        if (start.matches() && DENIED.contains(start.group(1))) {
            return new Fault.AccessDenied();
        }
        return ANSWERS.getOrDefault(text, new Fault.Said(text));
    }

    private static String text(Exception e) {
        var reason = e instanceof FileSystemException failed ? failed.getReason() : null;
        var text = reason == null ? e.getMessage() : reason;
        return text == null || text.isBlank() ? e.getClass().getSimpleName() : text.strip();
    }
}
