package ru.medbus.domain.drugsupply.stock;

import java.math.BigDecimal;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface HeldDrugsMapper {
    record Row(String facilityOid, String title, BigDecimal units) {}

    /**
     * Unopened packs that have not expired and are kept for nobody, in pharmacies that serve the МО: in those attached
     * to it, in all when none is; the fullest first.
     */
    @Select("""
        select p.facility_oid, l.title, sum(i.pack_size) as units
          from drugsupply.drug_item i
          join drugsupply.item_gtin g on g.item_code = i.code
          join stock.batch b on b.gtin = g.gtin and b.expires_on >= current_date
          join stock.pack p on p.batch_id = b.id and p.state = 'IN_STOCK' and p.left_part = '1/1'
          join stock.place l on l.facility_oid = p.facility_oid and l.kind = 'PHARMACY'
         where i.drug_code = #{drug}
           and (not exists (select from stock.serves s where s.facility_oid = #{facility})
                or exists (select from stock.serves s
                            where s.facility_oid = #{facility} and s.pharmacy_oid = p.facility_oid))
           and not exists (select from stock.hold h where h.sgtin = p.sgtin and h.ended_at is null)
         group by p.facility_oid, l.title order by units desc, p.facility_oid
        """)
    List<Row> of(@Param("facility") String facility, @Param("drug") String drug);
}
