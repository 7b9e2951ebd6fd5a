package org.sauvrest.core.archive;

/// Counts the rows in what COPY wrote: the lines before the line `\.`, behind which only empty lines may follow.
final class RowCounter implements ArchiveInput.Sink {

    private static final byte[] TERMINATOR = {'\\', '.', '\n'};

    /// How much of the terminator the current line's start has matched; none where the line is a row.
    private static final int A_ROW = -1;

    private long rows;
    private int matched;
    private boolean followed;

    @Override
    public void accept(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (matched == A_ROW) {
                at = afterNewline(bytes, at, to);
            } else if (matched == TERMINATOR.length) {
                followed |= bytes[at++] != '\n';
            } else if (bytes[at] == TERMINATOR[matched]) {
                matched++;
                at++;
            } else {
                matched = A_ROW;
            }
        }
    }

    long rows() {
        return rows;
    }

    /// Whether the rows ended as they must.
    boolean isComplete() {
        return matched == TERMINATOR.length && !followed;
    }

    private int afterNewline(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at++] == '\n') {
                rows++;
                matched = 0;
                break;
            }
        }
        return at;
    }
}
