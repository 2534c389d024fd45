package ru.medbus.web;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** What a downloaded file says. */
public final class Paper {
    private Paper() {}

    /** The text of a PDF; spaces of any kind are one space. */
    public static String text(ResultActions answer) throws Exception {
        try (var read = Loader.loadPDF(bytes(answer))) {
            return new PDFTextStripper().getText(read).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    /** Rows of a workbook's first sheet, the heads among them. */
    public static List<Row> rows(ResultActions answer) throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes(answer)))) {
            return book.getFirstSheet().read();
        }
    }

    /** The same as texts, cell by cell. */
    public static List<List<String>> cells(ResultActions answer) throws Exception {
        return rows(answer).stream().map(row -> row.stream()
                .map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
    }

    private static byte[] bytes(ResultActions answer) throws Exception {
        return answer.andExpect(MockMvcResultMatchers.status().isOk()).andReturn().getResponse()
                .getContentAsByteArray();
    }
}
