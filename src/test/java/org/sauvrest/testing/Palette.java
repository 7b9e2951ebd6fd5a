package org.sauvrest.testing;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The colours that a picture of a window can do with: the most frequent of each shade, of the shades that fill most.
/// Smoothed letters have more, which nobody tells apart.
final class Palette {

    private static final int MOST = 256;

    private final int[] colours;
    private final Map<Integer, Byte> indices = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    static Palette of(int[] pixels) {
        var counts = counts(pixels);
        var shades = counts.keySet().stream().collect(Collectors.groupingBy(Palette::shade));
        return new Palette(shades.values().stream()
                .sorted(Comparator.comparing(
                        shade -> -shade.stream().mapToInt(counts::get).sum()))
                .limit(MOST)
                .mapToInt(shade ->
                        shade.stream().max(Comparator.comparing(counts::get)).orElseThrow())
                .toArray());
    }

    /// How many points have a colour; counted in runs, since most of a window is background.
    private static Map<Integer, Integer> counts(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        int begin = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[begin]) {
                counts.merge(pixels[begin], i - begin, Integer::sum);
                begin = i;
            }
        }
        return counts;
    }

    /// Colours of one shade differ in the last three bits of red, green and blue only.
    private static int shade(int colour) {
        return colour & 0xf8f8f8;
    }

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(3 * colours.length);
        for (int colour : colours) {
            bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return bytes.array();
    }

    /// Which of the colours is nearest.
    byte index(int colour) {
        return indices.computeIfAbsent(colour, this::nearest);
    }

    private byte nearest(int colour) {
        int nearest = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], colour) < distance(colours[nearest], colour)) {
                nearest = i;
            }
        }
        return (byte) nearest;
    }

    private static int distance(int one, int other) {
        int red = ((one >> 16) & 0xff) - ((other >> 16) & 0xff);
        int green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
