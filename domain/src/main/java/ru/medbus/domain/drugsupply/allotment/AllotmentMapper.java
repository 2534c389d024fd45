package ru.medbus.domain.drugsupply.allotment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.drugsupply.beneficiary.Programme;

@Mapper
interface AllotmentMapper {
    String LIMIT = """
        select a.id, a.facility_oid, a.inn, a.drug_code, a.fund, a.programme, a.opened_on, a.closed_on,
               coalesce(d.inn || ', ' || d.form || ', ' || d.dose, a.inn || ', все формы') as drug_title,
               trim_scale(l.packs) as packs, l.kopecks, trim_scale(round(u.packs, 3)) as used_packs,
               round(u.kopecks)::bigint as used_kopecks, a.revision
          from drugsupply.allotment a
          left join drugsupply.drug d on d.code = a.drug_code
          cross join lateral (select sum(packs) as packs, sum(kopecks)::bigint as kopecks
                                from drugsupply.allotment_change where allotment_id = a.id) l
          cross join lateral (
              select coalesce(sum(packs), 0) as packs, coalesce(sum(kopecks), 0) as kopecks
                from drugsupply.prescription_use u
               where u.facility_oid = a.facility_oid and u.issued_on between a.opened_on and a.closed_on
                 and u.drug_code in (select code from drugsupply.drug
                                      where inn = a.inn and (a.drug_code is null or code = a.drug_code))
                 and (a.fund = 0 or u.fund = a.fund) and (a.programme = '' or u.programme = a.programme)) u
        """;
    String COVERS = """
         where a.facility_oid = #{facility} and #{day} between a.opened_on and a.closed_on
           and (a.drug_code = #{drug}
                or a.drug_code is null and a.inn = (select inn from drugsupply.drug where code = #{drug}))
           and exists (select from drugsupply.category c
                        where c.code = #{category} and (a.fund = 0 or a.fund = c.fund)
                          and (a.programme = '' or a.programme = c.programme))
        """;

    record Row(long id, String facilityOid, String inn, Optional<String> drugCode, int fund, String programme,
            LocalDate openedOn, LocalDate closedOn, String drugTitle, Optional<BigDecimal> packs,
            Optional<Long> kopecks, BigDecimal usedPacks, long usedKopecks, int revision) {

        Limit limit() {
            return new Limit(id, new LimitTerms(facilityOid, inn, drugCode, fund,
                    Optional.of(programme).filter(each -> !each.isEmpty()).map(Programme::valueOf), openedOn,
                    closedOn), drugTitle, packs, kopecks, usedPacks, usedKopecks, revision);
        }
    }

    /**
     * What a drug's limits are counted in.
     *
     * @param units   of its smallest pack
     * @param kopecks that a unit cost last; empty when it never came
     */
    record Measure(BigDecimal units, Optional<BigDecimal> kopecks) {}

    @Select(LIMIT + COVERS + " order by a.id")
    List<Row> covering(@Param("facility") String facility, @Param("drug") String drug,
            @Param("category") String category, @Param("day") LocalDate day);

    /** In one order, so that nobody waits for himself. */
    @Select("select a.id from drugsupply.allotment a" + COVERS + " order by a.id for update")
    List<Long> lock(@Param("facility") String facility, @Param("drug") String drug,
            @Param("category") String category, @Param("day") LocalDate day);

    @Select("""
        select coalesce((select min(pack_size) from drugsupply.drug_item where drug_code = #{drug}), 1) as units,
               (select b.price_kopecks / i.pack_size
                  from drugsupply.drug_item i join drugsupply.item_gtin g on g.item_code = i.code
                  join stock.batch b on b.gtin = g.gtin
                 where i.drug_code = #{drug} order by b.id desc limit 1) as kopecks
        """)
    Measure measure(String drug);

    @Select("<script>" + LIMIT + """
        <where>
          <if test="facility != ''">and a.facility_oid = #{facility}</if>
          <if test="drug != ''">and upper(translate(a.inn, 'ёЁ', 'еЕ')) like #{drugPart}</if>
          <if test="on.isPresent()">and #{on}::date between a.opened_on and a.closed_on</if>
          <if test="spent">and (l.packs &lt;= u.packs or l.kopecks &lt;= u.kopecks)</if>
        </where>
        order by a.facility_oid, a.inn, drug_title, a.opened_on desc, a.id limit #{limit} offset #{after}
        </script>
        """)
    List<Row> list(LimitFilter filter);

    @Select(LIMIT + "where a.id = #{id}")
    Optional<Row> one(long id);

    @Select("select id from drugsupply.allotment where id = #{id} and revision = #{revision} for update")
    Optional<Long> locked(@Param("id") long id, @Param("revision") int revision);

    /** The limit of these terms, made when it is not there, locked either way. */
    @Select(value = """
        insert into drugsupply.allotment (facility_oid, inn, drug_code, fund, programme, opened_on, closed_on,
               entered_by)
        values (#{t.facilityOid}, #{t.inn}, #{t.drug}, #{t.fund}, #{programme}, #{t.openedOn}, #{t.closedOn}, #{who})
        on conflict (facility_oid, inn, drug_code, fund, programme, opened_on, closed_on)
            do update set revision = drugsupply.allotment.revision
        returning id
        """, affectData = true)
    long put(@Param("t") LimitTerms terms, @Param("programme") String programme, @Param("who") String who);

    @Insert("""
        insert into drugsupply.allotment_change (allotment_id, packs, kopecks, why, who)
        values (#{id}, #{packs}, #{kopecks}, #{why}, #{who})
        """)
    void add(@Param("id") long id, @Param("packs") Optional<BigDecimal> packs,
            @Param("kopecks") Optional<Long> kopecks, @Param("why") String why, @Param("who") String who);

    @Update("update drugsupply.allotment set revision = revision + 1 where id = #{id}")
    void changed(long id);

    @Select("""
        select trim_scale(packs) as packs, kopecks, why, who, at from drugsupply.allotment_change
         where allotment_id = #{id} order by id desc
        """)
    List<LimitChange> changes(long id);

    @Select("select exists (select from drugsupply.drug where inn = #{inn})")
    boolean known(String inn);
}
