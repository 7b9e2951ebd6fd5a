/// Capability: a credential file rolled out to a park of computers, each proved able to log in.
@NullMarked
package org.sauvrest.core.rollout;

import org.jspecify.annotations.NullMarked;
