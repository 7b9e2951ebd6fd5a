/// Capability: a private server with a demo school.
@NullMarked
package org.sauvrest.core.demo;

import org.jspecify.annotations.NullMarked;
