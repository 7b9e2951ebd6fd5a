/// Tool: PostgreSQL by JDBC and by its client programs. The only door to `java.sql`.
@NullMarked
package org.sauvrest.core.postgres;

import org.jspecify.annotations.NullMarked;
