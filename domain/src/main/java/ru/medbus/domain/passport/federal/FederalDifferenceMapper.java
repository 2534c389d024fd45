package ru.medbus.domain.passport.federal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FederalDifferenceMapper {
    String ROW = """
        select id, kind, key, field, facility_oid, subject, ours, federal, since, decision, decided_by, decided_at, why
          from passport.difference
        """;

    record Row(long id, FederalKind kind, String key, String field, String facilityOid, String subject, String ours,
            String federal, Instant since, FederalDifference.Decision decision, String decidedBy, Instant decidedAt,
            String why) {

        FederalDifference difference() {
            return new FederalDifference(id, kind, key, field, facilityOid, subject, ours, federal, since, decision,
                    decidedBy, Optional.ofNullable(decidedAt), why);
        }
    }

    @Select(ROW + """
         where (#{facility} = '' or facility_oid = #{facility}) and (#{all} or decision = 'OPEN')
         order by decision desc, since, id limit #{limit}
        """)
    List<Row> list(@Param("facility") String facility, @Param("all") boolean all, @Param("limit") int limit);

    @Select("select count(*) from passport.difference where decision = 'OPEN'")
    int open();

    @Select(ROW + "where id = #{id} for update")
    Optional<Row> lock(long id);

    @Update("""
        update passport.difference
           set decision = 'KEPT', decided_by = #{by}, decided_at = clock_timestamp(), why = #{why}
         where id = #{id}
        """)
    void keep(@Param("id") long id, @Param("by") String by, @Param("why") String why);

    /** Puts what ФРМО last said into the passport. */
    @Update("""
        update ${d.kind.table} t set ${d.field} = r.${d.field}, revision = t.revision + 1
          from (select o.key as changed, p.*
                  from (select b.key, t as record, jsonb_build_object(#{d.field}, b.cells -> #{d.field}) as taken
                          from passport.federal_record b join ${d.kind.table} t on ${d.kind.key} = b.key
                         where b.kind = #{d.kind} and b.key = #{d.key}) o
                 cross join lateral jsonb_populate_record(o.record, o.taken) p) r
         where ${d.kind.key} = r.changed and coalesce(to_jsonb(t) ->> #{d.field}, '') = #{d.ours}
        """)
    int take(@Param("d") Row difference);

    @Delete("delete from passport.difference where id = #{id}")
    void drop(long id);
}
