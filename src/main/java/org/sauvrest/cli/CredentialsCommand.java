package org.sauvrest.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `sauvrest credentials`: the passwords by which this computer and others log in.
@Command(
        name = "credentials",
        subcommands = {
            CredentialsShowCommand.class,
            CredentialsSetCommand.class,
            CredentialsCheckCommand.class,
            CredentialsImportCommand.class,
            CredentialsExportCommand.class,
            CredentialsRotateCommand.class,
            CredentialsDeployCommand.class,
            CredentialsPackageCommand.class
        })
final class CredentialsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    CredentialsCommand() {}

    @Override
    public void run() {
        throw UsageFaults.verbLacking(spec);
    }
}
