package org.sauvrest.core.odoo;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sauvrest.core.machine.Machine;

/// This computer, as far as looking at files goes: real files, without a process for each look.
final class FolderMachine {

    private FolderMachine() {}

    static Machine make() {
        return (Machine) Proxy.newProxyInstance(
                FolderMachine.class.getClassLoader(),
                new Class<?>[] {Machine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "exists" -> Files.exists(Path.of((String) arguments[0]));
                    case "read" -> Files.readAllBytes(Path.of((String) arguments[0]));
                    case "list" -> list(texts(arguments[0]));
                    case "digests" -> digests(texts(arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static List<String> texts(Object argument) {
        return ((List<?>) argument).stream().map(String.class::cast).toList();
    }

    private static Map<String, List<String>> list(List<String> folders) throws IOException {
        var names = new HashMap<String, List<String>>();
        for (var folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> entries = Files.list(Path.of(folder))) {
                    names.put(
                            folder,
                            entries.map(entry -> entry.getFileName().toString()).toList());
                }
            }
        }
        return names;
    }

    private static Map<String, String> digests(List<String> folders) throws Exception {
        var sums = new HashMap<String, String>();
        for (var folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .toList()) {
                    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    sums.put(file.toString(), HexFormat.of().formatHex(digest));
                }
            }
        }
        return sums;
    }
}
