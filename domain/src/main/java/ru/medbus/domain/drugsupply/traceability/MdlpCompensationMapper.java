package ru.medbus.domain.drugsupply.traceability;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface MdlpCompensationMapper {

    /** What МДЛП has accepted of these movements; taking out of a box stays as it is. */
    @Select("""
        select o.document_id, d.kind, d.subject, d.facts, d.operation_id, o.object, o.box
          from traceability.outgoing o join traceability.document d on d.id = o.document_id
         where o.movement_id = any(#{movements, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and o.state = 'ACCEPTED' and d.kind <> 'UNIT_EXTRACT' order by o.id
        """)
    List<ToldRow> told(@Param("movements") Long[] movements);

    @Select("select count(*) from traceability.outgoing where document_id = #{document} and state = 'ACCEPTED'")
    int accepted(long document);

    record ToldRow(long documentId, String kind, String subject, String facts, String operationId, String object,
            String box) {
        ReportLine line(long movement) {
            return new ReportLine(object, box, "", "", 0, 0, movement);
        }
    }
}
