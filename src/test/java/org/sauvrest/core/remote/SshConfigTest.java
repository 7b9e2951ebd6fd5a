package org.sauvrest.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways that SSH configurations name, as OpenSSH's own client takes them.
class SshConfigTest {

    private static final String ME = System.getProperty("user.name");

    private static SshConfig config(String text) throws Exception {
        return SshConfig.parse(Path.of("config"), text, Path.of("nobody", ".ssh"));
    }

    private static Route route(String text) throws Exception {
        return config(text).route(new Target("pc", 22, "tech"));
    }

    private static List<String> jumps(String text) throws Exception {
        return route(text).jumps().stream().map(Target::toString).toList();
    }

    @Test
    void aComputerOfWhichNothingIsSaidIsReachedItself() throws Exception {
        assertEquals(Route.direct(new Target("pc", 22, "tech")), route("Host other\n  ProxyJump jump\n"));
    }

    @Test
    void nameAndPortAreTakenAndTheAccountIsNot() throws Exception {
        assertEquals(
                Route.direct(new Target("pc.school", 2222, "tech")),
                route("Host *\n  HostName %h.school\n  Port 2222\n  User other\n"));
        assertEquals(Route.direct(new Target("10.0.0.1", 22, "tech")), route("host=pc\n hostname=10.0.0.1\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jump|me@jump",
                "tech@jump:2222|tech@jump:2222",
                "ssh://tech@jump:2222|tech@jump:2222",
                "[fe80::1]:2222|me@fe80::1:2222",
                "a,tech@b|me@a,tech@b",
                "a, b|me@a,me@b",
                "none|''",
            })
    void jumpHostsAreNamedInTheirOrder(String option, String jumps) throws Exception {
        var expected = jumps.isEmpty()
                ? List.of()
                : List.of(jumps.replace("me@", ME + "@").split(",", -1));

        assertEquals(expected, jumps("Host pc\n  ProxyJump " + option + "\n"));
    }

    @Test
    void whatIsSaidOfAJumpHostItselfCountsToo() throws Exception {
        assertEquals(List.of(ME + "@outer.school", "gatekeeper@10.0.0.1:2222"), jumps("""
                        Host jump
                          HostName 10.0.0.1
                          Port 2222
                          User gatekeeper
                          ProxyJump outer.school
                        Host pc
                          ProxyJump jump
                        """));
    }

    @Test
    void whatIsSaidFirstCounts() throws Exception {
        assertEquals(List.of(ME + "@a"), jumps("Host pc\n  ProxyJump a\nHost p*\n  ProxyJump b\n"));
        assertEquals(List.of(), jumps("Host pc\n  ProxyJump none\nHost *\n  ProxyJump b\n"));
        assertEquals(List.of(), jumps("Host * !pc\n  ProxyJump b\n"));
    }

    @Test
    void whatWeDoNotUnderstandIsPassedOver() throws Exception {
        assertEquals(List.of(ME + "@a"), jumps("""
                        Include others/*
                        IdentityFile ~/.ssh/%z
                        Match host pc exec "true"
                          ProxyJump b
                          HostName elsewhere
                        Host pc
                          SendEnv
                          ProxyJump a
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Host pc\n  ProxyCommand ssh -W %h:%p jump\n'|ProxyCommand",
                "'Host pc\n  ProxyJump jump\nHost jump\n  ProxyCommand nc %h %p\n'|ProxyCommand",
                "'Host pc\n  ProxyJump pc\n'|ProxyJump pc",
                "'Host *\n  ProxyJump jump\n'|ProxyJump jump",
                "'Host pc\n  ProxyJump a\nHost a\n  ProxyJump b\nHost b\n  ProxyJump pc\n'|ProxyJump pc",
                "'Host pc\n  ProxyJump jump:0\n'|ProxyJump jump:0",
            })
    void aWayThatWeDoNotFollowIsTold(String text, String said) {
        var refused = assertThrows(RemoteException.class, () -> route(text));

        assertEquals(RemoteFault.WAY_NOT_FOLLOWED, refused.fault());
        assertEquals(said, refused.said());
    }

    @Test
    void noProxyCommandIsNone() throws Exception {
        assertEquals(List.of(ME + "@a"), jumps("Host pc\n  ProxyJump a\n  ProxyCommand none\n"));
    }

    @Test
    void whatOnlyLeadsToOthersIsNoComputerOfTheList() throws Exception {
        var config = config("Host jump pc1\n  User tech\nHost pc2\n  ProxyJump tech@jump:2222\nHost p*\n");

        assertEquals(List.of("pc1", "pc2"), config.names());
        assertEquals(
                new SshConfig.Entry(
                        "pc2",
                        new Route(List.of(new Target("jump", 2222, "tech")), new Target("pc2", 22, "")),
                        Optional.empty()),
                config.entry("pc2"));
        assertEquals(Optional.of("tech"), config.entry("pc1").user());
    }
}
