package org.sauvrest.core.update;

import java.util.List;

/// How an update went on copies of contexts; nothing of it is left.
///
/// @param before version of the code in use
/// @param target version of the code that was tried
public record RehearsalReport(String server, String before, String target, List<UpdateReport.Result> contexts) {

    public RehearsalReport {
        contexts = List.copyOf(contexts);
    }

    public boolean isGood() {
        return contexts.stream().allMatch(result -> result.stage().isGood());
    }
}
