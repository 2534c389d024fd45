package ru.medbus.routes.drugsupply;

import java.time.Instant;

/** Makes the electronic signatures of a prescription: with keys that the server holds. */
public interface PrescriptionSigner {
    /** The doctor's. @return detached CMS, DER */
    byte[] doctor(byte[] document, Prescriber prescriber, Instant at);

    /** The organisation's; beside a doctor's that comes from a token in the browser too. @return detached CMS, DER */
    byte[] organisation(byte[] document, Prescriber prescriber, Instant at);
}
