package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DestructionMapper {

    /** Each with the state of its 541: of a pack that is still on the way, or refused, before one that is accepted. */
    @Select("""
        select o.id as operation_id, o.doc_number as act, o.counterparty as destroyer, o.reason as cause,
               count(*)::int as packs,
               (select coalesce(max(g.state), '') from traceability.outgoing g
                  join traceability.report r on r.id = g.report_id
                 where g.movement_id in (select m2.id from stock.movement m2 where m2.operation_id = o.id)
                   and r.kind = 'MOVE_DESTRUCTION' and g.state <> 'CLOSED') as document
          from stock.pack p join stock.movement m on m.id = p.movement_id
          join stock.operation o on o.id = m.operation_id
         where p.facility_oid = #{facility} and p.state = 'CONDEMNED'
         group by o.id order by o.id
        """)
    List<Destruction.Handed> waiting(String facility);

    @Select("""
        select p.sgtin from stock.pack p join stock.movement m on m.id = p.movement_id
         where p.facility_oid = #{facility} and p.state = 'CONDEMNED' and m.operation_id = #{operation}
         order by p.sgtin
        """)
    List<String> codes(@Param("facility") String facility, @Param("operation") long operation);
}
