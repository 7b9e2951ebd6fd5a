package org.sauvrest.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.sauvrest.house.Product.DESKTOP;
import static org.sauvrest.house.Product.obeys;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.operation.Threads;

/// One way between the window's thread and others: so that no page waits for work, and no work touches a page.
class WindowThreadTest {
    private static final String WORK = "org.sauvrest.desktop.work..";

    private static final Set<String> STARTS =
            Set.of("<init>", "start", "ofPlatform", "ofVirtual", "startVirtualThread");

    private static final DescribedPredicate<JavaCall<?>> RUN_LATER = describe(
            "Platform.runLater",
            call -> call.getTargetOwner().isEquivalentTo(Platform.class)
                    && call.getName().equals("runLater"));

    private static final DescribedPredicate<JavaCall<?>> A_THREAD_S_START = describe(
            "a thread's start",
            call -> call.getTargetOwner().isAssignableTo(Thread.class) && STARTS.contains(call.getName()));

    private static final DescribedPredicate<JavaClass> STARTERS = describe(
            "what starts threads",
            type -> type.isEquivalentTo(Threads.class)
                    || type.isAssignableTo(java.util.concurrent.Executor.class)
                    || type.isEquivalentTo(java.util.concurrent.CompletableFuture.class)
                    || type.getPackageName().startsWith("javafx.concurrent"));

    @Test
    void onlyTheWorkPackageCrossesBetweenThreads() {
        obeys(
                noClasses()
                        .that()
                        .resideInAPackage(DESKTOP)
                        .and()
                        .resideOutsideOfPackage(WORK)
                        .should()
                        .callMethodWhere(RUN_LATER)
                        .orShould()
                        .callCodeUnitWhere(A_THREAD_S_START)
                        .orShould()
                        .dependOnClassesThat(STARTERS)
                        .because(
                                "work that is not in Background goes on when the window closes, and nobody is told how it ends"));
    }
}
