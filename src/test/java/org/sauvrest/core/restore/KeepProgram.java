package org.sauvrest.core.restore;

import java.nio.file.Path;
import java.util.List;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.ServerProfile;

/// A program that keeps the state of a context and tells each step that it begins.
final class KeepProgram {

    private KeepProgram() {}

    /// @param args port of the server, home, context
    public static void main(String[] args) throws Exception {
        var home = Path.of(args[1]);
        var profile = ServerProfile.builder("test", List.of(PrivateServer.HOST), "prof")
                .port(Integer.valueOf(args[0]))
                .saves(home)
                .build();
        new SauvRest(Places.of("Linux", home, System.getenv()), home, System.getenv())
                .keep()
                .keep(profile, args[2])
                .run(event -> {
                    if (event instanceof ProgressEvent.Begun begun) {
                        System.out.println(begun.step());
                    }
                });
    }
}
