package ru.medbus.domain.drugsupply.traceability;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface MdlpDocumentMapper {

    @Select("""
        select id, request_id::text as request_id, kind, subject, operation_at, facts, state, federal_id
          from traceability.document where id = #{id}
        """)
    Optional<DocumentRow> document(long id);

    @Select("""
        select object, box, part, series, price_kopecks, vat_kopecks, coalesce(movement_id, 0) as movement_id
          from traceability.outgoing where document_id = #{id} order by id
        """)
    List<ReportLine> lines(long id);

    @Select("select id from traceability.document where federal_id = #{federalId}")
    Optional<Long> byFederal(String federalId);

    @Update("""
        update traceability.document set state = 'SENT', federal_id = #{federalId}, sent_at = clock_timestamp()
         where id = #{id} and state = 'READY'
        """)
    int sent(@Param("id") long id, @Param("federalId") String federalId);

    @Update("""
        update traceability.document
           set state = #{state}, operation_id = #{operation}, comment = #{comment}, settled_at = clock_timestamp()
         where id = #{id} and state in ('READY', 'SENT')
        """)
    int settle(@Param("id") long id, @Param("state") String state, @Param("operation") String operation,
            @Param("comment") String comment);

    /** By the pack's own code, then by its box: one condition for both would compare every row with every refusal. */
    default void refuse(long id, String[] objects, String[] codes, String[] texts) {
        refusePacks(id, objects, codes, texts);
        refuseBoxes(id, objects, codes, texts);
    }

    @Update("""
        update traceability.outgoing o set state = 'REFUSED', error_code = e.code, error_text = e.text
          from unnest(#{objects, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                      #{codes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                      #{texts, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as e (object, code, text)
         where o.document_id = #{id} and o.state = 'SENT' and o.object = e.object
        """)
    int refusePacks(@Param("id") long id, @Param("objects") String[] objects, @Param("codes") String[] codes,
            @Param("texts") String[] texts);

    @Update("""
        update traceability.outgoing o set state = 'REFUSED', error_code = e.code, error_text = e.text
          from unnest(#{objects, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                      #{codes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                      #{texts, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as e (object, code, text)
         where o.document_id = #{id} and o.state = 'SENT' and o.box = e.object
        """)
    int refuseBoxes(@Param("id") long id, @Param("objects") String[] objects, @Param("codes") String[] codes,
            @Param("texts") String[] texts);

    @Update("""
        update traceability.outgoing set state = 'REFUSED', error_text = #{text}
         where document_id = #{id} and state = 'SENT'
        """)
    int refuseAll(@Param("id") long id, @Param("text") String text);

    @Update("update traceability.outgoing set state = 'ACCEPTED' where document_id = #{id} and state = 'SENT'")
    int acceptRest(long id);

    @Update("""
        update traceability.code c set asked_at = null
          from traceability.outgoing o where o.document_id = #{id} and c.sgtin = o.object and c.asked_at is not null
        """)
    void codesChanged(long id);

    record DocumentRow(long id, String requestId, String kind, String subject, OffsetDateTime operationAt, String facts,
            String state, String federalId) {
        OutgoingDocument document(List<ReportLine> lines) {
            return new OutgoingDocument(id, requestId, ReportKind.valueOf(kind), subject, operationAt.toInstant(),
                    Facts.parse(facts), DocumentState.valueOf(state), Optional.ofNullable(federalId), lines);
        }
    }
}
