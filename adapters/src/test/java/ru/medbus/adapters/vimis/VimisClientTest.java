package ru.medbus.adapters.vimis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.medbus.adapters.kit.RemoteException.Rejected;
import ru.medbus.adapters.kit.RemoteException.Unavailable;
import ru.medbus.adapters.kit.RemoteException.Unknown;
import ru.medbus.schemas.vimis.Vmcl;

class VimisClientTest extends VimisStand {
    @Test
    void resultArrivesByCallbackUnderTheIdOfTheAnswer() throws Exception {
        var msgId = client.sendDocument(Vmcl.ONCOLOGY, "m-1",
                VimisDocuments.message(VimisDocuments.examination()));
        var result = result();
        assertThat(result.getMsgId()).isEqualTo(msgId);
        assertThat(result.getStatus()).isEqualTo(1);
        assertThat(text(result.getDescription())).isEqualTo("Запись в базу данных выполнена успешно");
    }

    @ParameterizedTest
    @EnumSource
    void everyProfileHasAPathOfItsOwn(Vmcl vmcl) throws Exception {
        var message = VimisDocuments.message(VimisDocuments.examination());
        message.setVmcl(vmcl.code());
        client.sendDocument(vmcl, "m-1", message);
        assertThat(result().getStatus()).isEqualTo(1);
        assertThat(vimis.book().since(java.time.Instant.MIN).getFirst().id()).startsWith(vmcl.code() + " ");
    }

    @Test
    void repeatIsANewMessageAndTheSameDocument() throws Exception {
        var message = VimisDocuments.message(VimisDocuments.examination());
        var first = client.sendDocument(Vmcl.ONCOLOGY, "m-1", message);
        assertThat(result().getStatus()).isEqualTo(1);
        var second = client.sendDocument(Vmcl.ONCOLOGY, "m-1", message);
        assertThat(second).isNotEqualTo(first);
        assertThat(result().getStatus()).isEqualTo(1);
        assertThat(vimis.documents()).isEqualTo(1);
        assertThat(vimis.book().unique()).isEqualTo(1);
        assertThat(vimis.book().count()).isEqualTo(2);
    }

    @Test
    void statusIsInProcessUntilItIsDecided() throws Exception {
        restart(settings().after(TOMORROW));
        var msgId = client.sendDocument(Vmcl.ONCOLOGY, "m-1",
                VimisDocuments.message(VimisDocuments.examination()));
        assertThat(client.checkStatus(Vmcl.ONCOLOGY, msgId).state()).isEqualTo(VimisStatus.State.IN_PROCESS);
        restart(settings());
        assertThat(result().getMsgId()).as("a restart keeps what is pending").isEqualTo(msgId);
        await().until(() -> client.checkStatus(Vmcl.ONCOLOGY, msgId).state() == VimisStatus.State.TAKEN);
        assertThat(client.checkStatus(Vmcl.ONCOLOGY, "unknown").state()).isEqualTo(VimisStatus.State.REFUSED);
    }

    @Test
    void silenceIsUnknown() throws Exception {
        vimis.mood().silentNext(1);
        var message = VimisDocuments.message(VimisDocuments.examination());
        assertThatThrownBy(() -> client.sendDocument(Vmcl.ONCOLOGY, "m-1", message)).isInstanceOf(Unknown.class);
        assertThat(result().getStatus()).isEqualTo(1);
    }

    @Test
    void tooManyCallsAreUnavailableWithRetryAfter() throws Exception {
        restart(settings().atMost(0));
        var message = VimisDocuments.message(VimisDocuments.examination());
        var limited = catchThrowableOfType(Unavailable.class, () -> client.sendDocument(Vmcl.ONCOLOGY, "m-1", message));
        assertThat(limited.notBefore()).contains(Duration.ofSeconds(1));
        assertThat(vimis.book().count()).isZero();
    }

    @Test
    void messageNotByTheSchemaIsRejectedByAFault() {
        var formless = VimisDocuments.message(VimisDocuments.examination());
        formless.setDocTypeVersion(null);
        var fault = catchThrowableOfType(Rejected.class, () -> client.sendDocument(Vmcl.ONCOLOGY, "m-1", formless));
        assertThat(fault.code()).isEqualTo("Client");
        assertThat(fault).hasMessageContaining("docTypeVersion");
    }

    @Test
    void profileWithoutAnAddressWaits() {
        var message = VimisDocuments.message(VimisDocuments.examination());
        var bare = client(Map.of("medbus.vimis.mode", "simulator"));
        assertThatThrownBy(() -> bare.sendDocument(Vmcl.CARDIOLOGY, "m-1", message)).isInstanceOf(Unavailable.class)
                .hasMessageContaining("medbus.vimis.urls.cardiology");
    }
}
