package org.sauvrest.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class SystemProcessesTest {

    private final SystemProcesses processes = new SystemProcesses();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Ended child(String... arguments) throws Exception {
        return processes.run(Child.command(Map.of(), arguments), lines::add);
    }

    @Test
    void handsOnEachLineOfBothStreamsAndTheExitStatus() throws Exception {
        var ended = child("say", "one", "two", "error:three", "exit:7");

        assertEquals(List.of("one", "two", "three"), lines);
        assertEquals(new Ended(7, List.of("one", "two", "three")), ended);
        assertFalse(ended.well());
    }

    @Test
    void outputIsReadAsUtf8WhateverTheLocale() throws Exception {
        assertEquals(List.of(Child.ACCENTS), child("say-accents").lastLines());
    }

    @Test
    void zeroIsWell() throws Exception {
        assertTrue(child("say").well());
    }

    @Test
    void keepsTheLastFortyLinesForMessages() throws Exception {
        var ended = child("count", "1000");

        assertEquals(1000, lines.size());
        assertEquals(IntStream.rangeClosed(961, 1000).mapToObj(n -> "line " + n).toList(), ended.lastLines());
    }

    @Test
    void theProgramGetsNoInput() throws Exception {
        assertEquals(List.of("input: -1"), child("read").lastLines());
    }

    @Test
    void variablesAreSetAndAnEmptyValueTakesOneAway() throws Exception {
        var inherited = System.getenv().keySet().stream()
                .filter(name -> name.matches("PATH|HOME|USER"))
                .findFirst()
                .orElseThrow();
        var changed = new HashMap<>(Map.of("SECRET_WORD", "with 'all' \"kinds\" \\ of = signs", inherited, ""));

        var ended = processes.run(Child.command(changed, "environment", "SECRET_WORD", inherited), lines::add);

        assertEquals(
                List.of("SECRET_WORD=with 'all' \"kinds\" \\ of = signs", inherited + " is not set"),
                ended.lastLines());
    }

    @Test
    void programsSpeakEnglish() throws Exception {
        assertEquals(List.of("LC_ALL=C"), child("environment", "LC_ALL").lastLines());
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        var nasty = List.of("", " ", "a b", "'", "$HOME", "*", "-x");
        var said = new ArrayList<>(List.of("say"));
        said.addAll(nasty);

        assertEquals(nasty, child(said.toArray(String[]::new)).lastLines());
    }

    @Test
    void aProgramThatIsMissingIsTold() {
        var refusal = assertThrows(
                ProblemException.class, () -> processes.run(Command.of("/nowhere/pg_dump", "x"), lines::add));

        assertEquals(new Problem.ProgramNotStarted("/nowhere/pg_dump", new Fault.Gone()), refusal.problem());
    }

    @Test
    void aCommandShowsItselfAsOneCouldTypeItButNeverItsVariables() {
        var command = new Command("/usr/bin/x", List.of("--a=1", "b c", "it's", ""), Map.of("PGPASSWORD", "geheim"));

        assertEquals("/usr/bin/x --a=1 'b c' 'it'\\''s' ''", command.toString());
    }
}
