package org.sauvrest.faults;

import java.time.Duration;
import java.util.Optional;
import org.sauvrest.core.operation.Step;

/// When a fault comes.
///
/// @param step since whose beginning the time counts; absent for the start of the program
/// @param inExchange in the very middle of the exchange instead, see [Brake]
record Moment(Optional<Step> step, Duration after, boolean inExchange) {

    static Moment inTheExchange() {
        return new Moment(Optional.of(Step.SWAP), Duration.ZERO, true);
    }

    @Override
    public String toString() {
        return inExchange
                ? "in the exchange"
                : after.toMillis() + " ms after " + step.map(Step::name).orElse("start");
    }
}
