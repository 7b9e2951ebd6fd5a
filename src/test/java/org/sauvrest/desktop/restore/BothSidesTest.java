package org.sauvrest.desktop.restore;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class BothSidesTest {

    /// With something of each the two sides are as high as they get.
    private static final List<String> ALL_KINDS = List.of(
            "res_partner",
            "product_template",
            "crm_lead",
            "sale_order",
            "pos_order",
            "purchase_order",
            "account_move",
            "stock_picking",
            "mrp_production",
            "hr_employee",
            "project_task");

    @TempDir
    private Path home;

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void theSmallestWindowHidesNothingWithoutABar(String language, TestServer server) throws Exception {
        var context = "SpecibikeUndoQuestion" + language;
        var seat = Seat.student(server, home, context);
        server.context(
                context, ALL_KINDS.stream().flatMap(BothSidesTest::filled).toArray(String[]::new));
        seat.workplace().restore(seat.workplace().save(context));

        try (var window = OpenWindow.on(seat.core(), language)) {
            window.click("#undo").until("the question", () -> window.isReady("#primary"));
            window.until("what it says, or a bar to get there", () -> {
                var page = (ScrollPane) window.stage().getScene().lookup(".page-content");
                return isWhole(page) || isBarShown(page);
            });
        }
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void bothSidesOfARestoreAreSeenInTheSmallestWindowWithoutScrolling(String language, TestServer server)
            throws Exception {
        var context = "SpecibikeBothSides" + language;
        var seat = Seat.student(server, home, context);
        server.context(
                context, ALL_KINDS.stream().flatMap(BothSidesTest::filled).toArray(String[]::new));
        seat.workplace().save(context);

        try (var window = OpenWindow.on(seat.core(), language)) {
            window.until("the save", () -> window.isReady("#restore-save")).click("#restore-save");
            window.until("both sides", () -> window.isReady("#primary"));
            window.until(
                    "all of them",
                    () -> isWhole((ScrollPane) window.stage().getScene().lookup(".page-content")));
        }
    }

    private static boolean isWhole(ScrollPane page) {
        return page.getContent().getLayoutBounds().getHeight()
                <= page.getViewportBounds().getHeight();
    }

    private static boolean isBarShown(ScrollPane page) {
        return page.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar instanceof ScrollBar upright
                        && upright.getOrientation() == Orientation.VERTICAL
                        && upright.isVisible());
    }

    private static Stream<String> filled(String table) {
        return Stream.of(
                "CREATE TABLE " + table + " (id int)", "INSERT INTO " + table + " SELECT generate_series(1, 1234)");
    }
}
