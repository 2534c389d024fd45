package ru.medbus.adapters.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bus calls only whom its administrator has named, whatever an address or an answer says. */
class EgressTest {
    private final Egress egress = new Egress(List.of("remd.example.org", "*.vimis.example.org"));

    @ParameterizedTest
    @ValueSource(strings = {"https://remd.example.org/", "https://REMD.example.org:8443/x",
            "https://one.vimis.example.org/"})
    void namedHostsMayBeCalled(String address) {
        assertThatCode(() -> egress.check(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/meta-data", "http://127.0.0.1:5432/", "http://[::1]/",
            "http://localhost/", "http://2130706433/", "http://0x7f.1/", "https://remd.example.org.evil.example/",
            "https://evilremd.example.org/", "https://evilvimis.example.org/", "https://vimis.example.org/",
            "https://remd.example.org@evil.example/", "file:///etc/passwd", "https:///x"})
    void everyOtherAddressIsRefused(String address) {
        assertThatThrownBy(() -> egress.check(URI.create(address))).hasMessageContaining("medbus.egress.allow");
    }

    @Test
    void nothingIsCalledWhenNothingIsNamed() {
        assertThatThrownBy(() -> new Egress(null).check(URI.create("http://127.0.0.1/")))
                .hasMessageContaining("не разрешён");
    }

    @Test
    void redirectIsAnAnswerAndIsNotFollowed() throws IOException {
        var followed = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/first", exchange -> {
            exchange.getResponseHeaders().add("Location", base + "/second");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/second", exchange -> {
            followed.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var answer = new HttpCall("test", Settings.loopback(), Duration.ofSeconds(5), 1_024)
                    .post(URI.create(base + "/first"), ContentType.TEXT_PLAIN, Map.of(), new byte[1]);
            assertThat(answer.status()).isEqualTo(307);
            assertThat(followed).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
