/// Measures SauvRest beside PostgreSQL's own programs; started by `bench/run`, no test.
@NullMarked
package org.sauvrest.bench;

import org.jspecify.annotations.NullMarked;
