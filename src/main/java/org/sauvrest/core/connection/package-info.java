/// Capability: reach a server, and say what is in the way.
@NullMarked
package org.sauvrest.core.connection;

import org.jspecify.annotations.NullMarked;
