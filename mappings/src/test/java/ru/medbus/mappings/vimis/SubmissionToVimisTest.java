package ru.medbus.mappings.vimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.medbus.schemas.vimis.Vmcl;

class SubmissionToVimisTest {
    private static final byte[] BYTES = "123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void typeAndProfileAreNumbersOfTheProtocol() {
        var message = SubmissionToVimis.toMessage(new VimisSubmission(Vmcl.CARDIOLOGY, new VimisType(5, "2", 1), true,
                BYTES, Optional.empty()));
        assertThat(message.getVmcl()).isEqualTo(4);
        assertThat(message.getDocType()).isEqualTo(5);
        assertThat(message.getDocTypeVersion()).isEqualTo("2");
        assertThat(message.getTriggerPoint()).isEqualTo(1);
        assertThat(message.getInterimMsg()).isEqualTo(1);
        assertThat(message.getDocument()).isEqualTo("MTIzNDU2Nzg5");
        assertThat(message.getSignature()).isNull();
    }

    @Test
    void checksumOfTheSignatureIsCrc32FoldedIntoAnInt() {
        var message = SubmissionToVimis.toMessage(new VimisSubmission(Vmcl.ONCOLOGY, new VimisType(3, "3", 2), false,
                BYTES, Optional.of(BYTES)));
        assertThat(message.getSignature().getData()).isEqualTo("MTIzNDU2Nzg5");
        assertThat(Integer.toUnsignedLong(message.getSignature().getChecksum())).isEqualTo(0xCBF43926L);
        assertThat(message.getSignature().getChecksum()).isNegative();
        assertThat(message.getInterimMsg()).isZero();
    }
}
