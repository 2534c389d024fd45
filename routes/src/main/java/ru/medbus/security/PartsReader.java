package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/** Reads the parts of a request through its own stream, so that the stream's limits hold; long ones go to the disk. */
final class PartsReader {
    private static final int MOST_PART_HEADER_BYTES = 2_048;
    private static final int KEPT_IN_MEMORY = 1 << 20;

    private PartsReader() {}

    static List<ApplicationPart> read(HttpServletRequest request, int mostParts) throws IOException {
        var folder = new File(System.getProperty("java.io.tmpdir"));
        var upload = new FileUpload();
        upload.setFileItemFactory(new DiskFileItemFactory(KEPT_IN_MEMORY, folder));
        upload.setFileCountMax(mostParts);
        upload.setPartHeaderSizeMax(MOST_PART_HEADER_BYTES);
        try {
            return upload.parseRequest(new ServletRequestContext(request)).stream()
                    .map(item -> new ApplicationPart(item, folder)).toList();
        } catch (FileUploadException | RuntimeException e) {
            throw new IOException("The parts cannot be read", e);
        }
    }
}
