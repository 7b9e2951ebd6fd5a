package org.sauvrest.desktop.rollout;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.desktop.desk.Desk;

/// The report of a roll-out as a page to print, in the system's own reader.
public final class ReportPage {

    private ReportPage() {}

    /// @param fault told where it cannot be written
    public static void open(Desk desk, BegunRollout begun, Consumer<String> fault) {
        desk.background().start(desk.core().rollOut().page(begun.campaign(), desk.words()), outcome -> {
            switch (outcome) {
                case Outcome.Done<Path>(var page) ->
                    desk.system().open(page, () -> fault.accept(desk.say("window.unopened", "file", page)));
                case Outcome.Failed<Path>(var problem) ->
                    fault.accept(desk.explain(problem).headline());
                case Outcome.Stopped<Path> stopped -> {}
            }
        });
    }
}
