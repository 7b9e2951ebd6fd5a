package org.sauvrest.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sauvrest.house.Product.obeys;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What every class, package and file of the house looks like.
class StyleTest {
    private static final int LONGEST_FILE = 250;

    private static final DescribedPredicate<JavaClass> CLOSED = describe(
            "final or sealed, or an interface",
            type -> type.isInterface()
                    || type.getModifiers().contains(JavaModifier.FINAL)
                    || type.isEnum()
                    || type.reflect().isSealed());

    private static final DescribedPredicate<JavaClass> IN_A_NULL_MARKED_PACKAGE =
            describe("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));

    @Test
    void classesAreClosed() {
        obeys(classes()
                .that()
                .areTopLevelClasses()
                .should(be(CLOSED))
                .because("who may extend a class is said where the class is, so that a reader has seen all there is"));
    }

    @Test
    void namesSayWhatAClassIs() {
        obeys(noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .because("such a name gathers what belongs elsewhere; say what it is: JdbcDatabases, PasswordFile"));
    }

    @Test
    void everyPackageIsNullMarked() {
        obeys(classes()
                .should(be(IN_A_NULL_MARKED_PACKAGE))
                .because("null is checked by the compiler only there; add a package-info.java with @NullMarked"));
    }

    @Test
    void sourceFilesAreShort() throws IOException {
        assertEquals(
                List.of(), tooLong(), "a file of over " + LONGEST_FILE + " lines does two things: give each its own");
    }

    private static List<Path> tooLong() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
