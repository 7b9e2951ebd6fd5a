/// The command line: one class for each verb, and the consoles that they speak through.
@NullMarked
package org.sauvrest.cli;

import org.jspecify.annotations.NullMarked;
