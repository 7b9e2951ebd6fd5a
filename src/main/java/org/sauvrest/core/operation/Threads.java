package org.sauvrest.core.operation;

import java.util.concurrent.ThreadFactory;

/// The threads that work is done on: those of the system, which never keep the program from ending.
///
/// Not virtual ones: those read sockets through a thread of Java's own that waits inside the system for good, and Java
/// gives a thread that does so 300 ms at every end of the program.
public final class Threads {

    private static final ThreadFactory FACTORY =
            Thread.ofPlatform().daemon().name("work-", 1).factory();

    private Threads() {}

    public static ThreadFactory factory() {
        return FACTORY;
    }

    public static Thread start(Runnable work) {
        var thread = FACTORY.newThread(work);
        thread.start();
        return thread;
    }
}
