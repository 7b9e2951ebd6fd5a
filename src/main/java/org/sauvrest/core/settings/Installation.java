package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

/// The Odoo that serves the contexts of a server, as its update needs to know it. Paths and commands are those of the
/// computer that it runs on.
///
/// @param host `[account@]host[:port]` of that computer, reached by SSH; absent for this one
/// @param code folder of the code: a git checkout, or an unpacked release
/// @param executable the server program, such as `odoo-bin`: a path, or a name in the folder of the code
/// @param interpreter program that runs the executable, such as the Python of a virtual environment; absent where it
///     runs by itself
/// @param configuration its configuration file
/// @param addons further git checkouts with modules of its addons path
/// @param user account of the system that it runs as; absent for whoever runs the update
/// @param stop command line that stops the service
/// @param start command line that starts it
/// @param status command line whose exit status is 0 while it runs
/// @param proxyStop command line that takes the web proxy away from its users; absent where there is none
/// @param proxyStart command line that brings it back
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Installation(
        @Nullable String host,
        String code,
        String executable,
        @Nullable String interpreter,
        String configuration,
        List<String> addons,
        @Nullable String user,
        String stop,
        String start,
        String status,
        @Nullable String proxyStop,
        @Nullable String proxyStart) {

    @SuppressWarnings("NullAway") // Jackson hands null for what the file leaves out
    public Installation {
        require(code, "code");
        require(executable, "executable");
        require(configuration, "configuration");
        require(stop, "stop");
        require(start, "start");
        require(status, "status");
        addons = addons == null ? List.of() : List.copyOf(addons);
    }

    /// The computer that it runs on; absent for this one.
    public Optional<String> computer() {
        return Optional.ofNullable(host);
    }

    public Optional<String> account() {
        return Optional.ofNullable(user);
    }

    /// The server program, where it is.
    public String program() {
        return executable.contains("/") || executable.contains("\\") ? executable : code + "/" + executable;
    }

    /// Whether it is the same Odoo, however it is described.
    public boolean isSamePlace(Installation other) {
        return computer().equals(other.computer()) && code.equals(other.code);
    }

    /// The same with the commands of another description, where that is one of the same Odoo. A command for the proxy
    /// that is not there any more stays: whoever was kept out by it must be let in again.
    public Installation withCommandsOf(@Nullable Installation other) {
        if (other == null || !isSamePlace(other)) {
            return this;
        }
        return new Installation(
                host,
                code,
                executable,
                interpreter,
                configuration,
                addons,
                user,
                other.stop,
                other.start,
                other.status,
                other.proxyStop == null ? proxyStop : other.proxyStop,
                other.proxyStart == null ? proxyStart : other.proxyStart);
    }

    private static void require(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw new FaultException(new Fault.Lacking("odoo." + field));
        }
    }
}
