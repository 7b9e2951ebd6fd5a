package org.sauvrest.core.update;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.sauvrest.core.odoo.OdooConf;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Ended;

/// The proof that new code serves a copy: its server program runs for the copy alone, at a port that nobody else
/// reaches, until it was asked for its version, a login page and a login.
///
/// @param program the server program of the new code, with any configuration
/// @param conf the configuration of the Odoo in use, which looks for modules in the new code
/// @param version of the new code
/// @param folder on its computer for what it needs meanwhile
/// @param patience until it answers
record CopyServer(
        ServerProgram program,
        OdooConf conf,
        Filestore files,
        Series series,
        String version,
        String folder,
        Duration patience) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final int MILLISECONDS_TO_END = 1_000;
    private static final int MILLISECONDS_TO_END_AFTER_SILENCE = 6_000;

    /// @param context that the copy was made of
    /// @param listener takes each line that the program prints
    /// @return whether it could be asked: not where its computer lets nobody through to that port
    boolean prove(String context, String copy, Consumer<String> listener)
            throws ProblemException, InterruptedException {
        return program.machine()
                .withPort((there, here) -> serve(context, copy, there, here, listener))
                .isPresent();
    }

    private boolean serve(String context, String copy, int there, int here, Consumer<String> listener)
            throws ProblemException, InterruptedException {
        var machine = program.machine();
        try {
            var data = files.beside(folder + "/data");
            var own = PrivateConf.write(
                    machine,
                    program.installation(),
                    folder + "/served",
                    data.isPresent() ? conf.with("data_dir", data.get()) : conf,
                    series,
                    copy,
                    there);
            var server = new ServerProgram(machine, program.installation(), program.program(), own.path());
            // Leaving the block ends the program, and all that it has started.
            try (var beside = new Concurrently()) {
                var running = beside.start(() -> server.run(server.serve(copy), listener));
                var asking = beside.start(() -> ask(context, copy, here));
                while (!Concurrently.endsWithin(MILLISECONDS_BETWEEN_LOOKS, asking)) {
                    requireRunning(context, running);
                }
                if (asking.state() != Future.State.SUCCESS) {
                    Concurrently.endsWithin(
                            isSilent(asking) ? MILLISECONDS_TO_END_AFTER_SILENCE : MILLISECONDS_TO_END, running);
                    requireRunning(context, running);
                }
                return Concurrently.result(asking);
            }
        } finally {
            Shielded.run(() -> {
                machine.remove(folder + "/served");
                machine.remove(folder + "/data");
                return machine;
            });
        }
    }

    /// A program that ends leaves whoever asks without an answer first.
    private static boolean isSilent(Future<?> asking) {
        return asking.exceptionNow() instanceof ProblemException failed
                && failed.problem() instanceof UpdateProblem.CopySilent;
    }

    private static void requireRunning(String context, Future<Ended> running)
            throws ProblemException, InterruptedException {
        if (running.isDone()) {
            var ended = Concurrently.result(running);
            throw new ProblemException(new UpdateProblem.CopyServerEnded(context, ended.status(), ended.lastLines()));
        }
    }

    private boolean ask(String context, String copy, int port) throws ProblemException, InterruptedException {
        var web = WebProof.at("http://127.0.0.1:" + port, patience);
        var found = web.version(patience)
                .orElseThrow(() -> new ProblemException(new UpdateProblem.CopySilent(context, patience)));
        if (!OdooInstall.series(found).equals(OdooInstall.series(version))) {
            throw new ProblemException(new UpdateProblem.CopyNotServed(context, found));
        }
        return switch (web.database(copy, version)) {
            case WebProof.Answer.Served served -> true;
            case WebProof.Answer.Refused(var said) ->
                throw new ProblemException(new UpdateProblem.CopyNotServed(context, said));
            case WebProof.Answer.Silent silent ->
                throw new ProblemException(new UpdateProblem.CopySilent(context, patience));
        };
    }
}
