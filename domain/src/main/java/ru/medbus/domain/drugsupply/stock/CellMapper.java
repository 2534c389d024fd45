package ru.medbus.domain.drugsupply.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CellMapper {
    String CELL = """
        select c.id, c.code, c.zone, c.rack, c.title, c.low_c, c.high_c, c.capacity, c.quarantine, c.closed,
               (select count(*)::int from stock.pack p
                 where p.facility_oid = c.facility_oid and p.cell = c.code and p.state = 'IN_STOCK') as packs
          from stock.cell c
        """;

    @Select(CELL + "where c.facility_oid = #{facility} order by c.closed, c.zone, c.rack, c.code")
    List<StockCell> all(String facility);

    @Select(CELL + "where c.facility_oid = #{facility} and c.code = #{code}")
    Optional<StockCell> find(@Param("facility") String facility, @Param("code") String code);

    @Select(CELL + "where c.facility_oid = #{facility} and c.id = #{id}")
    Optional<StockCell> byId(@Param("facility") String facility, @Param("id") long id);

    /** Of two who want the last place, the second sees it taken. */
    @Select("select id from stock.cell where facility_oid = #{facility} and code = #{code} for update")
    Optional<Long> lock(@Param("facility") String facility, @Param("code") String code);

    @Select("select id from stock.cell where facility_oid = #{facility} order by code for update")
    List<Long> lockAll(String facility);

    /** How many packs of these codes and boxes lie elsewhere. */
    @Select("""
        select count(*) from stock.pack p
         where (p.sgtin = any(#{objects, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
                or p.box <> '' and p.state in ('IN_STOCK', 'IN_TRANSIT')
                   and p.box = any(#{objects, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}))
           and not (p.facility_oid = #{facility} and p.state = 'IN_STOCK' and p.cell = #{cell})
        """)
    int comers(@Param("facility") String facility, @Param("cell") String cell, @Param("objects") String[] objects);

    @Insert("""
        insert into stock.cell (facility_oid, code, zone, rack, title, low_c, high_c, capacity, quarantine, closed)
        values (#{facility}, #{d.code}, #{d.zone}, #{d.rack}, #{d.title}, #{low}, #{high}, #{d.capacity},
                #{d.quarantine}, #{d.closed})
        on conflict (facility_oid, code) do update
           set (zone, rack, title, low_c, high_c, capacity, quarantine, closed)
             = (excluded.zone, excluded.rack, excluded.title, excluded.low_c, excluded.high_c, excluded.capacity,
                excluded.quarantine, excluded.closed)
        """)
    void put(@Param("facility") String facility, @Param("d") Cells.Draft draft, @Param("low") BigDecimal low,
            @Param("high") BigDecimal high);

    @Insert("""
        insert into stock.drug_storage (gtin, low_c, high_c, note, changed_by)
        values (#{gtin}, #{t.low}, #{t.high}, #{note}, #{who})
        on conflict (gtin) do update set (low_c, high_c, note, changed_by, changed_at)
          = (excluded.low_c, excluded.high_c, excluded.note, excluded.changed_by, clock_timestamp())
        """)
    void putNeed(@Param("gtin") String gtin, @Param("t") Temperature temperature, @Param("note") String note,
            @Param("who") String who);

    @Select("select low_c, high_c from stock.drug_storage where gtin = #{gtin}")
    Optional<NeedRow> need(String gtin);

    /** How many packs of a drug, and of them of a series, lie in each cell. */
    @Select("""
        select p.cell, count(*)::int as packs, count(*) filter (where b.series = #{series})::int as of_series
          from stock.pack p join stock.batch b on b.id = p.batch_id
         where p.facility_oid = #{facility} and p.state = 'IN_STOCK' and b.gtin = #{gtin} and p.cell <> ''
         group by p.cell
        """)
    List<KeptRow> kept(@Param("facility") String facility, @Param("gtin") String gtin, @Param("series") String series);

    record NeedRow(BigDecimal lowC, BigDecimal highC) {
        Temperature temperature() {
            return new Temperature(lowC, highC);
        }
    }

    record KeptRow(String cell, int packs, int ofSeries) {}
}
