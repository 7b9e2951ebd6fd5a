/// Capability: packages with which the tools that a school manages its computers with roll a password out.
@NullMarked
package org.sauvrest.core.handover;

import org.jspecify.annotations.NullMarked;
