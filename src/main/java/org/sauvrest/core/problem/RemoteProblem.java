package org.sauvrest.core.problem;

import java.nio.file.Path;
import org.sauvrest.core.words.Verbatim;

/// What can go wrong with work on other computers, by SSH.
public sealed interface RemoteProblem extends Problem.OfRemote {

    /// A private key of SSH.
    ///
    /// @param fault why it could not be worked with
    record KeyUnusable(Path file, Fault fault) implements RemoteProblem {}

    /// A line of an SSH configuration, the user's own or one that it includes.
    ///
    /// @param line 1 for the first
    record SshConfigFault(Path file, int line, Fault fault) implements RemoteProblem {}

    /// @param host account and computer
    /// @param fault why it could not be worked with
    record RemoteFailed(
            String host, Enum<?> fault, @Verbatim String said) implements RemoteProblem {}

    /// @param jump host through which the other one is reached
    record JumpHostFailed(
            String jump,
            String host,
            Enum<?> fault,
            @Verbatim String said) implements RemoteProblem {}

    record RemoteFileFault(String host, String file, Fault fault) implements RemoteProblem {}
}
