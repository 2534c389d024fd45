package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DeferralRuleMapper {
    String RULE = """
        select id, kind, days, base, keeps_validity, opened_on, closed_on, source, revision
          from drugsupply.deferral_rule
        """;

    @Select(RULE + "order by kind, opened_on desc")
    List<DeferralRule> all();

    @Select(RULE + "where id = #{id}")
    Optional<DeferralRule> one(long id);

    @Select(RULE + """
        where kind = #{kind} and opened_on <= #{day} and coalesce(closed_on, #{day}) >= #{day}
        order by opened_on desc limit 1
        """)
    Optional<DeferralRule> inForce(@Param("kind") TermKind kind, @Param("day") LocalDate day);

    @Insert("""
        insert into drugsupply.deferral_rule (kind, days, base, keeps_validity, opened_on, closed_on, source)
        values (#{kind}, #{days}, #{base}, #{keepsValidity}, #{openedOn}, #{closedOn}::date, #{source})
        """)
    void add(DeferralRule rule);

    @Update("""
        update drugsupply.deferral_rule
           set days = #{days}, base = #{base}, keeps_validity = #{keepsValidity}, opened_on = #{openedOn},
               closed_on = #{closedOn}::date, source = #{source}, revision = revision + 1
         where id = #{id} and revision = #{revision}
        """)
    int change(DeferralRule rule);

    /** Rules are looked at and written by one at a time: two that overlap cannot be added side by side. */
    @Select("select 1 from (select pg_advisory_xact_lock(hashtext('drugsupply.deferral_rule'))) as locked")
    int alone();
}
