package ru.medbus.routes.drugsupply;

import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** While no register of pharmaceutical staff answers, nobody is known as a pharmacist; the document's fate says so. */
@Component
@Fallback
class NoPharmacists implements Pharmacists {
    @Override
    public Optional<Prescriber> of(String login, String pharmacyOid) {
        return Optional.empty();
    }
}
