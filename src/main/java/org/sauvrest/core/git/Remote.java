package org.sauvrest.core.git;

import java.util.regex.Pattern;

/// The repository that a checkout came from.
///
/// @param name by which the checkout knows it
/// @param url its address, without what lets one in
public record Remote(String name, String url) {

    private static final Pattern SECRET = Pattern.compile("(\\bhttps?://)[^/@\\s']*@|(\\w://[^/@:\\s']*):[^/@\\s']*@");

    public Remote {
        url = withoutSecrets(url);
    }

    /// A text in which addresses may stand, without the passwords and tokens in them.
    static String withoutSecrets(String text) {
        return SECRET.matcher(text).replaceAll(found -> found.group(1) != null ? found.group(1) : found.group(2) + "@");
    }
}
