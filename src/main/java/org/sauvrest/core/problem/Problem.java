package org.sauvrest.core.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Verbatim;

/// Everything that can go wrong, as plain facts. The words for each (what happened and why, what to do) stand in the
/// texts of every language under `problem.NAME.what` and `problem.NAME.todo`; the facts fill their places.
public sealed interface Problem {

    // -- what was asked for

    record Usage(Fault fault, String command) implements Problem {}

    /// A window was wanted, and the screen that was named cannot be used.
    record ScreenUnusable(@Verbatim String fault) implements Problem {}

    // -- settings

    /// @param place where the value was given, such as a variable or a command
    record ValueFault(String place, Fault fault) implements Problem {}

    /// @param line 1 for the first; 0 where the fault has no place in the file
    record SettingsFault(Path file, int line, Fault fault) implements Problem {}

    record SettingsNewer(Path file, int format, int known) implements Problem {}

    record NoServer() implements Problem {}

    record ServerUnknown(String name, List<String> known) implements Problem {}

    record ServerExists(String name) implements Problem {}

    // -- reaching the server

    record HostUnknown(String host) implements Problem {}

    record PortClosed(String host, int port) implements Problem {}

    record NoAnswer(String host, int port) implements Problem {}

    record NotPostgres(String host, int port) implements Problem {}

    record TlsRefused(String host, String mode, @Verbatim String answer) implements Problem {}

    record NotCertificate(Path file) implements Problem {}

    record CertificateExpired(Path file, Instant until) implements Problem {}

    record NoPrimary(List<String> hosts) implements Problem {}

    record ServerNotReady(String host, @Verbatim String answer) implements Problem {}

    record TooManyConnections(String host, @Verbatim String answer) implements Problem {}

    record PasswordMissing(String user, String host, String source) implements Problem {}

    record PasswordWrong(String user, String host, String source) implements Problem {}

    record TypedPasswordWrong(String user, String host) implements Problem {}

    /// Nobody was there to type it.
    record NoPasswordGiven() implements Problem {}

    /// The server checks no password of an account, so that none can be proved.
    record PasswordNotAsked(String user, String host) implements Problem {}

    record OldPasswordAccepted(String user, String host) implements Problem {}

    /// A change that could not be taken back whole.
    ///
    /// @param pending file with the new password
    /// @param left why a step could not be taken back
    record ChangeStuck(String user, String host, Path pending, List<Problem> left) implements Problem {}

    /// The server refuses the password of the file, and what an interrupted change has left is there.
    ///
    /// @param pending file with the password that was to come
    record ChangeUnfinished(String user, String host, Path pending) implements Problem {}

    record LoginRefused(String user, String host, @Verbatim String answer) implements Problem {}

    record DatabaseMissing(String database, String host) implements Problem {}

    record ConnectionLost(String host, @Verbatim String answer) implements Problem {}

    // -- rights

    record MayNotCreate(String user) implements Problem {}

    record NotMemberOfOwner(String user, String owner) implements Problem {}

    record OwnerUnknown(String owner) implements Problem {}

    record NotAllowed(String user, @Verbatim String answer) implements Problem {}

    /// @param object table, schema or what else the right is missing for
    record NotAllowedOn(
            String user, String object, @Verbatim String answer) implements Problem {}

    // -- an Odoo

    /// A file without the section that an Odoo reads.
    record OdooConfFault(Path file) implements Problem {}

    record OdooConfOther(Path file, String found, String user) implements Problem {}

    record RestartFailed(
            String command, int status, @Verbatim List<String> lines) implements Problem {}

    /// The Odoo of an interrupted change cannot be changed now.
    record OdooUnfinished(String user, String options, List<Problem> why) implements Problem {}

    record OdooSilent(String url, Fault fault) implements Problem {}

    record OdooNotLoggedIn(String user, Path conf, Duration waited) implements Problem {}

    // -- client programs

