package org.sauvrest.core.process;

import java.util.List;

/// How a program ended.
///
/// @param status exit status
/// @param lastLines the last lines that it printed, for messages
public record Ended(int status, List<String> lastLines) {

    public boolean well() {
        return status == 0;
    }
}
