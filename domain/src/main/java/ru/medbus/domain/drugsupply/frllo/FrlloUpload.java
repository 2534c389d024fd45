package ru.medbus.domain.drugsupply.frllo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.domain.drugsupply.beneficiary.Register;

/**
 * What ФРЛЛО is told and how fast. What the format leaves open is the region's to set (docs/systems/frllo.md, «Не подтверждено»).
 *
 * @param batchCount    a batch goes when it has so many records
 * @param batchAfter    or when its first record has waited so long
 * @param batchSize     or when its text would be so long
 * @param openBatches   batches of one kind that may be without an answer at a time: the pace of the first upload
 * @param registers     whose categories the region tells of; ФРЛЛО refuses those of another owner
 * @param electronic    whether electronic prescriptions are told too, not only those on paper: РЭМД may pass them on itself
 * @param notOlder      prescriptions issued longer ago when they first come up are not told; empty: all are
 * @param region        ОКАТО of the subject (НСИ 99.2.206), for those who live here
 * @param citizenship   ОКСМ code of those of whom it is not known
 * @param position      НСИ 11.1002, of a doctor whom ФРМР does not know; empty: such a prescription is not sent
 * @param priorities    {@code cito}, {@code statim} → code of НСИ 99.2.609; one that is not named is left out
 * @param annulled      how an annulled prescription is told that ФРЛЛО knows
 * @param reversed      how a release is told that ФРЛЛО knows and that was taken back
 */
@ConfigurationProperties("medbus.frllo.upload")
public record FrlloUpload(@DefaultValue("100") int batchCount, @DefaultValue("1m") Duration batchAfter,
        @DefaultValue("500KB") DataSize batchSize, @DefaultValue("2") int openBatches,
        @DefaultValue( {
                "FEDERAL", "REGIONAL"}) Set<Register> registers,
        @DefaultValue("true") boolean electronic,
        Duration notOlder, @DefaultValue("") String region, @DefaultValue("643") String citizenship,
        @DefaultValue("") String position, @DefaultValue Map<String, String> priorities,
        @DefaultValue("expiry") Annulled annulled, @DefaultValue("zero") Reversed reversed){

    /** The format has no word for it. */
    public enum Annulled {
        /** The prescription again, ending on the day of its annulment. */
        EXPIRY,
        /** A person does it in ФРЛЛО. */
        BY_HAND
    }

    /** The format has no word for it. */
    public enum Reversed {
        /** The release again, of nothing. */
        ZERO,
        /** A person does it in ФРЛЛО. */
        BY_HAND
    }

    public FrlloUpload {
        if (batchCount < 1 || openBatches < 1) {
            throw new IllegalArgumentException("medbus.frllo.upload: batch-count и open-batches не меньше 1");
        }
    }

    /** In days, when it is set. */
    Optional<Integer> oldest() {
        return Optional.ofNullable(notOlder).map(time -> (int) time.toDays());
    }

    /** Records of one batch, by count and by the length of the text. */
    int most(FrlloKind kind) {
        return (int) Math.max(1, Math.min(batchCount, batchSize.toBytes() / kind.bytes()));
    }
}
