package ru.medbus.web.print;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as the answer to a click; the name may be Russian. */
public final class Download {
    private static final MediaType XLSX = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

    /** Opens in the browser, ready to be printed. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return answer(ContentDisposition.inline(), MediaType.APPLICATION_PDF, name + ".pdf", content);
    }

    public static ResponseEntity<byte[]> xlsx(String name, byte[] content) {
        return answer(ContentDisposition.attachment(), XLSX, name + ".xlsx", content);
    }

    private static ResponseEntity<byte[]> answer(ContentDisposition.Builder how, MediaType type, String name,
            byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                how.filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
