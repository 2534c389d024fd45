package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface MdlpBatchMapper {
    /**
     * Waiting, with nothing earlier of the same pack unsettled. One pass over what is unsettled: a join with itself takes
     * minutes when a hundred thousand rows have come since the table was last analysed.
     */
    String FREE = """
        (select id, object, box, group_key, created_at, state, turn, min(turn) over (partition by object) as first_turn
           from traceability.outgoing where state in ('WAITING', 'SENT', 'REFUSED')) o
         where o.state = 'WAITING' and o.turn = o.first_turn
        """;

    @Select("select group_key, count(*) as lines, min(created_at) as first_at from " + FREE
            + """
                 group by group_key
                having count(*) >= #{count} or min(created_at) <= #{waitedSince}
                 order by min(created_at) limit 1000
                """)
    List<GroupRow> groups(@Param("count") int count, @Param("waitedSince") Instant waitedSince);

    default List<Group> due(int count, Instant waitedSince) {
        return groups(count, waitedSince).stream().map(GroupRow::group).toList();
    }

    @Select(value = """
        insert into traceability.document (kind, subject, operation_at, facts, objects, state)
        values (#{kind}, #{subject}, now(), #{facts}, 0, 'READY') returning id
        """, affectData = true)
    long add(@Param("kind") String kind, @Param("subject") String subject, @Param("facts") String facts);

    /** A box counts as one object and is never divided. */
    @Update("""
        with free as (
            select o.id, dense_rank() over (order by case o.box when '' then o.object else o.box end) as place
              from """ + " " + FREE + """
               and o.group_key = #{group})
        update traceability.outgoing o set state = 'SENT', document_id = #{document}
          from free where free.id = o.id and free.place <= #{most}
        """)
    int bind(@Param("document") long document, @Param("group") String group, @Param("most") int most);

    /** The document happened when the last of its operations did. */
    @Select(value = """
        update traceability.document d set objects = b.objects, operation_at = b.at
          from (select count(*) as objects, max(r.operation_at) as at
                  from traceability.outgoing o join traceability.report r on r.id = o.report_id
                 where o.document_id = #{id}) b
         where d.id = #{id} returning d.request_id::text
        """, affectData = true)
    String bound(long id);

    @Delete("delete from traceability.document where id = #{id}")
    void remove(long id);

    @Update("update traceability.document set message_id = #{message} where id = #{id}")
    void message(@Param("id") long id, @Param("message") long message);

    @Select("select object from traceability.outgoing where document_id = #{id} order by id limit #{limit}")
    List<String> some(@Param("id") long id, @Param("limit") int limit);

    record GroupRow(String groupKey, int lines, OffsetDateTime firstAt) {
        Group group() {
            var parts = groupKey.split("\\|", 3);
            return new Group(groupKey, ReportKind.valueOf(parts[0]), parts[1], parts[2], lines, firstAt.toInstant());
        }
    }

    record Group(String groupKey, ReportKind kind, String subject, String facts, int lines, Instant oldest) {}
}
