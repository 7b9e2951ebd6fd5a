package org.sauvrest.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.words.Words;

/// Our texts as picocli wants them: it looks the descriptions of commands and options up by their names.
///
/// Where picocli begins a new line, Java's rules take the apostrophe of `n’a` for a closing quotation mark, after which
/// a line may end. So until the lines are made, a letter stands for it that looks the same.
final class WordsBundle extends ResourceBundle {

    private static final char APOSTROPHE = '\u2019';
    private static final char LETTER = '\u02bc';

    private final Words words;

    WordsBundle(Words words) {
        this.words = words;
    }

    /// @param lines that picocli has made of our texts
    static String finished(String lines) {
        return lines.replace(LETTER, APOSTROPHE);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.has(key) ? words.say(key).replace(APOSTROPHE, LETTER) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keys());
    }
}
