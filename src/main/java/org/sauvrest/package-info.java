/// The way in: nothing but [Main], which hands over to the command line.
@NullMarked
package org.sauvrest;

import org.jspecify.annotations.NullMarked;
