package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.overview.ServerLook;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.HostPort;

/// Whether it is told that a server answers again.
class ComebackTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private static final ServerState THERE = new ServerState.There(
            new ServerLook(new HostPort("db", 5432), "15.18", Optional.empty(), List.of(), List.of(), Map.of()),
            Optional.empty(),
            List.of(),
            Optional.empty());

    private static ServerState gone(Problem problem) {
        return new ServerState.Gone(problem, Optional.empty(), List.of(), Duration.ofSeconds(20));
    }

    @Test
    void isToldForAMinuteAfterTheServerWasLost() {
        var comeback = Comeback.NONE.after(gone(new Problem.NoAnswer("db", 5432)), THERE, NOW);

        assertEquals(Optional.of(NOW), comeback.since());
        assertEquals(comeback, comeback.after(THERE, THERE, NOW.plusSeconds(59)));
        assertEquals(Comeback.NONE, comeback.after(THERE, THERE, NOW.plusSeconds(60)));
    }

    @Test
    void isNoneWhereOnlyTheLoginHadFailed() {
        for (var problem : List.of(
                new Problem.PasswordWrong("prof", "db", "pgpass.conf"),
                new Problem.PasswordMissing("prof", "db", "pgpass.conf"),
                new Problem.LoginRefused("prof", "db", "no pg_hba.conf entry"))) {
            assertEquals(Comeback.NONE, Comeback.NONE.after(gone(problem), THERE, NOW), problem.toString());
        }
    }

    @Test
    void isNoneAtTheFirstLookAndWhileTheServerIsGone() {
        var lost = gone(new Problem.NoAnswer("db", 5432));

        assertEquals(Comeback.NONE, Comeback.NONE.after(new ServerState.Looking(), THERE, NOW));
        assertEquals(Comeback.NONE, new Comeback(Optional.of(NOW)).after(THERE, lost, NOW));
    }
}
