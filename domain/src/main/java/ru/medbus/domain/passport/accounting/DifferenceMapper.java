package ru.medbus.domain.passport.accounting;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DifferenceMapper {
    String ROW = """
        select id, facility_oid, kind, key, title, what, field, in_accounting, in_register, decision
          from passport.accounting_difference
        """;

    /** Counted by organisation. */
    record Count(String facilityOid, BatchKind kind, int open, int undecided, Instant lastAt) {}

    /** The same difference again keeps what was decided of it. */
    @Insert("""
        insert into passport.accounting_difference (facility_oid, kind, key, title, what, field, in_accounting,
                                                    in_register, batch_id)
        values (#{d.facilityOid}, #{d.kind}, #{d.key}, #{d.title}, #{d.what}, #{d.field}, #{d.inAccounting},
                #{d.inRegister}, #{batch})
        on conflict (facility_oid, kind, key, what, field, in_accounting, in_register)
        do update set batch_id = excluded.batch_id, title = excluded.title, seen_at = clock_timestamp(),
                      decision = case when accounting_difference.decision = 'TAKE' then 'OPEN'
                                      else accounting_difference.decision end,
                      closed_at = null
        """)
    void note(@Param("d") Difference difference, @Param("batch") long batch);

    @Update("""
        update passport.accounting_difference set closed_at = clock_timestamp()
         where facility_oid = #{facility} and kind = #{kind} and batch_id <> #{batch} and closed_at is null
        """)
    void closeOthers(@Param("facility") String facility, @Param("kind") BatchKind kind, @Param("batch") long batch);

    @Select(ROW + """
         where closed_at is null and facility_oid = #{facility}
           and (#{kind} = '' or kind = #{kind}) and (#{decision} = '' or decision = #{decision})
           and (#{text} = '' or position(lower(#{text}) in lower(title)) > 0
                or kind = 'ASSETS' and position(lower(#{text}) in lower(key)) > 0)
         order by kind, decision <> 'OPEN', title, key, field, id limit #{limit}
        """)
    List<Difference> open(@Param("facility") String facility, @Param("kind") String kind,
            @Param("decision") String decision, @Param("text") String text, @Param("limit") int limit);

    @Select("""
        <script>select id, facility_oid, kind, key, title, what, field, in_accounting, in_register, decision
          from passport.accounting_difference where closed_at is null and id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach> order by id for update
        </script>
        """)
    List<Difference> locked(@Param("ids") List<Long> ids);

    @Update("update passport.accounting_difference set decision = #{decision} where id = #{id}")
    void decide(@Param("id") long id, @Param("decision") Difference.Decision decision);

    @Update("update passport.accounting_difference set closed_at = clock_timestamp() where id = #{id}")
    void close(long id);

    @Insert("""
        insert into passport.accounting_decision (difference_id, decision, who, why)
        values (#{id}, #{decision}, #{who}, #{why})
        """)
    void log(@Param("id") long id, @Param("decision") Difference.Decision decision, @Param("who") String who,
            @Param("why") String why);

    @Select("""
        select d.at, d.who, d.why, d.decision, f.kind, f.title, f.field, f.in_accounting, f.in_register
          from passport.accounting_decision d join passport.accounting_difference f on f.id = d.difference_id
         where f.facility_oid = #{facility} order by d.id desc limit #{limit}
        """)
    List<DecisionRecord> decisions(@Param("facility") String facility, @Param("limit") int limit);

    @Select("""
        select b.facility_oid, b.kind,
               (select count(*)::int from passport.accounting_difference d
                 where d.facility_oid = b.facility_oid and d.kind = b.kind and d.closed_at is null) as open,
               (select count(*)::int from passport.accounting_difference d
                 where d.facility_oid = b.facility_oid and d.kind = b.kind and d.closed_at is null
                   and d.decision = 'OPEN') as undecided,
               max(b.applied_at) as last_at
          from passport.accounting_batch b group by b.facility_oid, b.kind order by b.facility_oid, b.kind
        """)
    List<Count> counts();
}
