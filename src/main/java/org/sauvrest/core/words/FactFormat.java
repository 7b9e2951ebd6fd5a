package org.sauvrest.core.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// Writes a fact as its type asks: sizes, times and numbers in the language's way.
record FactFormat(Locale locale) {

    private static final String[] SIZES_FR = {"octet", "ko", "Mo", "Go", "To"};
    private static final String[] SIZES = {"byte", "kB", "MB", "GB", "TB"};

    String write(Object fact) {
        return switch (fact) {
            case Bytes size -> size(size.count());
            case Instant time -> time(time, toTheMinute());
            case LocalTime time ->
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time);
            case Duration time -> duration(time);
            case Integer number -> number.toString();
            case Long number -> String.format(locale, "%,d", number);
            case Optional<?> optional -> optional.map(this::write).orElse("");
            default -> fact.toString();
        };
    }

    /// A time with its seconds, else as any other: the languages' own long form has other commas.
    String toTheSecond(Instant time) {
        return time(time, toTheMinute().replace("mm", "mm:ss"));
    }

    private String toTheMinute() {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
    }

    private String time(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atZone(ZoneId.systemDefault()));
    }

    /// Whether the language puts the noun after this number in the singular: the French do after 0 too.
    boolean isSingular(Object fact) {
        return fact instanceof Number number && (number.longValue() == 1 || (number.longValue() == 0 && isFrench()));
    }

    private boolean isFrench() {
        return locale.getLanguage().equals("fr");
    }

    private String size(long bytes) {
        var names = isFrench() ? SIZES_FR : SIZES;
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < names.length - 1) {
            value /= 1000;
            unit++;
        }
        if (unit == 0) {
            return bytes + " " + names[0] + (isSingular(bytes) ? "" : "s");
        }
        return String.format(locale, value < 99.95 ? "%.1f %s" : "%.0f %s", value, names[unit]);
    }

    private String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 1) {
            return time.toMillis() + " ms";
        }
        if (seconds < 10 && time.toMillisPart() > 0) {
            return String.format(locale, "%.1f s", time.toMillis() / 1000.0);
        }
        return seconds < 120 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }
}