    record NoClient(String program, int needed, List<String> found) implements Problem {}

    record ProgramNotStarted(String program, Fault fault) implements Problem {}

    record ToolFailed(String program, int status, @Verbatim List<String> lines) implements Problem {}

    // -- contexts

    record ContextUnknown(String context, List<String> similar) implements Problem {}

    record ClassUnknown(String name, List<String> classes) implements Problem {}

    record NotAContext(String name, String prefix) implements Problem {}

    record NameTooLong(String context) implements Problem {}

    record ContextClosed(String context) implements Problem {}

    record Busy(String context, String who, @Verbatim String holder) implements Problem {}

    /// Somebody changes the password of the account.
    record PasswordBusy(
            String user, String host, String who, @Verbatim String holder) implements Problem {}

    record InUse(String context, List<String> sessions) implements Problem {}

    record TablesLocked(
            String context,
            Duration waited,
            Fault holder,
            @Verbatim String answer) implements Problem {}

    record NothingToUndo(String context) implements Problem {}

    /// A kept state that is not on the server any more.
    record StateGone(String context, Instant since) implements Problem {}

    // -- files

    record FileMissing(Path file) implements Problem {}

    record FolderMissing(Path folder) implements Problem {}

    record FileUnreadable(Path file, Fault fault) implements Problem {}

    record FileExists(Path file) implements Problem {}

    record FolderExists(Path folder) implements Problem {}

    record FolderUnwritable(Path folder, Fault fault) implements Problem {}

    record DiskShort(Path folder, Bytes needed, Bytes free) implements Problem {}

    record DiskFull(Path folder) implements Problem {}

    /// A file that is no good save: another one may do better.
    sealed interface OfSave extends Problem {}

    record WrongKind(Path file, Enum<?> kind) implements OfSave {}

    /// A description was taken for the save that it describes, which is not beside it.
    ///
    /// @param save its name
    record DescriptionOnly(Path file, String save) implements OfSave {}

    record Damaged(Path file, Enum<?> fault, long position) implements OfSave {}

    record HashDiffers(Path file) implements OfSave {}

    /// A file that SauvRest has not made, or no longer knows.
    record NotOurSave(Path file) implements Problem {}

    record ManifestFault(Path file, int line, Fault fault) implements OfSave {}

    record ManifestNewer(Path file, int format, int known) implements OfSave {}

    record FormatUnknown(Path file, Fault fault) implements OfSave {}

    record RowsDiffer(Path file, List<String> tables) implements OfSave {}

    // -- restoring

    record OtherContext(Path file, String from, String into) implements Problem {}

    record OtherOdoo(Path file, String there, String here) implements Problem {}

    record NotConfirmed() implements Problem {}

    record RestoreErrors(String context, @Verbatim List<String> errors) implements Problem {}

    record CountsDiffer(String context, List<String> tables) implements Problem {}

    record OutcomeUnknown(String context) implements Problem {}

    // -- the server's own

    record ServerDiskFull(@Verbatim String answer) implements Problem {}

    record ServerError(String state, @Verbatim String answer) implements Problem {}

    // -- the demo

    record DemoProgramsMissing() implements Problem {}

    record DemoAccountMissing(String account) implements Problem {}

    record DemoNotStarted(Path log, @Verbatim List<String> lines) implements Problem {}

    // -- what stands in a file of its own

    /// Of the update of an Odoo.
    sealed interface OfUpdate extends Problem permits UpdateProblem {}

    /// Of files that hold passwords.
    sealed interface OfPasswordFile extends Problem permits PasswordFileProblem {}

    /// Of work on other computers.
    sealed interface OfRemote extends Problem permits RemoteProblem {}

    /// Of the roll-out of a password.
    sealed interface OfRollout extends Problem permits RolloutProblem {}

    /// What nobody thought of.
    ///
    /// @param fault for whoever mends the program
    record Unforeseen(@Verbatim String fault) implements Problem {}
}
