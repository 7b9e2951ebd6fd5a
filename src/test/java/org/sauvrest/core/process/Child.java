package org.sauvrest.core.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A small real program that tests start as a child: it says, reads or waits as its arguments tell.
final class Child {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    /// Not an argument: under `LC_ALL=C` these letters would not arrive.
    static final String ACCENTS = "été 😀";

    private static final String ERROR = "error:";
    private static final String EXIT = "exit:";

    private Child() {}

    static Command command(Map<String, String> environment, String... arguments) {
        var all = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Child.class.getName()));
        all.addAll(List.of(arguments));
        return new Command(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), all, environment);
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        var arguments = Arrays.asList(words);
        var rest = arguments.subList(1, arguments.size());
        switch (arguments.getFirst()) {
            case "say" -> rest.forEach(Child::say);
            case "say-accents" -> say(ACCENTS);
            case "count" -> {
                for (int i = 1; i <= Integer.parseInt(rest.getFirst()); i++) {
                    OUT.println("line " + i);
                }
            }
            case "read" -> OUT.println("input: " + System.in.read());
            case "environment" ->
                rest.forEach(name -> OUT.println(
                        System.getenv(name) == null ? name + " is not set" : name + "=" + System.getenv(name)));
            case "wait" -> waitForLong();
            case "parent" -> bear(command(Map.of(), "wait").words());
            case "stubborn-child" -> bear(List.of("/bin/sh", "-c", "trap '' TERM; echo $$; while :; do sleep 1; done"));
            default -> throw new IllegalArgumentException(arguments.toString());
        }
    }

    private static void say(String text) {
        if (text.startsWith(ERROR)) {
            ERR.println(text.substring(ERROR.length()));
        } else if (text.startsWith(EXIT)) {
            System.exit(Integer.parseInt(text.substring(EXIT.length())));
        } else {
            OUT.println(text);
        }
    }

    private static void bear(List<String> words) throws IOException, InterruptedException {
        new ProcessBuilder(words).inheritIO().start();
        waitForLong();
    }

    private static void waitForLong() throws InterruptedException {
        OUT.println(ProcessHandle.current().pid());
        Thread.sleep(60_000);
    }
}
