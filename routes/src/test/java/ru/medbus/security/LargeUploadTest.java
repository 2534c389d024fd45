package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LargeUploadTest {
    private static final String FORM = """
        --b\r
        Content-Disposition: form-data; name="number"\r
        \r
        2.1\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="rows.csv"\r
        Content-Type: text/csv\r
        \r
        CODE;NAME\r
        --b--\r
        """;

    @Test
    void parametersOfTheAddressAreThereBeforeABodyIsRead() throws Exception {
        var request = request(FORM);
        var upload = new LargeUpload(request, 10_000);
        assertThat(upload.getParameter("_csrf")).isEqualTo("abc");
        assertThat(upload.getParameter("number")).isNull();
        assertThat(request.getInputStream().available()).isEqualTo(FORM.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void partsAreReadWhenAskedForAndFieldsBecomeParameters() throws Exception {
        var upload = new LargeUpload(request(FORM), 10_000);
        assertThat(upload.getPart("file").getInputStream()).hasContent("CODE;NAME");
        assertThat(upload.getPart("file").getSubmittedFileName()).isEqualTo("rows.csv");
        assertThat(upload.getParameter("number")).isEqualTo("2.1");
        assertThat(Collections.list(upload.getParameterNames())).containsExactly("_csrf", "number");
        assertThat(upload.getParameterMap().get("number")).containsExactly("2.1");
    }

    @Test
    void announcedAndUnannouncedLengthsBeyondTheLimitAreRefused() {
        var announced = request(FORM);
        assertThatThrownBy(() -> new LargeUpload(announced, 100).getParts()).isInstanceOf(BodyRefusedException.class);
        var silent = new MockHttpServletRequest("POST", "/") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        silent.setContentType("multipart/form-data; boundary=b");
        silent.setContent(FORM.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new LargeUpload(silent, 100).getParts())
                .satisfies(failure -> assertThat(BodyRefusedException.behind(failure)).isPresent());
    }

    @Test
    void onlyTheFileMayBeLong() {
        var wordy = FORM.replace("2.1", "2".repeat(70_000));
        assertThatThrownBy(() -> new LargeUpload(request(wordy), 1 << 20).getParts())
                .isInstanceOf(BodyRefusedException.class);
        var file = FORM.replace("CODE;NAME", "CODE;NAME\r\n".repeat(20_000));
        assertThat(new LargeUpload(request(file), 1 << 20))
                .satisfies(upload -> assertThat(upload.getParts()).hasSize(2));
    }

    private static MockHttpServletRequest request(String form) {
        var request = new MockHttpServletRequest("POST", "/console/dictionaries/region.x/file");
        request.setQueryString("_csrf=abc");
        request.setContentType("multipart/form-data; boundary=b");
        request.setContent(form.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
