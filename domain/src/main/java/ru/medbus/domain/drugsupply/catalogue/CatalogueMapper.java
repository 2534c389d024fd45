package ru.medbus.domain.drugsupply.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CatalogueMapper {

    /** What the region sets (lists, limit, учёт) stays. Returns how many are new or other than before. */
    @Insert("""
        insert into drugsupply.drug as d (code, inn, form, dose, unit, atc, essential, controlled, opened_on, closed_on,
               source)
        select code, inn, form, dose, unit, atc, essential, controlled, "openedOn", "closedOn", 'NSI'
          from jsonb_to_recordset(#{rows}::jsonb) as r (code text, inn text, form text, dose text, unit text, atc text,
               essential boolean, controlled boolean, "openedOn" date, "closedOn" date)
        on conflict (code) do update set inn = excluded.inn, form = excluded.form, dose = excluded.dose,
               unit = excluded.unit, atc = excluded.atc, essential = excluded.essential,
               opened_on = excluded.opened_on, closed_on = excluded.closed_on, source = 'NSI'
         where (d.inn, d.form, d.dose, d.unit, d.atc, d.essential, d.opened_on, d.closed_on, d.source)
               is distinct from (excluded.inn, excluded.form, excluded.dose, excluded.unit, excluded.atc,
                                 excluded.essential, excluded.opened_on, excluded.closed_on, 'NSI')
        """)
    int putDrugs(String rows);

    /** Those of a drug that is not known are left out. */
    @Insert("""
        insert into drugsupply.drug_item as i (code, drug_code, name, maker, pack_size, opened_on, closed_on, source)
        select r.code, "drugCode", name, maker, "packSize", "openedOn", "closedOn", 'NSI'
          from jsonb_to_recordset(#{rows}::jsonb) as r (code text, "drugCode" text, name text, maker text,
               "packSize" numeric, "openedOn" date, "closedOn" date)
          join drugsupply.drug d on d.code = "drugCode"
        on conflict (code) do update set drug_code = excluded.drug_code, name = excluded.name, maker = excluded.maker,
               pack_size = excluded.pack_size, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
               source = 'NSI'
         where (i.drug_code, i.name, i.maker, i.pack_size, i.opened_on, i.closed_on, i.source)
               is distinct from (excluded.drug_code, excluded.name, excluded.maker, excluded.pack_size,
                                 excluded.opened_on, excluded.closed_on, 'NSI')
        """)
    int putItems(String rows);

    @Select("""
        select code from unnest(#{codes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as code
        except select code from drugsupply.drug
        """)
    List<String> unknownDrugs(@Param("codes") String[] codes);

    /** Links of packs that nobody has made otherwise. */
    @Insert("""
        insert into drugsupply.item_gtin (gtin, item_code)
        select gtin, item from unnest(#{gtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                                      #{items, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
               as r (gtin, item)
          join drugsupply.drug_item i on i.code = item
        on conflict do nothing
        """)
    int putGtins(@Param("gtins") String[] gtins, @Param("items") String[] items);

    /** Valid to the end of the day. */
    @Update("""
        update drugsupply.drug set closed_on = greatest(#{day}, opened_on)
         where source = 'NSI' and closed_on is null
           and code <> all (#{codes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
        """)
    int closeDrugs(@Param("codes") String[] codes, @Param("day") LocalDate day);

    @Update("""
        update drugsupply.drug_item set closed_on = greatest(#{day}, opened_on)
         where source = 'NSI' and closed_on is null
           and code <> all (#{codes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
        """)
    int closeItems(@Param("codes") String[] codes, @Param("day") LocalDate day);

    @Update("""
        update drugsupply.drug set lists = #{r.lists}, most = #{r.most}, most_source = #{r.mostSource},
               controlled = #{r.controlled}
         where code = #{r.code}
           and (lists, most, most_source, controlled) is distinct from (#{r.lists}, #{r.most}::numeric,
               #{r.mostSource}, #{r.controlled})
        """)
    int set(@Param("r") Regional regional);

    @Select("""
        select code, lists, most, most_source, controlled from drugsupply.drug where code = #{code}
        """)
    Optional<RegionalRow> regional(String code);

    record RegionalRow(String code, String lists, BigDecimal most, String mostSource, boolean controlled) {
        Regional regional() {
            return new Regional(code, lists, Optional.ofNullable(most), mostSource, controlled);
        }
    }
}
