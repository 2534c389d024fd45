package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StockMapper {
    String BATCH = """
        b.id, b.gtin, b.drug, b.series, b.expires_on, b.funding, b.contract_kind, b.contract_registry,
        b.contract_number, b.contract_date, b.supplier, b.price_kopecks, b.vat_kopecks
        """;
    String PACK = """
        select p.sgtin, p.batch_id, b.drug, b.series, p.facility_oid, p.cell, p.box, p.state, p.left_part
          from stock.pack p join stock.batch b on b.id = p.batch_id
        """;
    /** Neither paused by МДЛП's word nor in a cell of quarantine. */
    String FREE = """
        coalesce(c.halt, '') = '' and not exists (select from stock.cell q
           where q.facility_oid = p.facility_oid and q.code = p.cell and q.quarantine)
        """;
    /** Not kept for another prescription. */
    String NOT_KEPT = "(h.prescription is null or h.prescription = #{prescription})";
    String KEPT = " left join stock.hold h on h.sgtin = p.sgtin and h.ended_at is null ";

    @Select("select " + BATCH + """
        , count(*)::int as packs, count(*) filter (where """ + " " + FREE + " and " + NOT_KEPT + """
            )::int as free, count(*) filter (where coalesce(c.halt, '') <> '')::int as halted,
               count(*) filter (where h.prescription <> #{prescription})::int as held,
               count(*) filter (where h.prescription = #{prescription})::int as own
          from stock.pack p join stock.batch b on b.id = p.batch_id
          left join traceability.code c on c.sgtin = p.sgtin
        """ + KEPT + """
         where p.facility_oid = #{facility} and p.state = 'IN_STOCK'
           and b.gtin = any(#{gtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
         group by b.id order by b.expires_on, b.id
        """)
    List<CandidateRow> candidates(@Param("facility") String facility, @Param("gtins") String[] gtins,
            @Param("prescription") String prescription);

    /** Those kept for the prescription first, then opened packs, then loose ones: no box is broken without need. */
    @Select("""
        select p.sgtin, p.cell, p.box from stock.pack p left join traceability.code c on c.sgtin = p.sgtin
        """ + KEPT + """
         where p.facility_oid = #{facility} and p.batch_id = #{batch} and p.state = 'IN_STOCK' and """ + " " + FREE
            + " and " + NOT_KEPT
            + " order by h.prescription is null, p.left_part = '1/1', p.box <> '', p.box, p.sgtin limit #{limit}")
    List<Fefo.Pick> picks(@Param("facility") String facility, @Param("batch") long batch, @Param("limit") int limit,
            @Param("prescription") String prescription);

    @Select("select " + BATCH + """
        , p.facility_oid, count(*) filter (where p.state = 'IN_STOCK')::int as packs,
               count(*) filter (where p.state = 'IN_STOCK' and p.left_part <> '1/1')::int as opened,
               count(*) filter (where p.state = 'IN_TRANSIT')::int as on_way,
               count(*) filter (where p.state = 'IN_STOCK' and (c.halt <> '' or c.error_code <> 0))::int as barred,
               coalesce(string_agg(distinct nullif(p.cell, ''), ', '), '') as cells
          from stock.pack p join stock.batch b on b.id = p.batch_id
          left join traceability.code c on c.sgtin = p.sgtin
         where p.state in ('IN_STOCK', 'IN_TRANSIT') and (#{f.facility} = '' or p.facility_oid = #{f.facility})
           and (#{f.funding} = 0 or b.funding = #{f.funding})
           and (#{expiresBy}::date is null or b.expires_on <= #{expiresBy}::date)
           and (#{f.text} = '' or b.gtin = #{f.text} or b.series ilike #{f.text} || '%'
                or b.drug ilike '%' || #{f.text} || '%')
         group by b.id, p.facility_oid
         order by b.expires_on, b.drug, b.id, p.facility_oid offset #{skip} limit #{limit}
        """)
    List<LineRow> lines(@Param("f") StockQueries.Filter filter, @Param("expiresBy") LocalDate expiresBy,
            @Param("skip") int skip, @Param("limit") int limit);

    @Select(PACK + """
        where p.batch_id = #{batch} and p.facility_oid = #{facility} and p.state in ('IN_STOCK', 'IN_TRANSIT')
        order by p.state, p.box, p.sgtin limit #{limit}
        """)
    List<StockQueries.PackLine> packs(@Param("batch") long batch, @Param("facility") String facility,
            @Param("limit") int limit);

    @Select(PACK + "where p.sgtin = #{sgtin}")
    Optional<StockQueries.PackLine> pack(String sgtin);

    @Select("""
        select m.id, m.operation_id, o.kind, o.at, o.who, o.counterparty, o.doc_number, m.part, m.from_state,
               m.to_state, m.to_facility, m.reverses_id
          from stock.movement m join stock.operation o on o.id = m.operation_id
         where m.sgtin = #{sgtin} order by m.id desc
        """)
    List<StockQueries.MovementLine> movements(String sgtin);

    @Select("""
        select o.id as operation_id, o.facility_oid as from_facility, o.doc_number, o.doc_date, count(*)::int as packs
          from stock.pack p join stock.movement m on m.id = p.movement_id
          join stock.operation o on o.id = m.operation_id
         where p.facility_oid = #{facility} and p.state = 'IN_TRANSIT'
         group by o.id order by o.id
        """)
    List<StockQueries.Coming> coming(String facility);

    @Select("""
        select p.sgtin from stock.pack p join stock.movement m on m.id = p.movement_id
         where p.facility_oid = #{facility} and p.state = 'IN_TRANSIT' and m.operation_id = #{operation}
         order by p.sgtin
        """)
    List<String> comingCodes(@Param("facility") String facility, @Param("operation") long operation);

    record CandidateRow(long id, String gtin, String drug, String series, LocalDate expiresOn, int funding,
            int contractKind, String contractRegistry, String contractNumber, LocalDate contractDate, String supplier,
            long priceKopecks, long vatKopecks, int packs, int free, int halted, int held, int own) {
        Batch batch() {
            return new Batch(id, gtin, drug, series, expiresOn, new Terms(funding, contractKind, contractRegistry,
                    contractNumber, Optional.ofNullable(contractDate)), supplier, priceKopecks, vatKopecks);
        }
    }

    record LineRow(long id, String gtin, String drug, String series, LocalDate expiresOn, int funding,
            int contractKind, String contractRegistry, String contractNumber, LocalDate contractDate, String supplier,
            long priceKopecks, long vatKopecks, String facilityOid, int packs, int opened, int onWay, int barred,
            String cells) {
        StockLine line() {
            return new StockLine(new Batch(id, gtin, drug, series, expiresOn, new Terms(funding, contractKind,
                    contractRegistry, contractNumber, Optional.ofNullable(contractDate)), supplier, priceKopecks,
                    vatKopecks), facilityOid, packs, opened, onWay, barred, cells);
        }
    }
}
