package ru.medbus.adapters.formats.xsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.adapters.formats.Samples;

class CompiledSchemaTest {
    private static final String EMPTY = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>%s</xs:schema>";

    @Test
    void backslashesInImportsAreSlashes() {
        assertThat(CompiledSchema.compile(Samples.schemas()).entry()).isEqualTo("CDA.xsd");
    }

    @Test
    void setMayLieInAFolderWithARussianNameAndSpaces() {
        var moved = new HashMap<String, byte[]>();
        Samples.schemas().forEach((path, bytes) -> moved.put("Схемы 900/" + path, bytes));
        assertThat(CompiledSchema.compile(moved).entry()).isEqualTo("Схемы 900/CDA.xsd");
    }

    @Test
    void missingFileIsNamed() {
        var files = new HashMap<>(Samples.schemas());
        files.remove("ext.xsd");
        assertThatThrownBy(() -> CompiledSchema.compile(files)).isInstanceOf(FormatRefusedException.class)
                .hasMessageContaining("«ext.xsd» нет в наборе");
    }

    @Test
    void referenceOutOfTheSetIsRefused() {
        for (var location : new String[]{"../../etc/x.xsd", "..\\x.xsd", "file:///etc/passwd",
                "http://localhost:1/x.xsd"}) {
            var files = Map.of("a.xsd", utf8(EMPTY.formatted("<xs:include schemaLocation='" + location + "'/>")));
            assertThatThrownBy(() -> CompiledSchema.compile(files)).isInstanceOf(FormatRefusedException.class)
                    .hasMessageContaining("набор");
        }
    }

    @Test
    void entryIsTheFileThatNobodyRefersTo() {
        var files = Map.of("b.xsd", utf8(EMPTY.formatted("")), "a.xsd",
                utf8(EMPTY.formatted("<xs:include schemaLocation='b.xsd'/><xs:element name='a'/>")));
        assertThat(CompiledSchema.compile(files).entry()).isEqualTo("a.xsd");
    }

    @Test
    void twoPossibleEntriesAreNamed() {
        var files = Map.of("a.xsd", utf8(EMPTY.formatted("")), "b.xsd", utf8(EMPTY.formatted("")));
        assertThatThrownBy(() -> CompiledSchema.compile(files)).hasMessageContaining("a.xsd, b.xsd");
    }

    @Test
    void mistakeInTheSchemaIsSaidWithItsFile() {
        var files = new HashMap<>(Samples.schemas());
        files.put("ext.xsd", utf8(EMPTY.formatted("<xs:element name='a' type='nothing'/>")
                .replace("<xs:schema ", "<xs:schema targetNamespace='urn:ext' ")));
        assertThatThrownBy(() -> CompiledSchema.compile(files)).isInstanceOf(FormatRefusedException.class)
                .hasMessageContaining("схема не загружается");
    }

    private static byte[] utf8(String text) {
        return Samples.utf8(text);
    }
}
