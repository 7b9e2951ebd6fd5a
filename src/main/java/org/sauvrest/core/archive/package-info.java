/// Tool: reads archives of pg_dump's custom format (`pg_dump -Fc`) without any PostgreSQL program.
///
/// The file, all integers being a sign byte and four bytes, lowest first, and texts a length (-1: none) and bytes:
///
/// | part | what it holds |
/// | --- | --- |
/// | header | `PGDMP`, format version, sizes of integers and offsets, compression, time, database, versions |
/// | contents | a count, then each entry: its texts, its dependencies, the offset of its data block |
/// | blocks | type (1: a table, 3: large objects), the entry's id, chunks, a chunk of length 0 |
///
/// The format's version grew with PostgreSQL's: 1.12 (9.0), 1.13 (10.3), 1.14 (12), 1.15 (16), 1.16 (17).
@NullMarked
package org.sauvrest.core.archive;

import org.jspecify.annotations.NullMarked;
