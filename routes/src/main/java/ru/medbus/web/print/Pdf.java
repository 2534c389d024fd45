package ru.medbus.web.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * A printed form. Its template stands in {@code templates/print}, is well-formed XHTML, asks for the font
 * {@code DejaVu Sans Condensed} and carries its own style: nothing is fetched while it is made.
 */
@Component
public class Pdf {
    private static final Locale RUSSIAN = Locale.of("ru");

    private final SpringTemplateEngine templates;

    Pdf(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** @param form name of the template within {@code templates/print} */
    public byte[] of(String form, Map<String, Object> facts) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder().useFastMode().toStream(out)
                .withHtmlContent(templates.process("print/" + form, new Context(RUSSIAN, facts)), null);
        builder.useFont(() -> font("DejaVuSansCondensed"), "DejaVu Sans Condensed", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSansCondensed-Bold"), "DejaVu Sans Condensed", 700, FontStyle.NORMAL, true);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Pdf.class.getResourceAsStream("/fonts/" + name + ".ttf");
    }
}
