package ru.medbus.adapters.remd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.medbus.adapters.kit.RemoteException.Rejected;
import ru.medbus.adapters.kit.RemoteException.Unavailable;
import ru.medbus.adapters.kit.RemoteException.Unknown;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.remd.v1.RegistryItem;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;

class RemdClientTest extends RemdStand {
    @Test
    void resultArrivesByCallback() throws Exception {
        client.registerDocument("m-1", registration());
        var result = hub.next(RegisterDocumentResult.class);
        assertThat(result.getStatus()).isEqualTo("success");
        assertThat(result.getRelatesToMessage()).isEqualTo("m-1");
        assertThat(result.getLocalUid()).isEqualTo(RemdDocuments.UID);
        assertThat(result.getRegistryItem().getEmdrId()).matches("141\\.99\\.\\d\\d\\.\\d\\d\\.000000001");
        assertThat(result.getRegistryItem().getRegistrationDateTime())
                .isCloseTo(OffsetDateTime.now(), org.assertj.core.api.Assertions.within(1, ChronoUnit.HOURS));
    }

    @Test
    void repeatGetsTheFirstRegistration() throws Exception {
        client.registerDocument("m-1", registration());
        var first = hub.next(RegisterDocumentResult.class).getRegistryItem().getEmdrId();
        client.registerDocument("m-2", registration());
        var second = hub.next(RegisterDocumentResult.class);
        assertThat(second.getRelatesToMessage()).isEqualTo("m-2");
        assertThat(second.getRegistryItem().getEmdrId()).isEqualTo(first);
        assertThat(remd.registered()).isEqualTo(1);
        assertThat(remd.book().count()).isEqualTo(2);
        assertThat(remd.book().unique()).isEqualTo(1);
    }

    @Test
    void silenceIsUnknownAndTheRegistryTells() throws Exception {
        remd.mood().silentNext(1);
        var document = registration();
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Unknown.class);
        var emdrId = hub.next(RegisterDocumentResult.class).getRegistryItem().getEmdrId();
        assertThat(client.find(search())).get().extracting(RegistryItem::getEmdrId).isEqualTo(emdrId);
        assertThat(client.getRegistryItem(emdrId)).get().extracting(RegistryItem::getLocalUid)
                .isEqualTo(RemdDocuments.UID);
    }

    @Test
    void whatIsNotRegisteredIsNotFound() {
        assertThat(client.find(search())).isEmpty();
        assertThat(client.getRegistryItem("141.99.26.02.000000001")).isEmpty();
    }

    @Test
    void failureOfTheServerIsUnavailableAndChangesNothing() throws Exception {
        var document = registration();
        remd.mood().failNext(1);
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Unavailable.class)
                .hasMessage("HTTP 503");
        assertThat(remd.book().count()).isZero();
        remd.mood().failNext(1, 404);
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Rejected.class);
    }

    @Test
    void noConnectionIsUnavailable() throws Exception {
        var document = registration();
        server.close();
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Unavailable.class);
        serve(settings());
    }

    @Test
    void tooManyCallsAreUnavailableForAMinute() throws Exception {
        restart(settings().atMost(0));
        var document = registration();
        var limited = catchThrowableOfType(Unavailable.class, () -> client.registerDocument("m-1", document));
        assertThat(limited).hasMessageContaining("RATE_LIMIT");
        assertThat(limited.notBefore()).contains(Duration.ofMinutes(1));
        assertThat(remd.book().count()).isZero();
    }

    @Test
    void requestOfAWrongFormIsRejectedByAFault() throws Exception {
        var formless = registration();
        formless.setKind(null);
        var fault = catchThrowableOfType(Rejected.class, () -> client.registerDocument("m-1", formless));
        assertThat(fault.code()).isEqualTo("Sender");
        assertThat(fault).hasMessageContaining("kind");
    }

    @Test
    void switchedOffSystemIsUnavailable() throws Exception {
        var off = new RemdClient(Settings.loopback(),
                Settings.bind("medbus.remd", RemdProperties.class, Map.of("medbus.remd.mode", "off")),
                Optional.empty());
        var document = registration();
        assertThatThrownBy(() -> off.registerDocument("m-1", document)).isInstanceOf(Unavailable.class)
                .hasMessageContaining("medbus.remd.mode=off");
    }

    @Test
    void liveSystemWithoutASignerDoesNotStart() {
        var live = properties(Map.of("medbus.remd.mode", "live"));
        assertThatThrownBy(() -> new RemdClient(Settings.loopback(), live, Optional.empty()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("medbus.remd.mode=live");
        assertThatCode(() -> new RemdClient(Settings.loopback(), live, Optional.of(envelope -> envelope)))
                .doesNotThrowAnyException();
    }

    @Test
    void simulatorElsewhereIsNotASetting() {
        assertThatThrownBy(() -> properties(Map.of("medbus.remd.url", "https://ips.rosminzdrav.ru/0000000000000")))
                .hasRootCauseInstanceOf(IllegalStateException.class).rootCause().hasMessageContaining("mode=live");
    }
}
