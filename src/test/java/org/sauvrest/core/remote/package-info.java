/// Tests of the way to other computers.
@NullMarked
package org.sauvrest.core.remote;

import org.jspecify.annotations.NullMarked;
