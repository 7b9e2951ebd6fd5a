/// The command line as its users and their scripts see it.
@NullMarked
package org.sauvrest.cli;

import org.jspecify.annotations.NullMarked;
