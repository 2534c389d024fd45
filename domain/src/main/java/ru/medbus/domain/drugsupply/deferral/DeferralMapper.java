package ru.medbus.domain.drugsupply.deferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows are changed only while their prescription is locked. */
@Mapper
interface DeferralMapper {
    String DEFERRAL = """
        select d.id, d.prescription_id, d.pharmacy_oid, d.state, d.rule_id, d.requested_at, d.requested_on, d.due_on,
               d.urgent, d.offered_until, d.lapses, d.who, d.ended_at, d.reason, d.revision
          from drugsupply.deferral d
        """;

    @Select(DEFERRAL + "where d.id = #{id}")
    Optional<Deferral> one(long id);

    @Select(DEFERRAL + "where d.prescription_id = #{prescription} and d.ended_at is null")
    Optional<Deferral> open(long prescription);

    @Select(DEFERRAL + "where d.prescription_id = #{prescription} order by d.id desc limit 1")
    Optional<Deferral> last(long prescription);

    @Select(value = """
        insert into drugsupply.deferral (prescription_id, pharmacy_oid, state, rule_id, requested_at, requested_on,
                                         due_on, urgent, who)
        values (#{prescription}, #{pharmacy}, 'WAITING', #{rule}, #{at}, #{day}, #{due}, #{urgent}, #{who})
        returning id
        """, affectData = true)
    long add(@Param("prescription") long prescription, @Param("pharmacy") String pharmacy, @Param("rule") long rule,
            @Param("at") Instant at, @Param("day") LocalDate day, @Param("due") LocalDate due,
            @Param("urgent") boolean urgent, @Param("who") String who);

    @Update("""
        update drugsupply.deferral set state = 'OFFERED', offered_until = #{until}, revision = revision + 1
         where id = #{id}
        """)
    void offered(@Param("id") long id, @Param("until") LocalDate until);

    @Update("""
        update drugsupply.deferral
           set state = 'WAITING', offered_until = null, lapses = #{lapses}, revision = revision + 1
         where id = #{id}
        """)
    void waiting(@Param("id") long id, @Param("lapses") int lapses);

    @Update("""
        update drugsupply.deferral set rule_id = #{rule}, due_on = #{due}, revision = revision + 1 where id = #{id}
        """)
    void term(@Param("id") long id, @Param("rule") long rule, @Param("due") LocalDate due);

    @Update("""
        update drugsupply.deferral
           set state = #{state}, offered_until = null, ended_at = clock_timestamp(), reason = #{reason},
               revision = revision + 1
         where prescription_id = #{prescription} and ended_at is null
        """)
    int end(@Param("prescription") long prescription, @Param("state") DeferralState state,
            @Param("reason") String reason);

    /** What was dispensed by mistake waits again; one that waits already is left alone. */
    @Update("""
        update drugsupply.deferral set state = 'WAITING', ended_at = null, revision = revision + 1
         where id = (select max(id) from drugsupply.deferral where prescription_id = #{prescription})
           and state = 'DISPENSED'
        """)
    void reopen(long prescription);

    /**
     * Those who wait where a pack lies that is kept for nobody: whoever has let an offer lapse after all others, urgent
     * ones first, then the oldest.
     */
    @Select("""
        select d.id from drugsupply.deferral d join drugsupply.prescription p on p.id = d.prescription_id
         where d.state = 'WAITING' and exists (
            select from drugsupply.drug_item i
              join drugsupply.item_gtin g on g.item_code = i.code
              join stock.batch b on b.gtin = g.gtin and b.expires_on >= #{today}
              join stock.pack k on k.batch_id = b.id and k.facility_oid = d.pharmacy_oid and k.state = 'IN_STOCK'
             where i.drug_code = p.drug_code and (p.item_code is null or i.code = p.item_code)
               and not exists (select from stock.hold h where h.sgtin = k.sgtin and h.ended_at is null))
         order by d.lapses > 0, d.urgent desc, d.requested_at, d.id limit #{limit}
        """)
    List<Long> servable(@Param("today") LocalDate today, @Param("limit") int limit);

    /** Offered ones for which nothing is kept any more. */
    @Select("""
        select d.id from drugsupply.deferral d
         where d.state = 'OFFERED' and not exists (
            select from stock.hold h where h.prescription = d.prescription_id::text and h.ended_at is null)
         order by d.id limit #{limit}
        """)
    List<Long> emptyHanded(int limit);

    /** Open ones by an order that does not keep the prescription's right, after its last day. */
    @Select("""
        select d.id from drugsupply.deferral d
          join drugsupply.deferral_rule r on r.id = d.rule_id and not r.keeps_validity
          join drugsupply.prescription p on p.id = d.prescription_id and p.valid_until < #{today}
         where d.ended_at is null order by d.id limit #{limit}
        """)
    List<Long> outlived(@Param("today") LocalDate today, @Param("limit") int limit);

    @Select("select count(*) from drugsupply.deferral where pharmacy_oid = #{facility} and ended_at is null")
    int openAt(String facility);
}
