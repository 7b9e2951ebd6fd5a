/// This computer and another, behind a real OpenSSH server, worked with in one way.
@NullMarked
package org.sauvrest.core.machine;

import org.jspecify.annotations.NullMarked;
