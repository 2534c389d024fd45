package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface BeneficiaryQueriesMapper {

    @Select("""
        <script>
        select b.person_id, p.family, p.given, p.patronymic, p.snils, p.born_on, b.facility_oid, b.home_region,
               coalesce((select string_agg(distinct f.category_code, '; ') from drugsupply.benefit f
                          where f.person_id = b.person_id and f.valid_from &lt;= #{day}
                            and (f.valid_to is null or f.valid_to &gt;= #{day})), '') as categories,
               exists (select from drugsupply.nsu_refusal n where n.person_id = b.person_id and n.year = #{year}
                          and n.part = 'DRUGS') as refused
          from drugsupply.beneficiary b join patient.person p on p.id = b.person_id
        <where>
          b.person_id &gt; #{after}
          <if test="digits != ''">and (p.snils = #{digits} or p.enp = #{digits})</if>
          <if test="digits == '' and text != ''">and upper(translate(p.family, 'ёЁ', 'еЕ')) like #{pattern}</if>
          <if test="facility != ''">and b.facility_oid = #{facility}</if>
          <if test="home == 'ours'">and b.home_region = ''</if>
          <if test="home == 'foreign'">and b.home_region &lt;&gt; ''</if>
          <if test="refused != ''">and exists (select from drugsupply.nsu_refusal n where n.person_id = b.person_id
                and n.year = #{year} and n.part = 'DRUGS')</if>
          <if test="category != '' or register != '' or programme != ''">
            and exists (select from drugsupply.benefit f join drugsupply.category c on c.code = f.category_code
                 where f.person_id = b.person_id and f.valid_from &lt;= #{day}
                   and (f.valid_to is null or f.valid_to &gt;= #{day})
                   <if test="category != ''">and f.category_code = #{category}</if>
                   <if test="register != ''">and c.register = #{register}</if>
                   <if test="programme != ''">and c.programme = #{programme}</if>)
          </if>
        </where>
        order by b.person_id limit #{limit}
        </script>
        """)
    List<BeneficiaryLine> list(BeneficiaryFilter filter);

    @Select("select count(*) from drugsupply.beneficiary")
    long count();

    record RegisterCount(Register register, long people) {}

    @Select("""
        select c.register, count(distinct f.person_id) as people
          from drugsupply.benefit f join drugsupply.category c on c.code = f.category_code
         where f.valid_from <= #{day} and (f.valid_to is null or f.valid_to >= #{day}) group by c.register
        """)
    List<RegisterCount> counts(LocalDate day);
}
