package org.sauvrest.faults;

import java.time.Duration;
import java.util.Optional;
import org.sauvrest.core.operation.Step;

/// When a fault comes.
///
/// @param step since whose beginning the time counts; absent for the start of the program
record Moment(Optional<Step> step, Duration after) {

    @Override
    public String toString() {
        return after.toMillis() + " ms after " + step.map(Step::name).orElse("start");
    }
}
