package ru.medbus.domain.drugsupply.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CatalogueQueriesMapper {

    record Row(String code, String inn, String form, String dose, String unit, String lists, BigDecimal most,
            String mostSource, boolean controlled, boolean essential, LocalDate closedOn, int items, int packs) {
        CatalogueQueries.Line line() {
            return new CatalogueQueries.Line(code, inn, form, dose, unit, lists, Optional.ofNullable(most), mostSource,
                    controlled, essential, Optional.ofNullable(closedOn), items, packs);
        }
    }

    @Select("""
        select d.code, d.inn, d.form, d.dose, d.unit, d.lists, d.most, d.most_source, d.controlled, d.essential,
               d.closed_on, n.items, n.packs
          from (select * from drugsupply.drug
                 where (lower(inn) like #{text} or code like #{text}) and not (#{unlisted} and lists <> '')
                 order by inn, form, dose, code limit #{limit} offset #{after}) d
         cross join lateral (select count(distinct i.code)::int as items, count(g.gtin)::int as packs
                               from drugsupply.drug_item i left join drugsupply.item_gtin g on g.item_code = i.code
                              where i.drug_code = d.code) n
         order by d.inn, d.form, d.dose, d.code
        """)
    List<Row> list(@Param("text") String text, @Param("unlisted") boolean unlisted, @Param("after") int after,
            @Param("limit") int limit);
}
