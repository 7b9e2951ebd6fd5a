package org.sauvrest.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `sauvrest server`: the servers that are known here.
@Command(
        name = "server",
        subcommands = {
            ServerListCommand.class,
            ServerAddCommand.class,
            ServerTestCommand.class,
            ServerRemoveCommand.class
        })
final class ServerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    ServerCommand() {}

    @Override
    public void run() {
        throw UsageFaults.verbLacking(spec);
    }
}
