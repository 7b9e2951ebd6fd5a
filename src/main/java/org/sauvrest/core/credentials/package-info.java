/// Capability: the passwords by which this computer and others log in.
@NullMarked
package org.sauvrest.core.credentials;

import org.jspecify.annotations.NullMarked;
