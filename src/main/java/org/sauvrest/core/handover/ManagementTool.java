package org.sauvrest.core.handover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a school manages its computers with.
public enum ManagementTool {
    /// Windows' group policies.
    GPO,
    ANSIBLE,
    /// OCS Inventory.
    OCS;

    /// As it is typed.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ManagementTool> of(String word) {
        return Arrays.stream(values())
                .filter(tool -> tool.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
