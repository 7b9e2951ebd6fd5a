package org.sauvrest.desktop.update;

import org.sauvrest.core.odoolog.LogLevel;
import org.sauvrest.core.odoolog.LogRecord;

/// A line that work on an update has printed.
///
/// @param context that it is about; empty where it is about the Odoo as a whole
/// @param level of the record that it belongs to
/// @param first whether a record begins with it
/// @param text as it was printed
record LogLine(String context, LogLevel level, boolean first, String text) {

    static final String WHOLE = "";

    boolean isError() {
        return first && level.compareTo(LogLevel.ERROR) >= 0;
    }

    /// What it says and of what, without when and where it was said.
    String brief() {
        var said = LogRecord.begin(text).map(LogRecord::firstLine).orElse(text);
        return context.equals(WHOLE) ? said : context + ": " + said;
    }

    /// With what it is about, where it does not say so itself.
    String whole() {
        return context.equals(WHOLE) || text.contains(context) ? text : context + ": " + text;
    }
}
