package org.sauvrest.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/// The product's own classes, without the tests', read once for all rules.
final class Product {
    static final String ROOT = "org.sauvrest";
    static final String CORE = ROOT + ".core..";
    static final String CLI = ROOT + ".cli..";
    static final String DESKTOP = ROOT + ".desktop..";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    private Product() {}

    /// Holds also while the packages that a rule speaks of do not exist yet.
    static void obeys(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
