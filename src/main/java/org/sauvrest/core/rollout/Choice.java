package org.sauvrest.core.rollout;

/// Which computers of a campaign a run is for.
public enum Choice {
    /// Those whose turn has not come, and those that time alone may have mended.
    RESUME {
        @Override
        boolean takes(Standing standing) {
            return standing.state() != HostState.ROLLED_BACK && standing.mayPass();
        }
    },
    /// All that are not done.
    RETRY {
        @Override
        boolean takes(Standing standing) {
            return !standing.state().isDone();
        }
    },
    /// Those whose key had never been seen: somebody has accepted it meanwhile.
    NEW_KEYS {
        @Override
        boolean takes(Standing standing) {
            return standing.reason() == Reason.KEY_NEW;
        }
    },
    /// Those where this campaign has written: they get their former file back.
    ROLL_BACK {
        @Override
        boolean takes(Standing standing) {
            return standing.wrote();
        }
    };

    abstract boolean takes(Standing standing);
}
