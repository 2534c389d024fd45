package ru.medbus.domain.drugsupply.catalogue;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PackLinksMapper {

    @Select("""
        select b.gtin, max(b.drug) as drug, count(*)::int as packs
          from stock.batch b join stock.pack p on p.batch_id = b.id and p.state = 'IN_STOCK'
         where not exists (select from drugsupply.item_gtin g where g.gtin = b.gtin)
         group by b.gtin order by packs desc, b.gtin limit #{limit}
        """)
    List<PackLinks.Unlinked> unlinked(int limit);

    @Select("select gtin from drugsupply.item_gtin where item_code = #{item} order by gtin")
    List<String> of(String item);

    @Select("select item_code from drugsupply.item_gtin where gtin = #{gtin}")
    Optional<String> item(String gtin);
}
