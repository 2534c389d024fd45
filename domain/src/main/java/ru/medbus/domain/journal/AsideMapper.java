package ru.medbus.domain.journal;

import java.time.OffsetDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AsideMapper {

    /** Null parts do not narrow. */
    List<GroupRow> groups(@Param("fingerprint") String fingerprint, @Param("facility") String facility,
            @Param("limit") int limit);

    List<Long> messages(@Param("fingerprint") String fingerprint, @Param("facility") String facility,
            @Param("after") long after, @Param("limit") int limit);

    @Select("select distinct fingerprint from journal.aside where message_id = #{messageId} order by 1")
    List<String> causes(long messageId);

    record GroupRow(String fingerprint, String step, String code, String words, int count, OffsetDateTime firstAt,
            OffsetDateTime lastAt) {
        AsideGroup group() {
            return new AsideGroup(fingerprint, step, code, words, count, firstAt.toInstant(), lastAt.toInstant());
        }
    }
}
