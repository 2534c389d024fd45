package ru.medbus.adapters.nsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NsiFileTest {
    @TempDir
    Path folder;

    @Test
    void quotedCellsKeepSeparatorsQuotesAndLineBreaks() throws IOException {
        assertThat(rows("a.csv", "\uFEFFID;NAME\r\n1;\"а; \"\"б\"\"\nв\"\r\n2;\r\n\r\n")).containsExactly(
                Map.of("ID", "1", "NAME", "а; \"б\"\nв"), Map.of("ID", "2"));
    }

    @Test
    void lineWithOtherNumberOfCellsIsNamed() {
        assertThatThrownBy(() -> rows("a.csv", "ID;NAME\n1;а\n2;б;в\n")).hasMessageContaining("строка 3")
                .hasMessageContaining("ячеек 3, а столбцов 2");
    }

    @Test
    void columnsMustBeNamedOnce() {
        assertThatThrownBy(() -> rows("a.csv", "ID;ID\n1;2\n")).hasMessageContaining("первая строка");
        assertThatThrownBy(() -> rows("a.csv", "ID;\n1;2\n")).hasMessageContaining("первая строка");
    }

    @Test
    void openQuoteIsACutFile() {
        assertThatThrownBy(() -> rows("a.csv", "ID;NAME\n1;\"а")).hasMessageContaining("оборван");
    }

    @Test
    void otherEncodingIsToldAndTheChosenOneIsRead() throws IOException {
        var windows = Charset.forName("windows-1251");
        assertThatThrownBy(() -> rows("a.csv", "ID;NAME\n1;Пол\n".getBytes(windows), StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableFileException.class).hasMessageContaining("не в кодировке UTF-8");
        assertThat(rows("a.csv", "ID;NAME\n1;Пол\n".getBytes(windows), windows))
                .containsExactly(Map.of("ID", "1", "NAME", "Пол"));
    }

    @Test
    void jsonOfObjectsOrCellsIsRead() throws IOException {
        assertThat(rows("a.json", "{\"total\":1,\"list\":[[{\"column\":\"ID\",\"value\":\"1\"}]]}"))
                .containsExactly(Map.of("ID", "1"));
        assertThat(rows("a.json", "[{\"ID\":1,\"NAME\":null,\"ACTUAL\":true}]"))
                .containsExactly(Map.of("ID", "1", "ACTUAL", "true"));
    }

    @Test
    void cutJsonIsToldWithItsPlace() {
        assertThatThrownBy(() -> rows("a.json", "[{\"ID\":1},")).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("строка 1");
        assertThatThrownBy(() -> rows("a.json", "{\"passport\":{}}")).hasMessageContaining("нет массива строк");
    }

    @Test
    void cutXmlAndOneWithEntitiesAreRefused() {
        assertThatThrownBy(() -> rows("a.xml", "<a><zap><ID>1</ID></zap>")).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("не разобран как XML");
        assertThatThrownBy(() -> rows("a.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a/>"))
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void cutArchiveIsRefused() throws IOException {
        var whole = zip("a.csv", "ID;NAME\n" + "1;имя\n".repeat(5_000));
        assertThatThrownBy(() -> rows("a.zip", Arrays.copyOf(whole, whole.length / 2),
                StandardCharsets.UTF_8)).isInstanceOf(UnreadableFileException.class).hasMessageContaining("оборван");
    }

    @Test
    void bombEnds() throws IOException {
        var bomb = zip("a.csv", "ID\n" + "1\n".repeat(1 << 20));
        assertThatThrownBy(() -> rows("a.zip", bomb, StandardCharsets.UTF_8)).hasMessageContaining("длиннее");
    }

    @Test
    void unknownKindIsToldWhatIsRead() {
        assertThatThrownBy(() -> rows("a.dbf", "x")).hasMessageContaining(".json, .csv, .xml и .zip");
    }

    private List<Map<String, String>> rows(String name, String text) throws IOException {
        return rows(name, text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private List<Map<String, String>> rows(String name, byte[] bytes, Charset charset) throws IOException {
        var file = Files.write(folder.resolve(name), bytes);
        var rows = new ArrayList<Map<String, String>>();
        new NsiFile(file, name, charset, 1 << 20).read(row -> rows.add(Map.copyOf(row)));
        return rows;
    }

    private static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
