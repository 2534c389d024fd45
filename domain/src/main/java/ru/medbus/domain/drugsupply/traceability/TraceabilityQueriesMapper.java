package ru.medbus.domain.drugsupply.traceability;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TraceabilityQueriesMapper {
    String DOCUMENT = """
        select d.id, d.kind, d.subject, d.objects, d.state, d.message_id, d.federal_id, d.comment, d.created_at,
               d.settled_at, (select count(*)::int from traceability.outgoing o
                               where o.document_id = d.id and o.state = 'REFUSED') as refused
          from traceability.document d
        """;
    String TOLD = """
        select o.id, r.kind, o.object, o.box, o.part, o.document_id, o.state, o.error_code, o.error_text, o.created_at
          from traceability.outgoing o join traceability.report r on r.id = o.report_id
        """;

    @Select(DOCUMENT + """
        where (#{subject} = '' or d.subject = #{subject})
          and (#{state} = '' or d.state = #{state} or #{state} = 'refused' and exists (
                select from traceability.outgoing o where o.document_id = d.id and o.state = 'REFUSED'))
          and (#{before} = 0 or d.id < #{before})
        order by d.id desc limit #{limit}
        """)
    List<TraceabilityQueries.DocumentLine> documents(@Param("subject") String subject, @Param("state") String state,
            @Param("before") long before, @Param("limit") int limit);

    @Select(DOCUMENT + "where d.id = #{id}")
    Optional<TraceabilityQueries.DocumentLine> document(long id);

    @Select(TOLD + "where o.document_id = #{document} order by o.state <> 'REFUSED', o.id limit #{limit}")
    List<TraceabilityQueries.Told> packs(@Param("document") long document, @Param("limit") int limit);

    @Select(TOLD + "where o.object = #{sgtin} order by o.turn desc, o.id desc")
    List<TraceabilityQueries.Told> history(String sgtin);

    @Select("""
        select count(*) filter (where o.state = 'WAITING')::int as waiting,
               count(*) filter (where o.state = 'SENT')::int as sent,
               count(*) filter (where o.state = 'REFUSED')::int as refused
          from traceability.outgoing o join traceability.report r on r.id = o.report_id
         where o.state in ('WAITING', 'SENT', 'REFUSED') and (#{subject} = '' or r.subject = #{subject})
        """)
    TraceabilityQueries.Counts counts(String subject);
}
