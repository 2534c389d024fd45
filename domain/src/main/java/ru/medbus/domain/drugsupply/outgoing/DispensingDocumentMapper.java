package ru.medbus.domain.drugsupply.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.drugsupply.stock.Share;

@Mapper
interface DispensingDocumentMapper {
    String DOCUMENT = """
        select d.operation_id, d.prescription_id, p.person_id, coalesce(p.series || ' ' || p.number, '') as number,
               d.document_id::text, d.version, d.facility_oid, d.pharmacist, d.fate, d.reversed, o.at as handed_at, d.made_at,
               d.message_id, d.emdr_id, d.recipe_emdr_id, d.refusal, d.refusal_field, d.revision
          from drugsupply.dispensing_document d join drugsupply.prescription p on p.id = d.prescription_id
          join stock.operation o on o.id = d.operation_id
        """;

    record Row(long operationId, long prescriptionId, long personId, String number, String documentId, int version,
            String facilityOid, String pharmacist, DocumentFate fate, boolean reversed, Instant handedAt,
            Instant madeAt, Optional<Long> messageId, String emdrId, String recipeEmdrId, String refusal,
            String refusalField, int revision) {

        DispensingDocument document() {
            return new DispensingDocument(operationId, prescriptionId, personId, number, UUID.fromString(documentId),
                    version, facilityOid, pharmacist, fate, reversed, handedAt, madeAt, messageId, emdrId, recipeEmdrId,
                    refusal, refusalField, revision);
        }
    }

    /** Who hands out and where stands in the operation. Returns 0 when the operation has its document already. */
    @Insert("""
        insert into drugsupply.dispensing_document (operation_id, prescription_id, facility_oid, pharmacist)
        select id, #{prescription}, facility_oid, who from stock.operation where id = #{operation}
        on conflict do nothing
        """)
    int add(@Param("prescription") long prescription, @Param("operation") long operation);

    @Select(DOCUMENT + "where d.operation_id = #{operation}")
    Optional<Row> one(long operation);

    @Select(DOCUMENT + "where d.operation_id = #{operation} for update of d")
    Optional<Row> locked(long operation);

    @Select(DOCUMENT + "where d.prescription_id = #{prescription} order by d.operation_id")
    List<Row> of(long prescription);

    @Select(DOCUMENT + "where d.fate = 'SENT' order by d.operation_id limit #{limit}")
    List<Row> underWay(int limit);

    @Select(DOCUMENT
            + "where d.fate = 'REFUSED' and d.facility_oid = #{facility} order by d.operation_id limit #{limit}")
    List<Row> refusedOf(@Param("facility") String facility, @Param("limit") int limit);

    /** Of reversed dispensings, what still says that the drug was handed out, or is going to. */
    @Select(DOCUMENT + """
          join stock.operation r on r.reverses_id = d.operation_id
         where not d.reversed and d.fate in ('ORDERED', 'REFUSED', 'REGISTERED')
         order by d.operation_id limit #{limit} for update of d skip locked
        """)
    List<Row> toTakeBack(int limit);

    @Update("""
        update drugsupply.dispensing_document
           set fate = 'SENT', message_id = #{message}, refusal = '', refusal_field = '', revision = revision + 1
         where operation_id = #{operation}
        """)
    void sent(@Param("operation") long operation, @Param("message") long message);

    @Update("""
        update drugsupply.dispensing_document set fate = 'REGISTERED', emdr_id = #{emdrId}, revision = revision + 1
         where operation_id = #{operation}
        """)
    void registered(@Param("operation") long operation, @Param("emdrId") String emdrId);

    @Update("""
        update drugsupply.dispensing_document
           set fate = 'REFUSED', refusal = #{text}, refusal_field = #{field}, revision = revision + 1
         where operation_id = #{operation}
        """)
    void refused(@Param("operation") long operation, @Param("text") String text, @Param("field") String field);

    @Update("""
        update drugsupply.dispensing_document set fate = 'CANCELLED', revision = revision + 1
         where operation_id = #{operation}
        """)
    void cancel(long operation);

    /** The next version, under the same set. */
    @Update("""
        update drugsupply.dispensing_document
           set fate = 'ORDERED', version = version + 1, reversed = #{reversed}, pharmacist = #{who},
               recipe_emdr_id = #{recipeEmdrId}, made_at = date_trunc('second', clock_timestamp()), message_id = null,
               revision = revision + 1
         where operation_id = #{operation}
        """)
    void renew(@Param("operation") long operation, @Param("reversed") boolean reversed, @Param("who") String who,
            @Param("recipeEmdrId") String recipeEmdrId);

    record LineRow(String sgtin, String gtin, String part, long priceKopecks, String drug, String series,
            LocalDate expiresOn, int funding, String item, String itemName) {
        HandedOut line() {
            return new HandedOut(sgtin, gtin, Share.parse(part).orElseThrow(), priceKopecks, drug, series, expiresOn,
                    funding, item, itemName);
        }
    }

    @Select("""
        select m.sgtin, b.gtin, m.part, b.price_kopecks, b.drug, b.series, b.expires_on, b.funding::int,
               coalesce(g.item_code, '') as item, coalesce(i.name, '') as item_name
          from stock.movement m join stock.batch b on b.id = m.batch_id
          left join drugsupply.item_gtin g on g.gtin = b.gtin
          left join drugsupply.drug_item i on i.code = g.item_code
         where m.operation_id = #{operation} order by m.id
        """)
    List<LineRow> lines(long operation);
}
