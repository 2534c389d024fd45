package ru.medbus.domain.access;

import java.util.regex.Pattern;

/** Form of an organisation's OID: the federal arc and at least one digit group after it (ФРМО: 1.2.643.5.1.13.13.12.2.…). */
final class OrganisationOid {
    private static final Pattern FORM = Pattern.compile("[0-2](\\.(0|[1-9]\\d{0,18})){3,30}");

    private OrganisationOid() {}

    static void require(String oid) {
        if (!FORM.matcher(oid).matches()) {
            throw new AccessRefusedException.Invalid("organisationOid",
                    "OID организации пишется числами через точку, например 1.2.643.5.1.13.13.12.2.99.9999");
        }
    }
}
