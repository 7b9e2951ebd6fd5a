/// Where each role begins.
@NullMarked
package org.sauvrest.desktop.home;

import org.jspecify.annotations.NullMarked;
