package ru.medbus.mappings.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.medbus.schemas.xml.XmlRefusedException;

class KeyPathsTest {
    private static final KeyPaths PATHS = new KeyPaths(List.of("order/id", "order/patient/@snils", "order/none"));

    @Test
    void elementsAndAttributesAreRead() {
        assertThat(PATHS.read(xml("<o:order xmlns:o='urn:x'><o:id> 17 </o:id><o:patient snils='160'/></o:order>")))
                .containsEntry("order/id", "17").containsEntry("order/patient/@snils", "160").hasSize(2);
    }

    @Test
    void deeperElementOfTheSameNameIsAnother() {
        assertThat(PATHS.read(xml("<order><item><id>5</id></item><id>6</id></order>"))).containsEntry("order/id", "6");
    }

    @Test
    void textThatIsCutOffIsRefused() {
        assertThatThrownBy(() -> PATHS.read(xml("<order><id>17</id>"))).isInstanceOf(XmlRefusedException.class);
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
