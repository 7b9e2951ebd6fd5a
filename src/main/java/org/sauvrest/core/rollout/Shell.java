package org.sauvrest.core.rollout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.remote.PosixScript;

/// How a system is asked to run a script of ours, and how it takes the bytes of a file.
enum Shell {
    POSIX("sh") {
        private static final String AS = PlainText.shipped(Shell.class, "as.sh");

        @Override
        String command(String script, Optional<String> profile) {
            var plain = PosixScript.command(script);
            return profile.map(account -> PosixScript.command(AS, List.of(account, plain)))
                    .orElse(plain);
        }

        @Override
        Stream<String> heading(Optional<String> profile) {
            return Stream.empty();
        }

        @Override
        byte[] content(byte[] file) {
            return file;
        }
    },
    WINDOWS("ps1") {
        @Override
        String command(String script, Optional<String> profile) {
            return "powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -EncodedCommand "
                    + Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
        }

        @Override
        Stream<String> heading(Optional<String> profile) {
            return Stream.of(profile.orElse(""));
        }

        @Override
        byte[] content(byte[] file) {
            return (Base64.getEncoder().encodeToString(file) + "\n").getBytes(StandardCharsets.US_ASCII);
        }
    };

    private final String ending;

    Shell(String ending) {
        this.ending = ending;
    }

    /// @param profile whose file it is about, as the script `profiles` names it; absent for the account logged in
    abstract String command(String script, Optional<String> profile);

    /// What every script of the system reads before its own lines.
    abstract Stream<String> heading(Optional<String> profile);

    /// A file's bytes as the script reads them.
    abstract byte[] content(byte[] file);

    /// The command line that runs one of our scripts. It holds no secret: these go through the standard input.
    String run(String name, Optional<String> profile) {
        return command(PlainText.shipped(Shell.class, name + "." + ending), profile);
    }

    /// What a script reads: a line for each fact, then the file's bytes.
    byte[] input(List<String> lines, Optional<String> profile, byte[] file) {
        var input = new ByteArrayOutputStream();
        Stream.concat(heading(profile), lines.stream())
                .forEach(line -> input.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        input.writeBytes(content(file));
        return input.toByteArray();
    }
}
