package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DrugMapper {
    String DRUG = """
        select code, inn, form, dose, unit, atc, essential, controlled, lists, most, most_source, opened_on, closed_on
        from drugsupply.drug
        """;
    String ITEM = """
        select code, drug_code, name, maker, pack_size, opened_on, closed_on from drugsupply.drug_item
        """;

    @Select(DRUG + "where code = #{code}")
    Optional<Drug> drug(String code);

    @Select(ITEM + "where code = #{code}")
    Optional<DrugItem> item(String code);

    @Select(ITEM + "where drug_code = #{drug} order by name, code")
    List<DrugItem> items(String drug);

    @Select(DRUG + "where inn = #{inn} order by form, dose, code")
    List<Drug> ofInn(String inn);

    /** By beginnings of words of МНН, form and dose, valid on the day. */
    @Select(DRUG + """
        where words @@ #{query}::tsquery and (opened_on is null or opened_on <= #{day})
          and (closed_on is null or closed_on >= #{day})
        order by inn, form, length(dose), dose limit #{limit}
        """)
    List<Drug> byName(@Param("query") String query, @Param("day") LocalDate day, @Param("limit") int limit);

    /** By beginnings of words of the trade name. */
    @Select(ITEM + """
        where words @@ #{query}::tsquery and (opened_on is null or opened_on <= #{day})
          and (closed_on is null or closed_on >= #{day})
        order by name, code limit #{limit}
        """)
    List<DrugItem> byTradeName(@Param("query") String query, @Param("day") LocalDate day, @Param("limit") int limit);

    @Select("select count(*) from drugsupply.drug")
    int count();

    @Select(DRUG + "order by code limit #{limit}")
    List<Drug> some(int limit);

    @Insert("""
        insert into drugsupply.drug (code, inn, form, dose, unit, atc, essential, controlled, lists, most, most_source,
               opened_on, closed_on)
        select code, inn, form, dose, unit, atc, essential, controlled, lists, most, "mostSource", "openedOn",
               "closedOn"
          from jsonb_to_recordset(#{rows}::jsonb) as r (code text, inn text, form text, dose text, unit text, atc text,
               essential boolean, controlled boolean, lists text, most numeric, "mostSource" text, "openedOn" date,
               "closedOn" date)
        on conflict (code) do update set inn = excluded.inn, form = excluded.form, dose = excluded.dose,
               unit = excluded.unit, atc = excluded.atc, essential = excluded.essential,
               controlled = excluded.controlled, lists = excluded.lists, most = excluded.most,
               most_source = excluded.most_source, opened_on = excluded.opened_on, closed_on = excluded.closed_on
        """)
    int put(String rows);

    @Insert("""
        insert into drugsupply.drug_item (code, drug_code, name, maker, pack_size, opened_on, closed_on)
        select code, "drugCode", name, maker, "packSize", "openedOn", "closedOn"
          from jsonb_to_recordset(#{rows}::jsonb) as r (code text, "drugCode" text, name text, maker text,
               "packSize" numeric, "openedOn" date, "closedOn" date)
        on conflict (code) do update set drug_code = excluded.drug_code, name = excluded.name, maker = excluded.maker,
               pack_size = excluded.pack_size, opened_on = excluded.opened_on, closed_on = excluded.closed_on
        """)
    int putItems(String rows);
}
