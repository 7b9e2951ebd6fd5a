package org.sauvrest.core.update;

/// A context at a moment of an update.
///
/// @param done modules that are updated
/// @param total modules of this update; 0 where it is not known
/// @param module that is being updated; may be empty
public record Standing(String context, Stage stage, int done, int total, String module) {

    static Standing of(String context, Stage stage) {
        return new Standing(context, stage, 0, 0, "");
    }
}
