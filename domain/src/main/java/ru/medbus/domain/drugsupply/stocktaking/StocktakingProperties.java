package ru.medbus.domain.drugsupply.stocktaking;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Counting of packs.
 *
 * @param goneStatuses statuses of МДЛП by which a pack has left the circulation already: what lacks of such is written
 *                     off here and not told by 552, which МДЛП would refuse
 */
@ConfigurationProperties("medbus.stocktaking")
public record StocktakingProperties(
        @DefaultValue( {"in_sale", "in_discount_prescription_sale", "in_medical_use", "dispensing_by_document",
                "out_of_circulation", "moved_for_disposal", "disposed", "eliminated"}) Set<String> goneStatuses){}
