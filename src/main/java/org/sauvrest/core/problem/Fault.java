package org.sauvrest.core.problem;

import java.util.List;
import org.sauvrest.core.words.Bytes;

/// Why a value or the content of a file is of no use, as plain facts: what many a [Problem] has in it. The words for
/// each stand in the texts of every language under `fault.NAME`, without a full stop: they end a sentence of the
/// problem.
public sealed interface Fault {

    // -- values

    record NoPort(String text) implements Fault {}

    record NoHost(String text) implements Fault {}

    record NoTlsMode(String text, List<String> known) implements Fault {}

    record NoRole(String text, List<String> known) implements Fault {}

    /// @param name of the field or option that takes one of several words
    record NoneOf(String name, String text, List<String> known) implements Fault {}

    record Lacking(String name) implements Fault {}

    record BlankPrefix() implements Fault {}

    record BelowZero(String name) implements Fault {}

    record BelowOne(String name) implements Fault {}

    // -- what was typed as a command

    record ArgumentUnknown(String text) implements Fault {}

    record ArgumentTwice(String name) implements Fault {}

    record ValueLacking(String name) implements Fault {}

    record TakesNoValue(String name) implements Fault {}

    record NoNumber(String name, String text) implements Fault {}

    record NoPath(String text) implements Fault {}

    /// One of these must be there.
    record NoneChosen(List<String> names) implements Fault {}

    record NotTogether(List<String> names) implements Fault {}

    /// @param other what must be there too
    record OnlyWith(String name, String other) implements Fault {}

    /// The window was asked for, where there is no screen.
    record NoScreen() implements Fault {}

    // -- what stands in a JSON file

    record NoFormat(int known) implements Fault {}

    record NoObject() implements Fault {}

    /// One of a list is null.
    record EmptyItem(String list) implements Fault {}

    record SameName(String name) implements Fault {}

    record UnknownField(String field, List<String> known) implements Fault {}

    record FieldTwice(String field) implements Fault {}

    /// @param wanted what the field should hold
    record Unfit(String field, Wanted wanted) implements Fault {}

    /// @param column 1 for the first character of the line
    record NotJson(int column) implements Fault {}

    record EndsEarly() implements Fault {}

    record GoesOn() implements Fault {}

    record NotUnderstood() implements Fault {}

    // -- what keeps a file or a program from being used

    record AccessDenied() implements Fault {}

    record Gone() implements Fault {}

    record IsFolder() implements Fault {}

    /// A file stands where a folder should be.
    record NoFolder() implements Fault {}

    record NameTaken() implements Fault {}

    record ReadOnly() implements Fault {}

    record DiskFault() implements Fault {}

    record NotUtf8() implements Fault {}

    /// What the operating system, a library or another computer says where no other fault stands for it.
    record Said(String text) implements Fault {}

    /// @param most files that may include one another
    record IncludedTooDeep(int most) implements Fault {}

    // -- what keeps an archive from being read

    record FormatVersion(String version) implements Fault {}

    record TarOrFolder() implements Fault {}

    record Packed(String how) implements Fault {}

    /// @param most what there is memory for
    record ContentsTooLarge(Bytes most) implements Fault {}

    // -- what keeps a private key from being used

    record NoKey() implements Fault {}

    /// No passphrase was given.
    record Locked() implements Fault {}

    record NotOpened() implements Fault {}

    // -- what another computer answers

    record ChangedMeanwhile() implements Fault {}

    record CutShort() implements Fault {}

    /// @param most what is read of a file there
    record FileTooLarge(Bytes most) implements Fault {}

    record OwnerLost() implements Fault {}

    record Ended(int status) implements Fault {}

    record Http(int status) implements Fault {}

    record NotListening() implements Fault {}

    record Late() implements Fault {}

    record NoAddress() implements Fault {}

    // -- who keeps tables locked

    record HeldBy(String who) implements Fault {}

    /// The server does not say who it is.
    record HeldByUnknown() implements Fault {}

    /// What a failed reading, writing or start means.
    static Fault of(Exception e) {
        return IoFaults.of(e);
    }

    /// What a field may be made to hold.
    enum Wanted {
        TEXT,
        NUMBER,
        TRUTH,
        LIST,
        FIELDS,
        PATH,
        TIME,
        OTHER
    }
}
