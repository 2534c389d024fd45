package ru.medbus.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;

class PrintIT extends BusIT {
    @Autowired
    private Pdf pdf;

    @Test
    void paperIsReadBackInRussian() throws Exception {
        var paper = pdf.of("probe", Map.of("title", "Паспорт «Ёлочка» № 5", "code", Codes.qr("7700")));
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Паспорт «Ёлочка» № 5");
        }
    }

    @Test
    void codesAreReadBack() throws Exception {
        assertThat(read(Codes.qr("Рецепт 77 № 000001"))).isEqualTo("Рецепт 77 № 000001");
        assertThat(read(Codes.line("INV-000123"))).isEqualTo("INV-000123");
        assertThat(read(Codes.dataMatrix("010460000000000021A"))).isEqualTo("010460000000000021A");
    }

    @Test
    void spreadsheetHoldsNumbersDaysAndTextThatIsNoFormula() throws Exception {
        var file = Xlsx.of("Лист", List.of("Имя", "Число", "День"), Stream.of(
                Arrays.asList("=1+1", new BigDecimal("2.50"), LocalDate.of(2026, 3, 1)),
                Arrays.asList("без дня", 3, null)));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("2.50"));
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        }
    }

    /** Enlarged with white around, as a scanner sees it. */
    private static String read(String address) throws Exception {
        var small = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.split(",")[1])));
        var large = new BufferedImage(small.getWidth() * 4 + 80, small.getHeight() * 4 + 80,
                BufferedImage.TYPE_INT_RGB);
        var pen = large.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, large.getWidth(), large.getHeight());
        pen.drawImage(small, 40, 40, small.getWidth() * 4, small.getHeight() * 4, null);
        pen.dispose();
        var pixels = large.getRGB(0, 0, large.getWidth(), large.getHeight(), null, 0, large.getWidth());
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(large.getWidth(), large.getHeight(), pixels)))).getText();
    }
}
