package ru.medbus.domain.journal;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface MessageQueriesMapper {

    /** To the transaction's end: an index that has the order is read in it, however few rows the planner expects. */
    @Update("set local enable_sort = off")
    void readInOrder();

    /** Of the newest under each of the keys, or with this id, the newest: an organisation may have a million. */
    List<Long> named(Criteria criteria);

    /** Whatever the keys. */
    List<Line> search(Criteria criteria);

    List<Line> line(long id);

    List<Line> lines(@Param("ids") List<Long> ids);

    @Select("""
        select message_id from journal.business_key
         where kind = #{kind} and value = #{value} order by message_id desc limit 1
        """)
    List<Long> byKey(@Param("kind") int kind, @Param("value") String value);

    @Select("""
        select value, max(message_id) as message_id from journal.business_key
         where kind = #{kind} and value = any(#{values, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
         group by value
        """)
    List<KeyOwner> newest(@Param("kind") int kind, @Param("values") String[] values);

    @Select("select queue from journal.message where id = #{id}")
    String firstStep(long id);

    @Select("select trace from journal.message where id = #{id}")
    String trace(long id);

    @Select("select kind, value from journal.business_key where message_id = #{id} order by kind, value")
    List<StoredKey> keys(long id);

    @Select("select part, size from journal.body where message_id = #{id}")
    List<Part> parts(long id);

    @Select("""
        select distinct type from (select type from journal.message order by id desc limit 5000) lately order by type
        """)
    List<String> types();

    record KeyOwner(String value, long messageId) {}

    record StoredKey(int kind, String value) {}

    record Part(String part, int size) {}

    /** Null parts do not narrow. */
    record Criteria(List<StoredKey> keys, Long id, String type, Integer state, String system, Long from, Long to,
            String sender, String facility, Long after, Long since, int limit) {}

    record Line(long id, String type, String direction, String sender, String facility, String document, int size,
            int state, String reason) {
        MessageLine line() {
            return new MessageLine(id, MessageIds.at(id), type, direction, sender, facility, document, size,
                    MessageState.of(state), reason == null ? "" : reason);
        }
    }
}
