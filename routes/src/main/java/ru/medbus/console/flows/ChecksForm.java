package ru.medbus.console.flows;

import ru.medbus.domain.reference.formats.Checks;
import ru.medbus.domain.reference.formats.Effect;

/** What follows each failed check, as chosen on the page of an edition. */
record ChecksForm(Effect xsd, Effect schematron, Effect dictionaries, Effect authorSignature,
        Effect organisationSignature) {

    Checks checks() {
        return new Checks(xsd, schematron, dictionaries, authorSignature, organisationSignature);
    }
}
