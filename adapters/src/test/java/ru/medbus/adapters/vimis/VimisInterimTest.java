package ru.medbus.adapters.vimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ru.medbus.schemas.vimis.Vmcl;

class VimisInterimTest extends VimisStand {
    @Test
    void interimMessageComesWhenItIsAskedFor() throws Exception {
        var message = VimisDocuments.message(VimisDocuments.examination());
        message.setInterimMsg(1);
        var msgId = client.sendDocument(Vmcl.ONCOLOGY, "m-1", message);
        assertThat(interim.poll(20, TimeUnit.SECONDS).getMsgId()).isEqualTo(msgId);
        assertThat(result().getMsgId()).isEqualTo(msgId);
    }

    /** The official sample has the Action of a result over an interim message. */
    @Test
    void interimMessageIsKnownByItsBody() throws Exception {
        var sample = """
            <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>
              <Action xmlns="http://www.w3.org/2005/08/addressing">sendResult</Action></S:Header><S:Body>
              <sendInterimMsg xmlns="http://callback.mis.vimis.rosminzdrav.ru/"><msg_id xmlns="">7</msg_id>
                <description xmlns="">Тестовое промежуточное сообщение</description></sendInterimMsg></S:Body>
            </S:Envelope>""";
        for (var action : List.of("", "\"\"", "\"sendInterimMsg\"", "\"sendResult\"")) {
            assertThat(post(sample, action)).as(action).isEqualTo(200);
            assertThat(interim.poll(20, TimeUnit.SECONDS).getMsgId()).isEqualTo("7");
        }
    }

    private int post(String envelope, String action) throws Exception {
        var request = HttpRequest.newBuilder(callback.address()).header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(envelope));
        if (!action.isEmpty()) {
            request.header("SOAPAction", action);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
