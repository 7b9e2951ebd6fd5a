package org.sauvrest.core.machine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.process.Command;

/// A program of a Unix that ends with all that it has started once nobody waits for it any more: a small shell script
/// stays beside it and listens.
///
/// @param user account that it runs as; absent for the one that we work as there
/// @param patience after which silence means that nobody waits; zero where only the end of the standard input does
record Guard(Command command, Optional<String> user, Duration patience) {

    /// What it prints once the program has begun.
    static final String STARTED = "sauvrest: started";
    /// What it prints where there is no such program.
    static final String MISSING = "sauvrest: missing";

    private static final String AS = PlainText.shipped(Guard.class, "as.sh");
    private static final String GUARD = PlainText.shipped(Guard.class, "guard.sh");
    private static final String NAME = "[A-Za-z_]\\w*";

    /// What is run instead. It holds no secret: others see what is run.
    List<String> words() {
        var words = new ArrayList<String>();
        user.ifPresent(name -> words.addAll(List.of("sh", "-c", AS, "sauvrest", name)));
        words.addAll(List.of("sh", "-c", GUARD, "sauvrest", String.valueOf(patience.toSeconds()), command.program()));
        words.addAll(command.arguments());
        return words;
    }

    /// What its standard input begins with: the variables, since other accounts see arguments, and `sudo` lets none
    /// pass.
    byte[] heading() {
        var variables = new HashMap<>(command.environment());
        // Tools translate their messages by the locale; what we read must not depend on it.
        variables.putIfAbsent("LC_ALL", "C");
        var text = new StringBuilder();
        variables.forEach((name, value) -> text.append(line(name, value)));
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String name, String value) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(name);
        }
        return name + "=" + value.replace("\\", "\\\\").replace("\n", "\\n") + "\n";
    }
}
