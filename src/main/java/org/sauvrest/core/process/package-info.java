/// Tool: programs of the machine. The only door to `ProcessBuilder`.
@NullMarked
package org.sauvrest.core.process;

import org.jspecify.annotations.NullMarked;
