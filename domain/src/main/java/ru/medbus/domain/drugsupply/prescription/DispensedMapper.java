package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DispensedMapper {

    /** A trade item of a drug by the code of its packs. */
    record PackedItem(String gtin, String itemCode, BigDecimal packSize) {}

    @Insert("""
        insert into drugsupply.item_gtin (gtin, item_code) values (#{gtin}, #{item})
        on conflict (gtin) do update set item_code = excluded.item_code
        """)
    void link(@Param("gtin") String gtin, @Param("item") String item);

    /** @param item КЛП; empty for any item of the drug */
    @Select("""
        select g.gtin, i.code as item_code, i.pack_size
          from drugsupply.drug_item i join drugsupply.item_gtin g on g.item_code = i.code
         where i.drug_code = #{drug} and (#{item} = '' or i.code = #{item})
         order by i.pack_size, g.gtin
        """)
    List<PackedItem> packs(@Param("drug") String drug, @Param("item") String item);

    @Select("""
        select g.gtin, i.code as item_code, i.pack_size
          from drugsupply.item_gtin g join drugsupply.drug_item i on i.code = g.item_code where g.gtin = #{gtin}
        """)
    Optional<PackedItem> pack(String gtin);

    @Insert("""
        insert into drugsupply.dispensed (prescription_id, operation_id, sgtin, part, units)
        values (#{prescription}, #{operation}, #{sgtin}, #{part}, #{units})
        """)
    void add(@Param("prescription") long prescription, @Param("operation") long operation,
            @Param("sgtin") String sgtin, @Param("part") String part, @Param("units") BigDecimal units);

    @Select("select coalesce(sum(units), 0) from drugsupply.dispensed where prescription_id = #{prescription}")
    BigDecimal units(long prescription);

    record Line(long operationId, String sgtin, String part, BigDecimal units, java.time.Instant at) {}

    @Select("""
        select operation_id, sgtin, part, units, at from drugsupply.dispensed
         where prescription_id = #{prescription} order by at, sgtin
        """)
    List<Line> lines(long prescription);
}
