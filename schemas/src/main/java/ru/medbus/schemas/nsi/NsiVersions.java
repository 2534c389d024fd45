package ru.medbus.schemas.nsi;

import java.util.List;
import java.util.Objects;

/** Answer of {@code versions}. */
public record NsiVersions(String result, String resultText, String resultCode, int total, List<NsiVersion> list) {

    public NsiVersions {
        list = List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
