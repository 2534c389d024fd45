package ru.medbus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import ru.medbus.adapters.kit.Egress;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.domain.alert.Alert;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Notice;

/** Notices go out over real SMTP and real HTTP. */
class ChannelsTest {
    private static final Notice OPENED = new Notice(1, new Alert(7, AlertKind.SILENCE, "МИС поликлиники",
            "Молчит дольше 120 мин", Instant.parse("2026-03-01T10:00:00Z"), Optional.empty()), true, "mail");

    @Test
    void mailSaysWhatHappenedAndWhatToDo() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            sender.setDefaultEncoding("UTF-8");
            mail(sender).tell(OPENED);
            var letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Медбас. Открыто: Система молчит. МИС поликлиники");
            assertThat(letter.getContent().toString()).contains("Молчит дольше 120 мин");
        } finally {
            server.stop();
        }
    }

    @Test
    void webhookGetsJson() throws Exception {
        var bodies = new ArrayBlockingQueue<String>(1);
        var server = answering(200, bodies);
        try {
            webhook(server).tell(OPENED);
            var body = new ObjectMapper().readTree(bodies.take());
            assertThat(body.path("event").asText()).isEqualTo("opened");
            assertThat(body.path("kind").asText()).isEqualTo("SILENCE");
            assertThat(body.path("subject").asText()).isEqualTo("МИС поликлиники");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusedWebhookIsNotTold() throws Exception {
        var server = answering(500, new ArrayBlockingQueue<>(1));
        try {
            var channel = webhook(server);
            assertThatThrownBy(() -> channel.tell(OPENED)).isInstanceOf(RemoteException.class);
        } finally {
            server.stop(0);
        }
    }

    private static MailChannel mail(JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        return new MailChannel(beans.getBeanProvider(JavaMailSender.class),
                properties(List.of("admin@region.example"), Optional.empty()));
    }

    private static WebhookChannel webhook(HttpServer server) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts");
        return new WebhookChannel(properties(List.of(), Optional.of(address)), new ObjectMapper(),
                new HttpClients(new Egress(List.of("127.0.0.1"))));
    }

    private static AlertProperties properties(List<String> mailTo, Optional<URI> webhook) {
        return new AlertProperties(1, Duration.ofHours(1), Duration.ofHours(1), 0.5, 1, Duration.ofMinutes(1), 1, 0.1,
                mailTo,
                "medbus@region.example", webhook);
    }

    private static HttpServer answering(int status, ArrayBlockingQueue<String> bodies) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alerts", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
