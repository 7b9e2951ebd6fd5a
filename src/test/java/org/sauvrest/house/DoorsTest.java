package org.sauvrest.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.sauvrest.house.Product.CLI;
import static org.sauvrest.house.Product.ROOT;
import static org.sauvrest.house.Product.obeys;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import org.junit.jupiter.api.Test;

/// One door each: what is dangerous or belongs to one face is reached through one package.
class DoorsTest {
    private static final DescribedPredicate<JavaCall<?>> RUNTIME_EXEC = describe(
            "Runtime.exec",
            call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                    && call.getName().equals("exec"));

    @Test
    void onlyTheProcessPackageStartsProcesses() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackage("org.sauvrest.core.process..")
                .should()
                .dependOnClassesThat(equivalentTo(ProcessBuilder.class))
                .orShould()
                .callMethodWhere(RUNTIME_EXEC)
                .because("one place closes stdin, reads both streams, hides secrets and ends the process tree"));
    }

    @Test
    void onlyThePostgresPackageSpeaksSql() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackage("org.sauvrest.core.postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .because("one place sets time-outs, quotes names and turns the server's errors into problems"));
    }

    @Test
    void onlyTheCommandLineTouchesTheStandardStreams() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Main")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "console")
                .orShould()
                .dependOnClassesThat(equivalentTo(IO.class))
                .because("what the core has to say are values: each face shows them in its own way"));
    }

    @Test
    void onlySettingsManifestsNotesCampaignsUpdatesChecksumsAndTheCommandLineAreJson() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.sauvrest.core.settings..",
                        "org.sauvrest.core.save..",
                        "org.sauvrest.core.restore..",
                        "org.sauvrest.core.rollout..",
                        "org.sauvrest.core.odoo..",
                        "org.sauvrest.core.update..",
                        CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("a file format belongs to the one package that reads and writes it"));
    }

    @Test
    void onlyTheRemotePackageSpeaksSsh() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackage("org.sauvrest.core.remote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.sshd..")
                .because("one place verifies whom one speaks to, and turns what goes wrong into a fault with a name"));
    }

    @Test
    void onlyTheGitPackageReadsRepositories() {
        obeys(noClasses()
                .that()
                .resideOutsideOfPackage("org.sauvrest.core.git..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..")
                .because("one place keeps the library from running programs and writing settings of its own"));
    }
}
