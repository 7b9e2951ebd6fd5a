package org.sauvrest.testing.odoo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The users of a database, whose passwords each series keeps in its own way.
final class Accounts {

    private static final int ROUNDS = 600;
    private static final int BITS = 512;
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    private Accounts() {}

    /// The column that holds the password, or what was made of it.
    static String column(Series series) {
        return series.since(8) && !series.since(11) ? "password_crypt" : "password";
    }

    static String kept(Series series, String password) {
        return series.since(8) ? hash(password) : password;
    }

    /// @return the user's number; 0 where the name or the password is wrong
    static int login(Series series, Cursor cursor, String name, String password) throws PythonFault {
        var found = cursor.rows("SELECT id, " + column(series) + " FROM res_users WHERE login = ? AND active", 2, name);
        for (List<String> row : found) {
            if (row.get(1).equals(kept(series, password))) {
                return Integer.parseInt(row.getFirst());
            }
        }
        return 0;
    }

    /// As passlib writes it.
    private static String hash(String password) {
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ROUNDS, BITS));
            return "$pbkdf2-sha512$" + ROUNDS + "$" + base64(SALT) + "$" + base64(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return new String(Base64.getEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII)
                .replace('+', '.');
    }
}
