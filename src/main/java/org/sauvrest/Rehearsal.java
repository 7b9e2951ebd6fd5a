package org.sauvrest;

import java.io.File;
import java.io.IOException;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.sauvrest.cli.CommandLineFace;
import org.sauvrest.core.SauvRest;

/// What the build runs once so that later starts are quick: the Java that runs it keeps the classes that it loads in a
/// cache. It loads those of every command, also of those that would need a server.
public final class Rehearsal {

    /// Loaded and initialised: the cache takes no class that is merely loaded. Ours and those of the libraries that a
    /// command uses; what else is in the jars would only make the cache larger.
    private static final Pattern WANTED = Pattern.compile("org/sauvrest/.*|com/ongres/.*"
            + "|org/postgresql/(Driver|core|jdbc|util|sspi|hostchooser|gss|ssl|fastpath|plugin|copy|largeobject).*");

    private Rehearsal() {}

    /// Ends with the exit code 0 whatever could not be loaded: a start without the cache is only slower.
    public static void main(String[] arguments) {
        for (var jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            load(new File(jar));
        }
        CommandLineFace.run(SauvRest.ofThisMachine(), "server", "list", "--json");
        CommandLineFace.run(SauvRest.ofThisMachine(), "--help");
        System.exit(0);
    }

    private static void load(File jar) {
        try (var file = new JarFile(jar)) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            name.endsWith(".class") && WANTED.matcher(name).matches())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .forEach(Rehearsal::load);
        } catch (IOException e) {
            // Not a jar: the classes lie in a folder, as they do while somebody develops.
            return;
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            // A class for a library that is not there is not used either.
            return;
        }
    }
}
