package ru.medbus.routes.drugsupply;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.adapters.signature.SigningKey;
import ru.medbus.adapters.signature.SigningKeys;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

/** Signs with the keys in the folder {@code medbus.signature.keys}. */
@Component("prescriptionSigner")
@Fallback
class KeyFolderSigner implements PrescriptionSigner {
    private final SigningKeys keys;
    private final DocumentSigning signing;

    KeyFolderSigner(SigningKeys keys, DocumentSigning signing) {
        this.keys = keys;
        this.signing = signing;
    }

    @Override
    public byte[] doctor(byte[] document, Prescriber prescriber, Instant at) {
        return signing.sign(document, key(keys.bySnils(prescriber.doctor().snils().digits(), at),
                "сотрудника (" + prescriber.fullName() + ")"), at);
    }

    @Override
    public byte[] organisation(byte[] document, Prescriber prescriber, Instant at) {
        return signing.sign(document, key(keys.byOgrn(prescriber.facility().ogrn().digits(), at), "организации"), at);
    }

    private static SigningKey key(Optional<SigningKey> found, String whose) {
        return found.orElseThrow(() -> new DrugSupplyRefusedException("", "KEY_MISSING", "Действующего ключа подписи "
                + whose + " на сервере нет: подпишите своим носителем или попросите администратора добавить ключ.",
                "настройка medbus.signature.keys"));
    }
}
