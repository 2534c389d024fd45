package ru.medbus.domain.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface BulkResendMapper {

    List<CountRow> preview(@Param("fingerprint") String fingerprint, @Param("facility") String facility,
            @Param("until") Instant until);

    /** One person at a time begins with a cause. */
    @Select("select 1 from journal.cause where fingerprint = #{fingerprint} for update")
    Integer lockCause(String fingerprint);

    @Select("select count(*) from journal.bulk_resend where fingerprint = #{fingerprint} and state = 'RUNNING'")
    int running(String fingerprint);

    @Select("""
        insert into journal.bulk_resend (fingerprint, step, author, reason, total, starts_at)
        values (#{fingerprint}, #{step}, #{author}, #{reason}, 0, #{startsAt}) returning id
        """)
    long insert(@Param("fingerprint") String fingerprint, @Param("step") String step, @Param("author") String author,
            @Param("reason") String reason, @Param("startsAt") Instant startsAt);

    /** Writes down what may be sent. Returns how many. */
    int insertItems(@Param("id") long id, @Param("fingerprint") String fingerprint, @Param("facility") String facility,
            @Param("until") Instant until);

    @Update("update journal.bulk_resend set total = #{total} where id = #{id}")
    void setTotal(@Param("id") long id, @Param("total") int total);

    /** Returns 0 when it had ended before. */
    @Update("""
        update journal.bulk_resend set state = #{state}, ended_at = now() where id = #{id} and state = 'RUNNING'
        """)
    int end(@Param("id") long id, @Param("state") String state);

    /** The oldest that may go on and that no other node has at hand. */
    @Select("""
        select id, step, author, reason from journal.bulk_resend
         where state = 'RUNNING' and starts_at <= now()
         order by id limit 1 for update skip locked
        """)
    List<RunningRow> lockRunning();

    List<ItemRow> next(@Param("id") long id, @Param("limit") int limit);

    @Update("""
        update journal.bulk_item set result = #{result}
         where bulk_id = #{id}
           and message_id = any(#{messages, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        """)
    void settle(@Param("id") long id, @Param("messages") Long[] messages, @Param("result") String result);

    /** Null id: the last ones. */
    List<WorkRow> works(@Param("id") Long id, @Param("limit") int limit);

    @Select("""
        select message_id, result as obstacle from journal.bulk_item
         where bulk_id = #{id} and result <> 'SENT' and message_id > #{after} order by message_id limit #{limit}
        """)
    List<ItemRow> failures(@Param("id") long id, @Param("after") long after, @Param("limit") int limit);

    record CountRow(String obstacle, int count) {}

    record RunningRow(long id, String step, String author, String reason) {}

    /** No obstacle: may be sent. */
    record ItemRow(long messageId, String obstacle) {}

    record WorkRow(long id, String fingerprint, String step, String code, String words, String author, String reason,
            int total, String state, OffsetDateTime startsAt, OffsetDateTime endedAt, int sent, int failed, int again) {
        BulkWork work() {
            return new BulkWork(id, fingerprint, step, code, words, author, reason, total,
                    BulkWork.State.valueOf(state), startsAt.toInstant(),
                    Optional.ofNullable(endedAt).map(OffsetDateTime::toInstant), sent, failed, again);
        }
    }
}
