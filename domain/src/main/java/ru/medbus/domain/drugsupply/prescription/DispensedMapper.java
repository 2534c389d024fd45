package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DispensedMapper {
    String LINE = """
        select prescription_id, operation_id, sgtin, part, units, item_code, own_units, substitution, consent,
               from_state, at
          from drugsupply.dispensed d
        """;

    /**
     * A trade item by the code of its packs.
     *
     * @param funding of the batch; 0 when the pack is not known
     */
    record PackedItem(String gtin, String itemCode, BigDecimal packSize, int funding) {}

    /** @param units of what was prescribed; negative when the line takes another one back */
    record Line(long prescriptionId, long operationId, String sgtin, String part, BigDecimal units, String itemCode,
            BigDecimal ownUnits, String substitution, boolean consent, String fromState, Instant at) {}

    @Insert("""
        insert into drugsupply.item_gtin (gtin, item_code) values (#{gtin}, #{item})
        on conflict (gtin) do update set item_code = excluded.item_code
        """)
    void link(@Param("gtin") String gtin, @Param("item") String item);

    @Select("""
        select gtin from drugsupply.item_gtin
         where item_code = any(#{items, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}) order by gtin
        """)
    List<String> gtins(@Param("items") String[] items);

    record Held(String itemCode, int packs) {}

    @Select("""
        select g.item_code, count(*)::int as packs
          from drugsupply.item_gtin g
          join stock.batch b on b.gtin = g.gtin and b.expires_on >= #{day}
          join stock.pack p on p.batch_id = b.id and p.facility_oid = #{pharmacy} and p.state = 'IN_STOCK'
         where g.item_code = any(#{items, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
         group by g.item_code
        """)
    List<Held> held(@Param("pharmacy") String pharmacy, @Param("items") String[] items, @Param("day") LocalDate day);

    @Select("""
        select g.gtin, i.code as item_code, i.pack_size, coalesce(b.funding, 0) as funding
          from drugsupply.item_gtin g join drugsupply.drug_item i on i.code = g.item_code
          left join stock.pack p on p.sgtin = #{sgtin}
          left join stock.batch b on b.id = p.batch_id
         where g.gtin = left(#{sgtin}, 14)
        """)
    Optional<PackedItem> pack(String sgtin);

    @Insert("""
        insert into drugsupply.dispensed (prescription_id, operation_id, sgtin, part, units, item_code, own_units,
               substitution, consent, from_state)
        values (#{l.prescriptionId}, #{l.operationId}, #{l.sgtin}, #{l.part}, #{l.units}, #{l.itemCode}, #{l.ownUnits},
                #{l.substitution}, #{l.consent}, #{l.fromState})
        """)
    void add(@Param("l") Line line);

    @Insert("""
        insert into drugsupply.dispensed (prescription_id, operation_id, sgtin, part, units, item_code, own_units,
               substitution, consent, reverses_id)
        select prescription_id, #{reversing}, sgtin, part, -units, item_code, -own_units, substitution, consent,
               #{operation}
          from drugsupply.dispensed where operation_id = #{operation}
        """)
    int takeBack(@Param("operation") long operation, @Param("reversing") long reversing);

    @Select("select coalesce(sum(units), 0) from drugsupply.dispensed where prescription_id = #{prescription}")
    BigDecimal units(long prescription);

    /** What the patient has: without what was taken back. */
    @Select(LINE + """
        where d.prescription_id = #{prescription} and d.reverses_id is null
          and not exists (select from drugsupply.dispensed r where r.reverses_id = d.operation_id)
        order by d.at, d.sgtin
        """)
    List<Line> lines(long prescription);

    @Select(LINE + "where d.prescription_id = #{prescription} order by d.at, d.sgtin")
    List<Line> all(long prescription);

    @Select(LINE + "where d.operation_id = #{operation} order by d.sgtin")
    List<Line> ofOperation(long operation);

    @Select("""
        select exists (select from drugsupply.dispensed d join stock.operation o on o.id = d.operation_id
                        where d.prescription_id = #{prescription} and o.facility_oid = #{pharmacy})
        """)
    boolean handedBy(@Param("prescription") long prescription, @Param("pharmacy") String pharmacy);

    @Insert("""
        insert into drugsupply.substitution_consent (prescription_id, item_code, noted_by)
        values (#{prescription}, #{item}, #{who}) on conflict do nothing
        """)
    int agree(@Param("prescription") long prescription, @Param("item") String item, @Param("who") String who);

    @Select("""
        select exists (select from drugsupply.substitution_consent
                        where prescription_id = #{prescription} and item_code = #{item})
        """)
    boolean agreed(@Param("prescription") long prescription, @Param("item") String item);
}
