package org.sauvrest.desktop.rollout;

import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.rollout.CampaignReport;

/// How work on a roll-out ended, and how its computers stand now, however it ended.
record Ending(BegunRollout begun, Outcome<CampaignReport> outcome) {}
