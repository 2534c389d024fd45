package ru.medbus.schemas.frmr;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;

/** Day ↔ {@code xs:date}; an offset or a time after the day is not kept. */
public final class DayAdapter extends XmlAdapter<String, LocalDate> {
    private static final int LENGTH = "2026-01-31".length();

    @Override
    public LocalDate unmarshal(String text) {
        var day = text.strip();
        return LocalDate.parse(day.length() > LENGTH ? day.substring(0, LENGTH) : day);
    }

    @Override
    public String marshal(LocalDate day) {
        return day.toString();
    }
}
