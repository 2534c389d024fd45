package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface OperationQueriesMapper {

    @Select("""
        select b.drug, b.gtin, b.series, b.expires_on, b.funding, b.contract_number, b.price_kopecks, b.vat_kopecks,
               count(*)::int as packs, count(*) filter (where m.part <> '1/1')::int as opened
          from stock.movement m join stock.batch b on b.id = m.batch_id
         where m.operation_id = #{id} group by b.id order by b.drug, b.expires_on, b.series, b.id
        """)
    List<OperationQueries.Line> lines(long id);

    @Select("""
        select m.sgtin, m.from_box as box, m.part, m.from_facility, m.to_facility, m.from_cell, m.to_cell
          from stock.movement m join stock.batch b on b.id = m.batch_id
         where m.operation_id = #{id} order by b.drug, b.series, m.sgtin limit #{limit}
        """)
    List<OperationQueries.Moved> packs(@Param("id") long id, @Param("limit") int limit);

    @Select("""
        select r.kind, g.document_id, g.state, count(*)::int as packs
          from stock.movement m join traceability.outgoing g on g.movement_id = m.id
          join traceability.report r on r.id = g.report_id
         where m.operation_id = #{id} group by r.id, r.kind, g.document_id, g.state order by min(g.turn)
        """)
    List<OperationQueries.Told> told(long id);

    @Select("""
        select o.id, o.kind, o.at, o.counterparty, o.doc_number, o.doc_date, o.who, m.packs, m.sum_kopecks,
               r.id as reversed
          from stock.operation o
         cross join lateral (select count(*)::int as packs, coalesce(sum(b.price_kopecks), 0)::bigint as sum_kopecks
                               from stock.movement m join stock.batch b on b.id = m.batch_id
                              where m.operation_id = o.id) m
          left join stock.operation r on r.reverses_id = o.id
         where o.facility_oid = #{facility} and (#{kind} = '' or o.kind = #{kind})
           and o.at >= #{from}::date and o.at < #{to}::date + 1
         order by o.id
        """)
    List<OperationQueries.Registered> register(@Param("facility") String facility, @Param("kind") String kind,
            @Param("from") LocalDate from, @Param("to") LocalDate to);
}
