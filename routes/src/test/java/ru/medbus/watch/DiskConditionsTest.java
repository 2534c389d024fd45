package ru.medbus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.domain.alert.AlertKind;

class DiskConditionsTest {
    @TempDir
    private Path folder;

    @Test
    void diskWithLessThanItsShareIsNamedWithWhatIsLeft() {
        assertThat(new DiskConditions(List.of(folder), 1.1).conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.kind()).isEqualTo(AlertKind.DISK);
            assertThat(condition.subject()).isEqualTo(folder.toString());
            assertThat(condition.words()).contains("Свободно", "МБ", "освободите место");
        });
    }

    @Test
    void diskWithRoomIsNoTrouble() {
        assertThat(new DiskConditions(List.of(folder), 0.0).conditions()).isEmpty();
    }
}
