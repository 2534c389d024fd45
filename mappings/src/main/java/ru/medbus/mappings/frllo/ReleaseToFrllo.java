package ru.medbus.mappings.frllo;

import static ru.medbus.mappings.frllo.Told.orNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.medbus.domain.drugsupply.frllo.FrlloContent;
import ru.medbus.schemas.frllo.v1.upload.Relise;

/** What was handed out → {@code relise}. */
final class ReleaseToFrllo {
    private ReleaseToFrllo() {}

    static Relise toRelise(FrlloContent.Release told) {
        var relise = new Relise();
        relise.setReliseId(orNull(told.federalId()));
        relise.setExtReliseId(told.key());
        relise.setRecipeId(orNull(told.recipeFederalId()));
        relise.setExtRecipeId(Long.toString(told.recipe()));
        relise.setMedOrgOid(orNull(told.pharmacy()));
        relise.setStaffName(told.staff());
        relise.setDrugKlpCode(orNull(told.drug()));
        relise.setPackQty(told.packs());
        relise.setItemQty(told.units());
        relise.setPrice(BigDecimal.valueOf(told.kopecks(), 2));
        relise.setReleaseDate(LocalDate.parse(told.on()));
        return relise;
    }
}
