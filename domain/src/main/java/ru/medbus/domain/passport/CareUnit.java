package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An отделение of a hospital, a кабинет of an outpatient department, a laboratory.
 *
 * @param roomCount 0 when not said
 */
public record CareUnit(String oid, String departmentOid, Kind kind, String name, String typeCode, String typeName,
        int roomCount, Optional<LocalDate> openedOn, Optional<LocalDate> closedOn, Source source, int revision) {

    public enum Kind {
        INPATIENT("Отделение стационара"),
        OUTPATIENT("Кабинет амбулаторного приёма"),
        LABORATORY("Лаборатория"),
        OTHER("Иное");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
