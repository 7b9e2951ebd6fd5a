package org.sauvrest.core.credentials;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sauvrest.core.operation.Threads;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// What shows that an Odoo works after a change.
///
/// @param url where it must answer; absent where that is not to be proved
/// @param patience until it does
record RestartProof(Optional<String> url, Duration patience) {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 30_000;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;

    /// Waits until the Odoo answers a browser.
    ///
    /// @throws ProblemException where it does not in time, or only with an error
    void requireAnswer() throws ProblemException, InterruptedException {
        var until = Instant.now().plus(patience);
        for (var fault = fault(); fault.isPresent(); fault = fault()) {
            pauseOr(until, fault.get());
        }
    }

    /// Waits until the Odoo answers, and one of the sessions is its own. An answer alone proves nothing: Odoo 16 gives
    /// one where the server refuses it, too. It is asked each time: many an Odoo logs in only when somebody wants
    /// a page, and the first answer may come from the one that is about to end.
    ///
    /// @param session of the same account
    /// @throws ProblemException where that is not so in time
    OdooLogin requireLogin(LoginWatch watch, Session session, Problem unseen)
            throws ProblemException, InterruptedException {
        var until = Instant.now().plus(patience);
        while (true) {
            var fault = fault();
            var login = fault.isPresent() ? Optional.<OdooLogin>empty() : watch.find(session);
            if (login.isPresent()) {
                return login.get();
            }
            pauseOr(until, fault.orElse(unseen));
        }
    }

    private static void pauseOr(Instant until, Problem problem) throws ProblemException, InterruptedException {
        if (!Instant.now().isBefore(until)) {
            throw new ProblemException(problem);
        }
        Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }

    private Optional<Problem> fault() throws InterruptedException {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return answerFault(url.get()).map(answer -> new Problem.OdooSilent(url.get(), answer));
    }

    private static Optional<Fault> answerFault(String url) throws InterruptedException {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLISECONDS);
            connection.setReadTimeout(ANSWER_MILLISECONDS);
            int status = status(connection);
            return status < HttpURLConnection.HTTP_BAD_REQUEST ? Optional.empty() : Optional.of(new Fault.Http(status));
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            return Optional.of(Fault.of(e));
        }
    }

    /// Java's wait for an answer hears no interruption: it is left to another thread, so that whoever cancels does not
    /// wait for an Odoo that hangs.
    private static int status(HttpURLConnection connection) throws IOException, InterruptedException {
        var asking = new FutureTask<>(connection::getResponseCode);
        Threads.start(asking);
        try {
            return asking.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } finally {
            connection.disconnect();
        }
    }
}
