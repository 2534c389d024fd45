package ru.medbus.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A picture of a guide, made by a browser test: written with {@code -Dmedbus.docs=write}, in 256 colours. */
public final class GuidePicture {
    private static final long HEAVIEST = 150_000;
    private static final int COLOURS = 256;
    /** The three high bits of red, green and blue. */
    private static final int FAMILY = 0xE0E0E0;

    private GuidePicture() {}

    /** @param name of the file in docs/guides/images, without its ending */
    public static void keep(Path screenshot, String name) throws IOException {
        var light = screenshot.resolveSibling(name + "-light.png");
        ImageIO.write(indexed(ImageIO.read(screenshot.toFile())), "png", light.toFile());
        assertThat(Files.size(light)).as("weight of the picture " + name).isLessThan(HEAVIEST);
        if ("write".equals(System.getProperty("medbus.docs"))) {
            var images = GeneratedPage.root().resolve("docs/guides/images");
            Files.createDirectories(images);
            Files.copy(light, images.resolve(name + ".png"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static BufferedImage indexed(BufferedImage full) {
        var palette = palette(full);
        var map = new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var light = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, map);
        var nearest = new HashMap<Integer, Integer>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int place = nearest.computeIfAbsent(full.getRGB(x, y), colour -> nearest(palette, colour));
                light.getRaster().setSample(x, y, 0, place);
            }
        }
        return light;
    }

    /** The commonest colours, then one of each family: marks are few points and must keep theirs. */
    private static int[] palette(BufferedImage full) {
        var counts = new HashMap<Integer, Integer>();
        IntStream.range(0, full.getWidth() * full.getHeight())
                .forEach(i -> counts.merge(full.getRGB(i % full.getWidth(), i / full.getWidth()), 1, Integer::sum));
        var commonest = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey)
                .toList();
        var families = commonest.stream()
                .collect(Collectors.toMap(colour -> colour & FAMILY, colour -> colour, (first, other) -> first));
        return Stream.of(commonest.stream().limit(COLOURS / 2), families.values().stream(), commonest.stream())
                .flatMap(colours -> colours).distinct().limit(COLOURS).mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int[] palette, int colour) {
        return IntStream.range(0, palette.length).boxed()
                .min(Comparator.comparingInt(place -> distance(palette[place], colour))).orElseThrow();
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
