package org.sauvrest.core.handover;

import java.nio.charset.StandardCharsets;
import org.sauvrest.core.files.PlainText;

/// A file of a package: its name, with the folders that it lies in, and what it holds.
final class PackageFile {

    private final String name;
    private final byte[] content;

    private PackageFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static PackageFile of(String name, byte[] content) {
        return new PackageFile(name, content.clone());
    }

    static PackageFile of(String name, String text) {
        return new PackageFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// One that comes with the program, under its own name.
    static PackageFile shipped(String resource) {
        return of(resource.substring(resource.lastIndexOf('/') + 1), text(resource));
    }

    static String text(String resource) {
        return PlainText.shipped(PackageFile.class, resource);
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }

    PackageFile named(String other) {
        return new PackageFile(other, content);
    }

    /// As Windows' own programs write texts: also an old editor then shows its lines and its accents.
    PackageFile forWindows() {
        return of(name, PlainText.BYTE_ORDER_MARK + new String(content, StandardCharsets.UTF_8).replace("\n", "\r\n"));
    }
}
