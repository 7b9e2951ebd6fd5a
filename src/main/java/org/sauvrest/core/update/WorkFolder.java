package org.sauvrest.core.update;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names of folders on the computer of an Odoo for what is needed meanwhile. They often lie where everybody may make a
/// folder: nobody can tell the name before it is there, and no two works meet in one.
final class WorkFolder {

    private static final int RANDOM_BYTES = 16;

    private WorkFolder() {}

    /// @param place folder that it shall lie in
    /// @param purpose by which people know what it is
    static String name(String place, String purpose) {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return place + "/sauvrest-" + purpose + "-" + HexFormat.of().formatHex(random);
    }
}
