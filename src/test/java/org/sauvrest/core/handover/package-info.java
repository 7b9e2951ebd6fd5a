/// Tests of the packages, and of the scripts in them on real computers.
@NullMarked
package org.sauvrest.core.handover;

import org.jspecify.annotations.NullMarked;
