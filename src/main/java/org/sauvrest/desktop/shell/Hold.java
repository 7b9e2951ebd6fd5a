package org.sauvrest.desktop.shell;

/// What keeps the connection and the preferences from being changed for now, and most often the language too.
enum Hold {
    NOTHING("", false),

    /// Opening another one would throw away what was typed here.
    WIZARD("window.off.wizard", true),

    /// The first wizard of all, which whoever does not understand it may have in another language.
    FIRST("window.off.first", false),

    /// Leaving the home page would stop it.
    WORK("window.off.work", true),

    UNREADABLE_SETTINGS("window.off.settings", false);

    private final String key;
    private final boolean languageToo;

    Hold(String key, boolean languageToo) {
        this.key = key;
        this.languageToo = languageToo;
    }

    /// Of the sentence that says it; empty where nothing is held.
    String key() {
        return key;
    }

    boolean isOfLanguageToo() {
        return languageToo;
    }
}
