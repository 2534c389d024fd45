package ru.medbus.domain.journal;

import java.time.OffsetDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface LineageMapper {

    @Insert("""
        insert into journal.lineage (message_id, parent_id, author, reason)
        values (#{messageId}, #{parentId}, #{author}, #{reason}) on conflict do nothing
        """)
    void insertIfAbsent(@Param("messageId") long messageId, @Param("parentId") long parentId,
            @Param("author") String author, @Param("reason") String reason);

    @Select("select message_id, parent_id, author, reason, at from journal.lineage where message_id = #{messageId}")
    List<DescentRow> parent(long messageId);

    @Select("""
        select message_id, parent_id, author, reason, at
          from journal.lineage where parent_id = #{parentId} order by message_id
        """)
    List<DescentRow> children(long parentId);

    record DescentRow(long messageId, long parentId, String author, String reason, OffsetDateTime at) {
        Descent descent() {
            return new Descent(messageId, parentId, author, reason, at.toInstant());
        }
    }
}
