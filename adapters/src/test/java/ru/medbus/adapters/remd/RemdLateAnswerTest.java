package ru.medbus.adapters.remd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import ru.medbus.adapters.kit.CallbackReceiver;
import ru.medbus.schemas.remd.v1.RegistryItem;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileRequest;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;

/** What happens between «taken to be checked» and the result. */
class RemdLateAnswerTest extends RemdStand {
    @Test
    void restartKeepsPendingAnswers() throws Exception {
        restart(settings().after(TOMORROW));
        client.registerDocument("m-1", registration());
        restart(settings());
        assertThat(hub.next(RegisterDocumentResult.class).getRelatesToMessage()).isEqualTo("m-1");
    }

    @Test
    void restartKeepsWhatIsRegistered() throws Exception {
        client.registerDocument("m-1", registration());
        var first = hub.next(RegisterDocumentResult.class).getRegistryItem().getEmdrId();
        restart(settings());
        client.registerDocument("m-2", registration());
        await().until(() -> hub.next(RegisterDocumentResult.class).getRelatesToMessage().equals("m-2"));
        assertThat(client.find(search())).get().extracting(RegistryItem::getEmdrId).isEqualTo(first);
        assertThat(remd.registered()).isEqualTo(1);
    }

    @Test
    void callbackIsRepeatedUntilItIsHeard() throws Exception {
        hub.failNext(2);
        client.registerDocument("m-1", registration());
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void documentByReferenceIsAskedFor() throws Exception {
        files.answering(200, asked -> file(CallbackReceiver.element(asked, GetDocumentFileRequest.class)));
        var byReference = registration();
        byReference.getDocument().setData(null);
        client.registerDocument("m-1", byReference);
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void documentOfManyMegabytesPassesBothWays() throws Exception {
        var large = RemdDocuments.prescription("x".repeat(6 << 20));
        client.registerDocument("m-1", documents.registration(RemdDocuments.UID, large));
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
        files.answering(200, asked -> file(large));
        var byReference = documents.registration("00000000-0000-4000-8000-000000000142", large);
        byReference.getDocument().setData(null);
        client.registerDocument("m-2", byReference);
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void fileThatDoesNotComeIsATemporaryRefusal() throws Exception {
        files.close();
        var byReference = registration();
        byReference.getDocument().setData(null);
        client.registerDocument("m-1", byReference);
        var code = refusal();
        assertThat(code).isEqualTo("MIS_NOT_AVAILABLE");
        assertThat(RemdCode.of(code).reaction()).isEqualTo(RemdCode.Reaction.RETRY);
    }
}
