package ru.medbus.domain.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface MessageMapper {

    @Select("""
        select id, type, sender, facility, document, queue, coalesce(trace, '') as trace
          from journal.message
         where id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        """)
    List<MessageRow> messages(@Param("ids") Long[] ids);

    /** What came with the message; answers and protocols are left where they are. */
    @Select("""
        select message_id, part, sha256, size, content
          from journal.body
         where message_id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and (part = 'document' or part = 'metadata' or part like 'signature.%')
        """)
    List<BodyRow> brought(@Param("ids") Long[] ids);

    @Select("select exists (select from journal.message where id = #{id})")
    boolean exists(long id);

    @Select("select message_id, part, sha256, size, content from journal.body where message_id = #{id} and part = #{part}")
    List<BodyRow> body(@Param("id") long id, @Param("part") String part);

    /** Of the parts that begin so and end with a number, the one with the greatest. */
    @Select("""
        select message_id, part, sha256, size, content from journal.body
         where message_id = #{id} and starts_with(part, #{prefix})
         order by length(part) desc, part desc limit 1
        """)
    Optional<BodyRow> made(@Param("id") long id, @Param("prefix") String prefix);

    /** The last mark of each step of these messages. */
    @Select("""
        select distinct on (message_id, step) message_id, step, n, outcome, at, ms, until, code, detail, author
          from journal.mark
         where message_id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
         order by message_id, step, n desc
        """)
    List<MarkRow> lastMarks(@Param("ids") Long[] ids);

    @Select("""
        select message_id, step, n, outcome, at, ms, until, code, detail, author
          from journal.mark where message_id = #{id} order by at, step, n
        """)
    List<MarkRow> marks(long id);

    record MessageRow(long id, String type, String sender, String facility, String document, String queue,
            String trace) {}

    record BodyRow(long messageId, String part, byte[] sha256, int size, byte[] content) {
        Body body() {
            return new Body(part, sha256, size, content);
        }
    }

    record MarkRow(long messageId, String step, int n, int outcome, OffsetDateTime at, int ms, OffsetDateTime until,
            String code, String detail, String author) {
        Mark mark() {
            return new Mark(messageId, step, n, Outcome.of(outcome), at.toInstant(), ms,
                    Optional.ofNullable(until).map(OffsetDateTime::toInstant), code, detail, author);
        }
    }
}
