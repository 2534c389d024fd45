package ru.medbus.web.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Codes that a scanner reads, as {@code data:} addresses of PNG pictures for a printed form or a page. */
public final class Codes {
    private static final int LINE_HEIGHT = 60;

    private Codes() {}

    public static String qr(String text) {
        return picture(text, BarcodeFormat.QR_CODE, 1);
    }

    public static String dataMatrix(String text) {
        return picture(text, BarcodeFormat.DATA_MATRIX, 1);
    }

    /** Code 128: ASCII only. */
    public static String line(String text) {
        return picture(text, BarcodeFormat.CODE_128, LINE_HEIGHT);
    }

    private static String picture(String text, BarcodeFormat format, int height) {
        try {
            var bits = new MultiFormatWriter().encode(text, format, 1, height,
                    Map.of(EncodeHintType.MARGIN, 1, EncodeHintType.CHARACTER_SET, "UTF-8"));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(bits));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Нельзя закодировать: " + text.length() + " знаков, " + format, e);
        }
    }

    private static byte[] png(BitMatrix bits) {
        var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                image.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
