package ru.medbus.mappings.semd.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.medbus.mappings.semd.PrescriptionNumber;

/**
 * A preferential prescription.
 *
 * @param priority   row of {@link NsiDictionary#PRIORITY}; only «cito» and «statim» are said
 * @param validity   row of {@link NsiDictionary#VALIDITY}: 1, 2 or 4 for a medicine, 6 or 7 for a device
 * @param validUntil last day
 * @param diagnosis  row of {@link NsiDictionary#ICD10}
 * @param benefits   rows of {@link NsiDictionary#BENEFIT_CATEGORY}, one or more
 * @param size       row of {@link NsiDictionary#BENEFIT_SIZE}
 * @param percent    of the price that the budget pays: 50 or 100
 */
public record Prescription(PrescriptionNumber number, Optional<Coded> priority, Coded validity, LocalDate validUntil,
        boolean special, boolean chronic, Coded diagnosis, List<Coded> benefits, Coded size, int percent,
        Prescribed prescribed, MedicalCard card) {}
