package org.sauvrest.core.remote;

import java.nio.charset.StandardCharsets;

/// What a command on another computer came to.
///
/// @param status its exit status; -1 where it was killed
/// @param output the bytes of its standard output
/// @param errors what it wrote to its standard error
@SuppressWarnings("ArrayRecordComponent") // bytes of files, never compared
public record Answer(int status, byte[] output, String errors) {

    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }
}
