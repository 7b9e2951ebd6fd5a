package org.sauvrest.core.rollout;

import java.time.Instant;
import java.util.Optional;

/// How one computer stands in a campaign.
///
/// @param said what goes with the reason, such as a fingerprint or the words of the server; may be empty
/// @param at since when; absent for one whose turn has not come
/// @param wrote whether this campaign has written a file there that is still there
/// @param jump host on the way that the reason is about; absent where it is about the computer itself
public record Standing(
        Computer computer,
        HostState state,
        Reason reason,
        String said,
        Optional<Instant> at,
        boolean wrote,
        Optional<String> jump) {

    static Standing waiting(Computer computer) {
        return new Standing(computer, HostState.WAITING, Reason.NONE, "", Optional.empty(), false, Optional.empty());
    }

    Standing now(HostState state, Reason reason, String said) {
        return new Standing(computer, state, reason, said, Optional.of(Instant.now()), wrote, Optional.empty());
    }

    Standing writing(boolean writes) {
        return new Standing(computer, state, reason, said, at, writes, jump);
    }

    /// The same of a jump host on the way.
    Standing at(Optional<String> host) {
        return new Standing(computer, state, reason, said, at, wrote, host);
    }

    /// The fingerprint of a key that was never seen.
    public String fingerprint() {
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    /// Whether it is worth another try without anybody having done anything.
    public boolean mayPass() {
        return awaitsVisit() || (!state.isDone() && reason.mayPass());
    }

    /// Whether its turn has not come, or its visit has not come to an end.
    public boolean awaitsVisit() {
        return switch (state) {
            case WAITING, VISITED, INTERRUPTED -> true;
            default -> false;
        };
    }

    /// The same where the password has become another one, whenever that was.
    Standing since(Instant change) {
        boolean isRight = state.isDone() || state == HostState.WRITTEN;
        return isRight && at.filter(change::isAfter).isPresent()
                ? new Standing(computer, HostState.OUTDATED, Reason.PASSWORD_CHANGED, "", at, wrote, Optional.empty())
                : this;
    }

    /// The same where nobody works on the campaign: a visit that had not ended never will.
    Standing atRest() {
        return state == HostState.VISITED
                ? new Standing(computer, HostState.INTERRUPTED, Reason.STOPPED, said, at, wrote, jump)
                : this;
    }
}
