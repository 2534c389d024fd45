package ru.medbus.domain.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.draft;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.from;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.oid;
import static ru.medbus.domain.reference.dictionary.DictionaryFixtures.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.DictionaryCodes.NamedCode;

@DatabaseTest
class DictionaryCodesIT {
    @Autowired
    private DictionaryCodes codes;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryLoad load;
    private final String oid = oid();

    @Test
    void codeIsLookedForInTheVersionItNamesAndNoOther() {
        dictionaries.add(oid, DictionarySource.NSI, "Пример", DictionarySettings.USUAL, Actor.HUB);
        load.whole(draft(oid, "1.1", 2), from(rows(2)));
        load.whole(draft(oid, "1.2", 3), from(rows(3)));
        var asked = List.of(new NamedCode(oid, "1.1", "K2"), new NamedCode(oid, "1.1", "K3"),
                new NamedCode(oid, "1.2", "K3"), new NamedCode(oid, "1.2", "K9"));
        assertThat(codes.absent(asked)).containsExactlyInAnyOrder(asked.get(1), asked.get(3));
        assertThat(codes.absent(asked)).as("remembered").containsExactlyInAnyOrder(asked.get(1), asked.get(3));
    }

    @Test
    void versionThatIsNotLoadedSaysNothing() {
        assertThat(codes.absent(List.of(new NamedCode(oid, "1.1", "K1"), new NamedCode("1.2.3", "1", "1")))).isEmpty();
    }

    @Test
    void otherOidOfTheDictionaryIsUnderstood() {
        var other = oid();
        dictionaries.add(oid, DictionarySource.NSI, "Пример", DictionarySettings.USUAL, Actor.HUB);
        dictionaries.newest(oid, "", "1.1", List.of(other));
        load.whole(draft(oid, "1.1", 1), from(rows(1)));
        assertThat(codes.absent(List.of(new NamedCode(other, "1.1", "K1"), new NamedCode(other, "1.1", "нет"))))
                .containsExactly(new NamedCode(other, "1.1", "нет"));
    }
}
