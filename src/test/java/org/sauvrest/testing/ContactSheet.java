package org.sauvrest.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.image.Image;

/// Many pictures on one, small, so that somebody can look at all of them at once: a row for each page, a column
/// for each way of showing it.
public final class ContactSheet {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;
    private static final int GAP = 8;
    private static final int GREY = 0xff808080;

    private final Map<String, Map<String, int[]>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new TreeMap<>();

    public void add(String row, String column, Image image) {
        columns.put(column, 0);
        rows.computeIfAbsent(row, name -> new TreeMap<>()).put(column, small(image));
    }

    public void write(Path file) {
        int place = 0;
        for (var column : columns.entrySet()) {
            column.setValue(place++);
        }
        int width = GAP + columns.size() * (WIDTH + GAP);
        int height = GAP + rows.size() * (HEIGHT + GAP);
        var sheet = new int[width * height];
        Arrays.fill(sheet, GREY);
        int top = GAP;
        for (var row : rows.values()) {
            for (var picture : row.entrySet()) {
                int left = GAP + columns.getOrDefault(picture.getKey(), 0) * (WIDTH + GAP);
                for (int y = 0; y < HEIGHT; y++) {
                    System.arraycopy(picture.getValue(), y * WIDTH, sheet, (top + y) * width + left, WIDTH);
                }
            }
            top += HEIGHT + GAP;
        }
        Picture.write(sheet, width, height, file);
    }

    /// Each point is the mean of those that fall on it.
    private static int[] small(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = Picture.pixels(image);
        var small = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                small[y * WIDTH + x] = mean(
                        pixels,
                        width,
                        x * width / WIDTH,
                        (x + 1) * width / WIDTH,
                        y * height / HEIGHT,
                        (y + 1) * height / HEIGHT);
            }
        }
        return small;
    }

    private static int mean(int[] pixels, int width, int left, int right, int top, int bottom) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = pixels[y * width + x];
                red += (pixel >> 16) & 0xff;
                green += (pixel >> 8) & 0xff;
                blue += pixel & 0xff;
            }
        }
        int count = Math.max(1, (right - left) * (bottom - top));
        return 0xff000000 | ((red / count) << 16) | ((green / count) << 8) | (blue / count);
    }
}
