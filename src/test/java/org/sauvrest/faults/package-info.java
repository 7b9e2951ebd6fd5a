/// Faults at random moments of real operations, and what must hold after each: nothing lost, nothing half, nothing said
/// that is not so.
@NullMarked
package org.sauvrest.faults;

import org.jspecify.annotations.NullMarked;
