package org.sauvrest.desktop.wizard;

import javafx.scene.Node;
import org.sauvrest.core.operation.Operation;

/// Work, and what shows it.
///
/// @param ended told when the work has ended, before its verdict
public record Watched<R>(Operation<R> operation, Node view, Runnable ended) {}
