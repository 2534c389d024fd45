package ru.medbus.domain.passport.federal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FederalLoadMapper {
    String RUN = """
        select id, system, ordered_at, ordered_by, message_id, state, done, total, detail, ended_at from passport.load
        """;

    record RunRow(long id, FederalSystem system, Instant orderedAt, String orderedBy, Long messageId,
            FederalRun.State state, int done, int total, String detail, Instant endedAt) {

        FederalRun run() {
            return new FederalRun(id, system, orderedAt, orderedBy, Optional.ofNullable(messageId), state, done, total,
                    detail, Optional.ofNullable(endedAt));
        }
    }

    record DeedCount(LoadChange.Deed deed, int count) {}

    @Select("insert into passport.load (system, ordered_by) values (#{system}, #{by}) returning id")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long begin(@Param("system") FederalSystem system, @Param("by") String by);

    @Update("update passport.load set message_id = #{message} where id = #{id}")
    void sent(@Param("id") long id, @Param("message") long message);

    @Update("update passport.load set done = #{done}, total = #{total} where id = #{id}")
    void progress(@Param("id") long id, @Param("done") int done, @Param("total") int total);

    @Update("""
        update passport.load set state = #{state}, detail = #{detail}, ended_at = clock_timestamp() where id = #{id}
        """)
    void end(@Param("id") long id, @Param("state") FederalRun.State state, @Param("detail") String detail);

    @Insert("insert into passport.load_breach (load_id, origin, row_no, text)"
            + " values (#{id}, #{b.origin}, #{b.rowNo}, #{b.text})")
    void addBreach(@Param("id") long id, @Param("b") Breach breach);

    @Update("delete from passport.load_breach where load_id = #{id}")
    void dropBreaches(long id);

    @Select("select origin, row_no, text from passport.load_breach where load_id = #{id} order by id limit 200")
    List<Breach> breaches(long id);

    @Select(RUN + "where id = #{id}")
    Optional<RunRow> one(long id);

    @Select(RUN + "where system = #{system} order by id desc limit #{limit}")
    List<RunRow> recent(@Param("system") FederalSystem system, @Param("limit") int limit);

    /** Of the whole records and of their fields, each record counted once for each deed. */
    @Select("""
        select deed, count(distinct (kind, key)) as count from passport.load_change where load_id = #{id} group by deed
        """)
    List<DeedCount> counts(long id);

    @Select("""
        select kind, facility_oid, subject, field, before, after, deed from passport.load_change
         where load_id = #{id} and (#{deed} = '' or deed = #{deed})
         order by kind, key, field limit #{limit}
        """)
    List<LoadChange> changes(@Param("id") long id, @Param("deed") String deed, @Param("limit") int limit);

    @Select("""
        select c.load_id, l.ordered_at as at, c.facility_oid, c.subject, c.field, c.before, c.after, c.deed
          from passport.load_change c join passport.load l on l.id = c.load_id
         where c.person_id = #{person} order by c.load_id desc, c.subject, c.field limit #{limit}
        """)
    List<PersonChange> ofPerson(@Param("person") long person, @Param("limit") int limit);

    @Select("""
        select not exists (select from passport.load
                            where system = #{system} and ordered_at > clock_timestamp() - #{seconds} * interval '1 s')
        """)
    boolean due(@Param("system") FederalSystem system, @Param("seconds") long seconds);
}
