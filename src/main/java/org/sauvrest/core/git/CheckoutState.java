package org.sauvrest.core.git;

import java.util.Optional;

/// What a checkout is like at one moment.
///
/// @param branch absent where it is on none (*detached*)
/// @param upstream full name of the ref that the branch follows, such as `refs/remotes/origin/17.0`
/// @param remote that the branch follows, or else the usual or only one
/// @param shallow whether only the youngest part of the history is here
public record CheckoutState(
        Commit head,
        Optional<String> branch,
        Optional<String> upstream,
        Optional<Remote> remote,
        boolean shallow,
        Changes changes) {}
