package org.sauvrest.core.remote;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.ProblemException;

/// The way to other computers by SSH: one for many, with the keys of one user.
public final class SshDoor implements AutoCloseable {

    private static final AttributeKey<Visitor> VISITOR = new AttributeKey<>();

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BEATS_WITHOUT_ANSWER = 3;

    private final SshThreads threads = new SshThreads();
    private final SshClient client;
    private final SshLogin login;
    private final KnownHosts knownHosts;
    private final SshConfig config;
    private final JumpHosts jumpHosts = new JumpHosts(this::jumpHost);

    /// @throws ProblemException where a key that was named, or the user's SSH configuration, cannot be used
    public SshDoor(SshLogin login, KnownHosts knownHosts) throws ProblemException {
        this.login = login;
        this.knownHosts = knownHosts;
        config = SshConfig.ofUser(login.folder());
        client = SshClient.setUpDefaultClient();
        client.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory(() -> threads));
        // What counts is what we have asked the user's configuration for, and nothing else that stands in files.
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        List<KeyPair> keys = Identities.of(login);
        client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(keys));
        login.agent().ifPresent(path -> client.setAgentFactory(Agent.factory(path)));
        client.setServerKeyVerifier(this::verify);
        // A connection that is dead without having ended, as behind a cable that was pulled, is known by its silence.
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, BEATS_WITHOUT_ANSWER);
        client.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                askForKnownKinds(session);
            }
        });
        client.start();
    }

    /// One connection on its way.
    private static final class Visitor {
        private final Target target;
        private volatile KnownHosts.Verdict verdict = KnownHosts.Verdict.KNOWN;
        private volatile String fingerprint = "";

        Visitor(Target target) {
            this.target = target;
        }
    }

    /// The way to a computer by the user's own SSH configuration.
    ///
    /// @throws RemoteException where it is one that we do not follow
    public Route route(Target target) throws RemoteException {
        return config.route(target);
    }

    /// Looks whether anything answers there at all.
    ///
    /// @param patience until a session at a jump host stands
    /// @throws RemoteException why not
    public void knock(Route route, Duration patience) throws RemoteException, InterruptedException {
        if (!route.isDirect()) {
            Attempts.at(() -> {
                Passage.require(jumpHosts.session(route.toLastJump(), patience), route);
                return route;
            });
            return;
        }
        var fault = Knock.at(route.target());
        if (fault.isPresent()) {
            throw new RemoteException(fault.get(), "");
        }
    }

    /// @param patience until the session stands
    public RemoteSession open(Route route, Duration patience) throws RemoteException, InterruptedException {
        return new RemoteSession(Attempts.at(() -> session(route, patience)));
    }

    /// From now on jump hosts are tried again that could not be worked with.
    public void tryJumpHostsAgain() {
        jumpHosts.tryAgain();
    }

    private ClientSession jumpHost(Route route, Duration patience) throws RemoteException, InterruptedException {
        knock(route, patience);
        return Attempts.at(() -> session(route, patience));
    }

    private ClientSession session(Route route, Duration patience) throws RemoteException, InterruptedException {
        var target = route.target();
        if (route.isDirect()) {
            return session(target, new SshdSocketAddress(target.host(), target.port()), patience);
        }
        var jump = jumpHosts.session(route.toLastJump(), patience);
        try (var passage = Passage.open(jump, target)) {
            return session(target, passage.getBoundAddress(), patience);
        } catch (RemoteException e) {
            // All that we see ourselves is that nothing came through.
            if (e.fault() == RemoteFault.LOST || e.fault() == RemoteFault.LATE) {
                Passage.require(jump, route);
            }
            throw e;
        } catch (IOException e) {
            throw SshFaults.explained(e).at(route.jumps().getLast());
        }
    }

    /// @param address at which we find it
    private ClientSession session(Target target, SshdSocketAddress address, Duration patience)
            throws RemoteException, InterruptedException {
        var visitor = new Visitor(target);
        ClientSession session = null;
        try {
            session = client.connect(
                            target.user(),
                            address.getHostName(),
                            address.getPort(),
                            AttributeRepository.ofKeyValuePair(VISITOR, visitor))
                    .verify(patience)
                    .getSession();
            CoreModuleProperties.AUTH_TIMEOUT.set(session, patience);
            login.password().map(Password::reveal).ifPresent(session::addPasswordIdentity);
            session.auth().verify(patience);
            return session;
        } catch (IOException | RuntimeException e) {
            if (session != null) {
                session.close(true);
            }
            throw explained(e, visitor);
        }
    }

    private boolean verify(ClientSession session, SocketAddress address, PublicKey key) {
        var visitor = visitor(session);
        visitor.fingerprint = KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(key);
        try {
            visitor.verdict = knownHosts.judge(visitor.target, key);
        } catch (IOException e) {
            visitor.verdict = KnownHosts.Verdict.NEW;
        }
        return visitor.verdict == KnownHosts.Verdict.KNOWN;
    }

    private static Visitor visitor(Session session) {
        return ((ClientSession) session).getConnectionContext().getAttribute(VISITOR);
    }

    /// A server may have several keys: it is asked for one that we can compare.
    private void askForKnownKinds(Session session) {
        var kinds = knownHosts.kinds(visitor(session).target);
        session.setSignatureFactories(session.getSignatureFactories().stream()
                .sorted(Comparator.comparing(
                        factory -> !kinds.contains(KeyUtils.getCanonicalKeyType(factory.getName()))))
                .toList());
    }

    private static RemoteException explained(Exception e, Visitor visitor) throws InterruptedException {
        return switch (visitor.verdict) {
            case NEW -> new RemoteException(RemoteFault.KEY_NEW, visitor.fingerprint);
            case CHANGED -> new RemoteException(RemoteFault.KEY_CHANGED, visitor.fingerprint);
            case KNOWN -> SshFaults.explained(e);
        };
    }

    @Override
    public void close() {
        client.stop();
        threads.close();
    }
}
