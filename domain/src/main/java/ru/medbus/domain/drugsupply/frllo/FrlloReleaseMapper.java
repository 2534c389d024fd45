package ru.medbus.domain.drugsupply.frllo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.drugsupply.stock.Share;

@Mapper
interface FrlloReleaseMapper {

    /** @param parts shares of packs, «1/1;1/3»; empty when what was handed out is taken back */
    record ReleaseRow(long operation, long batch, String federalId, long recipe, String recipeFederalId,
            String pharmacy,
            String staff, String drug, String parts, BigDecimal units, long kopecks, String on, boolean reversed) {

        FrlloContent.Release release() {
            return new FrlloContent.Release(operation + "/" + batch, federalId, recipe, recipeFederalId, pharmacy,
                    staff, drug, packs(), plain(units), kopecks, on);
        }

        private BigDecimal packs() {
            return plain(Arrays.stream(parts.split(";")).filter(part -> !part.isEmpty())
                    .map(part -> Share.parse(part).orElseThrow())
                    .map(part -> BigDecimal.valueOf(part.n()).divide(BigDecimal.valueOf(part.m()), 3,
                            RoundingMode.HALF_UP))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private static BigDecimal plain(BigDecimal value) {
            return new BigDecimal(value.stripTrailingZeros().toPlainString());
        }
    }

    @Select("""
        select o.id as operation, b.id as batch, r.federal_id, r.parent_id as recipe,
               coalesce(c.federal_id, '') as recipe_federal_id, o.facility_oid as pharmacy,
               coalesce(s.name, o.who) as staff, coalesce(g.item_code, '') as drug, coalesce(d.parts, '') as parts,
               coalesce(d.units, 0) as units, b.price_kopecks as kopecks,
               o.at::date::text as "on",
               d.parts is null or exists (select from stock.operation u where u.reverses_id = o.id) as reversed
          from unnest(#{operations, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[],
                      #{batches, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[]) as t (operation, batch)
          join stock.operation o on o.id = t.operation
          join stock.batch b on b.id = t.batch
          join frllo.record r on r.kind = 'RELEASE' and r.subject_id = o.id and r.part = b.id
          left join frllo.record c on c.kind = 'RECIPE' and c.subject_id = r.parent_id and c.part = 0
          left join access.staff s on s.login = o.who
          left join drugsupply.item_gtin g on g.gtin = b.gtin
          left join lateral (
               select string_agg(h.part, ';' order by h.sgtin) as parts, sum(h.units) as units
                 from drugsupply.dispensed h join stock.pack k on k.sgtin = h.sgtin
                where h.operation_id = o.id and k.batch_id = b.id) d on true
        """)
    List<ReleaseRow> releases(@Param("operations") Long[] operations, @Param("batches") Long[] batches);
}
