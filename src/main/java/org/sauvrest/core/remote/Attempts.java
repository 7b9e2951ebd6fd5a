package org.sauvrest.core.remote;

import java.util.concurrent.ThreadLocalRandom;

/// Connections are opened again that broke while they were opened. A server at whose door many stand sends some away
/// without a word (OpenSSH draws lots, see MaxStartups), and a jump host's session may have ended unnoticed. A login
/// that is refused is another fault, and is not tried twice: that could lock an account.
final class Attempts {

    private static final int LARGEST_NUMBER = 3;
    private static final int SHORTEST_PAUSE_MILLISECONDS = 200;
    private static final int LONGEST_PAUSE_MILLISECONDS = 800;

    private Attempts() {}

    @FunctionalInterface
    interface Attempt<T> {
        T make() throws RemoteException, InterruptedException;
    }

    static <T> T at(Attempt<T> attempt) throws RemoteException, InterruptedException {
        for (int number = 1; number < LARGEST_NUMBER; number++) {
            try {
                return attempt.make();
            } catch (RemoteException e) {
                if (e.fault() != RemoteFault.LOST) {
                    throw e;
                }
            }
            // At random: else all that were sent away together would come back together.
            Thread.sleep(number
                    * ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLISECONDS, LONGEST_PAUSE_MILLISECONDS));
        }
        return attempt.make();
    }
}
