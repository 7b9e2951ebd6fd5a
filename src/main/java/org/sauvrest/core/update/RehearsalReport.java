package org.sauvrest.core.update;

import java.util.List;

/// How an update went on copies of contexts; nothing of it is left.
///
/// @param before version of the code in use
/// @param target version of the code that was tried
/// @param unasked contexts on whose copies no login was tried: their computer lets nobody through to another port
public record RehearsalReport(
        String server, String before, String target, List<UpdateReport.Result> contexts, List<String> unasked) {

    public RehearsalReport {
        contexts = List.copyOf(contexts);
        unasked = List.copyOf(unasked);
    }

    public boolean isGood() {
        return contexts.stream().allMatch(result -> result.stage().isGood());
    }
}
