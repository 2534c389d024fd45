package ru.medbus.domain.drugsupply.beneficiary;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CategoryMapper {
    String CATEGORY = """
        select code, name, short_name, register, icd10, money, opened_on, closed_on, percent, size_code, fund,
               paper_code, long_term, programme, age_below, drug_lists, basis, revision
        from drugsupply.category
        """;

    @Select(CATEGORY + "order by register, code")
    List<Category> all();

    @Select(CATEGORY + "where code = #{code}")
    Optional<Category> one(String code);

    /** What НСИ says; the region's own settings stay. @return 1 when anything is new */
    @Insert("""
        insert into drugsupply.category (code, name, short_name, register, icd10, money, opened_on, closed_on, fund)
        values (#{code}, #{name}, #{shortName}, #{register}, #{icd10}, #{money}, #{openedOn}, #{closedOn}, #{fund})
        on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
               register = excluded.register, icd10 = excluded.icd10, money = excluded.money,
               opened_on = excluded.opened_on, closed_on = excluded.closed_on, revision = category.revision + 1
         where (category.name, category.short_name, category.register, category.icd10, category.money,
                category.opened_on, category.closed_on)
            is distinct from (excluded.name, excluded.short_name, excluded.register, excluded.icd10, excluded.money,
                excluded.opened_on, excluded.closed_on)
        """)
    int put(Category category);

    /** What the region sets. @return 0 when somebody else was faster */
    @Update("""
        update drugsupply.category
           set percent = #{percent}, size_code = #{sizeCode}, fund = #{fund}, paper_code = #{paperCode},
               long_term = #{longTerm}, programme = #{programme}, age_below = #{ageBelow}::smallint,
               drug_lists = #{drugLists}, basis = #{basis}, revision = revision + 1
         where code = #{code} and revision = #{revision}
        """)
    int change(Category category);
}
