package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;
import org.sauvrest.core.archive.UnsupportedArchiveException.Feature;

/// Reads an archive's header.
final class HeaderReader {

    static final String MAGIC = "PGDMP";

    private static final int OLDEST = 12;
    private static final int WITH_ALGORITHM = 15;
    private static final int NEWEST = 16;

    private static final int INTEGER_SIZE = 4;
    private static final int CUSTOM = 1;
    private static final int TAR_OR_DIRECTORY = 3;
    private static final int LAST_YEAR = 9999 - 1900;
    private static final int LONGEST_TEXT = 10_000;

    /// What is known once the header has been read.
    record Result(ArchiveHeader header, Layout layout) {}

    private final ArchiveInput input;

    HeaderReader(ArchiveInput input) {
        this.input = input;
    }

    Result read() throws IOException, ArchiveException {
        readMagic();
        int minor = readVersion();
        if (input.readByte() != INTEGER_SIZE) {
            throw bad("size of integers");
        }
        int offsetSize = input.readByte();
        if (offsetSize != Integer.BYTES && offsetSize != Long.BYTES) {
            throw bad("size of offsets");
        }
        requireCustom(input.readByte());
        var compression = minor < WITH_ALGORITHM ? readLevel() : readAlgorithm();
        var createdAt = readTime();
        var header = new ArchiveHeader("1." + minor, compression, createdAt, readText(), readText(), readText());
        return new Result(header, new Layout(minor, offsetSize));
    }

    private void readMagic() throws IOException, DamagedArchiveException {
        if (input.remaining() < MAGIC.length()
                || !new String(input.readBytes(MAGIC.length()), ISO_8859_1).equals(MAGIC)) {
            throw new DamagedArchiveException(Reason.NOT_AN_ARCHIVE, 0, "no " + MAGIC);
        }
    }

    private int readVersion() throws IOException, ArchiveException {
        int major = input.readByte();
        int minor = input.readByte();
        // The third number, the revision, has always been 0; pg_restore too disregards it.
        input.readByte();
        if (major != 1 || minor < OLDEST || minor > NEWEST) {
            throw new UnsupportedArchiveException(Feature.VERSION, major + "." + minor);
        }
        return minor;
    }

    private void requireCustom(int format) throws ArchiveException {
        switch (format) {
            case CUSTOM -> {}
            case TAR_OR_DIRECTORY -> throw new UnsupportedArchiveException(Feature.LAYOUT, "tar or directory");
            default -> throw bad("archive format " + format);
        }
    }

    /// zlib's level, where -1 is its usual one.
    private Compression readLevel() throws IOException, DamagedArchiveException {
        int level = readInt();
        if (level < -1 || level > 9) {
            throw bad("compression level " + level);
        }
        return level == 0 ? Compression.NONE : Compression.GZIP;
    }

    private Compression readAlgorithm() throws IOException, UnsupportedArchiveException, DamagedArchiveException {
        int number = input.readByte();
        if (number >= Compression.values().length) {
            throw new UnsupportedArchiveException(Feature.COMPRESSION, "#" + number);
        }
        return List.of(Compression.values()).get(number);
    }

    /// The fields of C's `struct tm`.
    private LocalDateTime readTime() throws IOException, DamagedArchiveException {
        int second = readInt();
        int minute = readInt();
        int hour = readInt();
        int day = readInt();
        int month = readInt();
        int year = readInt();
        int summer = readInt();
        try {
            if (Math.abs(summer) > 1 || year < 0 || year > LAST_YEAR) {
                throw bad("creation time: year %d, summer time %d".formatted(year, summer));
            }
            // A leap second, 60, is no time for Java.
            return LocalDateTime.of(1900 + year, 1 + month, day, hour, minute, second == 60 ? 59 : second);
        } catch (DateTimeException e) {
            throw bad("creation time: " + e.getMessage());
        }
    }

    private String readText() throws IOException, DamagedArchiveException {
        return input.readText(LONGEST_TEXT, Reason.BAD_HEADER);
    }

    private int readInt() throws IOException, DamagedArchiveException {
        return input.readInt(Reason.BAD_HEADER);
    }

    private DamagedArchiveException bad(String detail) {
        return new DamagedArchiveException(Reason.BAD_HEADER, input.position(), detail);
    }
}
