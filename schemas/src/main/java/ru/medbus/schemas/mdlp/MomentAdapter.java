package ru.medbus.schemas.mdlp;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Moment ↔ {@code xs:dateTime} with a mandatory zone. */
public final class MomentAdapter extends XmlAdapter<String, OffsetDateTime> {

    @Override
    public OffsetDateTime unmarshal(String text) {
        return OffsetDateTime.parse(text.strip());
    }

    @Override
    public String marshal(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
