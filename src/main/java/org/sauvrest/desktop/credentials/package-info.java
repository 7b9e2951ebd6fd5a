/// The flows around passwords: put one in, change one, hand files to others, take in one that was given.
@NullMarked
package org.sauvrest.desktop.credentials;

import org.jspecify.annotations.NullMarked;
