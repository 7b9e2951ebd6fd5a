package org.sauvrest.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.sauvrest.house.Product.CLI;
import static org.sauvrest.house.Product.CORE;
import static org.sauvrest.house.Product.DESKTOP;
import static org.sauvrest.house.Product.obeys;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which package may know which: faces see the core, the core sees no face, and inside the core it only goes down.
class DirectionTest {
    private static final String BELOW_CORE = "org.sauvrest.core.";

    @Test
    void theCoreKnowsNoFace() {
        obeys(noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, DESKTOP, "picocli..", "javafx..")
                .because("the command line and the window are two faces of one core, which must work without either"));
    }

    @Test
    void theCommandLineKnowsNoWindow() {
        obeys(noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DESKTOP, "javafx..")
                .because("it runs on servers that have no screen, and starts fast"));
    }

    @Test
    void capabilitiesKnowToolsAndToolsKnowTheKernel() {
        obeys(classes()
                .that()
                .resideInAPackage(CORE)
                .should(useOnlyWhatLayersAllows())
                .because("what is below must be understood, tested and changed without what is above"));
    }

    @Test
    void packagesKnowEachOtherInOneDirectionOnly() {
        obeys(slices().matching("org.sauvrest.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle are one package that is hard to read"));
    }

    private static ArchCondition<JavaClass> useOnlyWhatLayersAllows() {
        return new ArchCondition<>("use only what Layers allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                partOf(user).ifPresent(part -> {
                    if (!Layers.isPlaced(part)) {
                        events.add(SimpleConditionEvent.violated(
                                user, user.getName() + " is in a package that has no place in Layers.java yet"));
                    }
                    user.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !isAllowed(part, dependency.getTargetClass()))
                            .map(Dependency::getDescription)
                            .forEach(fault -> events.add(SimpleConditionEvent.violated(user, fault)));
                });
            }
        };
    }

    /// The assembly in `org.sauvrest.core` itself is above everything: it may use all, and nobody it.
    private static boolean isAllowed(String part, JavaClass used) {
        return partOf(used)
                .map(other -> Layers.mayUse(part, other))
                .orElse(!used.getPackageName().startsWith("org.sauvrest"));
    }

    private static Optional<String> partOf(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        return name.startsWith(BELOW_CORE)
                ? Optional.of(name.substring(BELOW_CORE.length()).split("\\.", 2)[0])
                : Optional.empty();
    }
}
