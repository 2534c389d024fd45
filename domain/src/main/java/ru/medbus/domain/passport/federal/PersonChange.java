package ru.medbus.domain.passport.federal;

import java.time.Instant;

/** What one load changed in the posts of one person. */
public record PersonChange(long loadId, Instant at, String facilityOid, String subject, String field, String before,
        String after, LoadChange.Deed deed) {}
