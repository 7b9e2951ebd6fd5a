package org.sauvrest.core.problem;

import java.nio.file.Path;
import java.util.List;
import org.sauvrest.core.words.Bytes;

/// What can go wrong with the roll-out of a password to many computers: with the list of them, and with a campaign.
public sealed interface RolloutProblem extends Problem.OfRollout {

    // -- the list of the computers

    /// @param line 1 for the first
    /// @param fault what is wrong with it
    record HostListFault(Path file, int line, Enum<?> fault, String text) implements RolloutProblem {}

    record HostListEmpty(Path file) implements RolloutProblem {}

    /// @param most what is read of a list
    record HostListTooLarge(Path file, Bytes most) implements RolloutProblem {}

    // -- campaigns: each by its id

    /// None was begun on this computer, or all are withdrawn.
    record NoCampaign() implements RolloutProblem {}

    record CampaignUnknown(String id, List<String> known) implements RolloutProblem {}

    /// It is withdrawn.
    record CampaignEnded(String id) implements RolloutProblem {}

    /// Another program works on it.
    record CampaignBusy(String id) implements RolloutProblem {}
}
