/// Capability: a server and its contexts at one glance.
@NullMarked
package org.sauvrest.core.overview;

import org.jspecify.annotations.NullMarked;
