package org.sauvrest.core.rollout;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.settings.HostPort;

/// What a campaign brings to every computer and has it prove.
///
/// @param entries lines of the password file
public record Load(Campaign campaign, List<PasswordEntry> entries) {

    private static final int LONGEST = 400;
    private static final int PROOF_SECONDS = 10;
    private static final String HIDDEN = "********";

    /// Where a former file is kept.
    String kept(String file) {
        return file + ".sauvrest-" + campaign.id();
    }

    /// Where the proof logs in, as whom, how protected, and how long it waits.
    List<String> proof() {
        return List.of(
                joined(HostPort::host),
                joined(address -> Integer.toString(address.port())),
                campaign.database(),
                campaign.account(),
                campaign.tls(),
                Integer.toString(Math.min(PROOF_SECONDS, campaign.ssh().seconds())));
    }

    private String joined(Function<HostPort, String> part) {
        return campaign.addresses().stream().map(part).collect(Collectors.joining(","));
    }

    /// A program's words without any password, and not without end.
    String shown(String said) {
        var text = said.strip();
        for (var entry : entries) {
            var secret = entry.password().reveal();
            text = secret.isEmpty() ? text : text.replace(secret, HIDDEN);
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
