package org.sauvrest.core.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Texts, whichever program has written them.
public final class PlainText {

    /// By which Windows' programs know a text for UTF-8.
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    /// A text in UTF-8, or else in the bytes of an old Western editor or spreadsheet, one for every character; without
    /// the mark that Windows' Notepad puts before the first line.
    public static String of(byte[] content) {
        var text = decoded(content);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /// A text that comes with the program, in UTF-8.
    ///
    /// @param owner class beside which it stands
    public static String shipped(Class<?> owner, String resource) {
        try (var stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }
}
