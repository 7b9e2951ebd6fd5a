package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which computers a run is for, by how they stand.
class ChoiceTest {

    private static final Computer COMPUTER = new Computer("pc", "pc", 22, Optional.empty(), "", Platform.UNKNOWN);

    /// Time alone may mend what is resumed; all that is missing is retried; what was written comes back.
    @ParameterizedTest
    @CsvSource({
        "WAITING, NONE, false, RESUME RETRY",
        "VISITED, NONE, true, RESUME RETRY ROLL_BACK",
        "INTERRUPTED, STOPPED, false, RESUME RETRY",
        "UNREACHABLE, NAME_UNKNOWN, false, RESUME RETRY",
        "UNREACHABLE, SILENT, false, RESUME RETRY",
        "UNREACHABLE, CLOSED, false, RESUME RETRY",
        "UNREACHABLE, LATE, false, RESUME RETRY",
        "UNREACHABLE, LOST, true, RESUME RETRY ROLL_BACK",
        "UNREACHABLE, FOLDER_MISSING, false, RESUME RETRY",
        "REFUSED, KEY_NEW, false, RETRY NEW_KEYS",
        "REFUSED, KEY_CHANGED, false, RETRY",
        "REFUSED, LOGIN_REFUSED, false, RETRY",
        "REFUSED, NOT_SSH, false, RETRY",
        "REFUSED, FORWARDING_REFUSED, false, RETRY",
        "REFUSED, WAY_NOT_FOLLOWED, false, RETRY",
        "FAILED, NO_SPACE, false, RETRY",
        "FAILED, ACCOUNT_REFUSED, true, RETRY ROLL_BACK",
        "FAILED, CHANGED_MEANWHILE, false, RETRY",
        "WRITTEN, SERVER_SILENT, true, RESUME RETRY ROLL_BACK",
        "WRITTEN, PORT_CLOSED, true, RESUME RETRY ROLL_BACK",
        "WRITTEN, SERVER_REFUSED, true, RETRY ROLL_BACK",
        "WRITTEN, NO_PROGRAM, true, RETRY ROLL_BACK",
        "WRITTEN, FOLDER_ONLY, false, RETRY",
        "OUTDATED, PASSWORD_CHANGED, true, RETRY ROLL_BACK",
        "PROVED, NONE, true, ROLL_BACK",
        "ALREADY_RIGHT, NONE, false, ''",
        "ROLLED_BACK, NONE, false, RETRY",
    })
    void aRunIsForThose(HostState state, Reason reason, boolean wrote, String choices) {
        var standing = new Standing(COMPUTER, state, reason, "", Optional.of(Instant.EPOCH), wrote, Optional.empty());

        assertEquals(
                choices,
                Stream.of(Choice.values())
                        .filter(choice -> choice.takes(standing))
                        .map(Choice::name)
                        .collect(Collectors.joining(" ")));
    }
}
