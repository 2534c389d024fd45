package ru.medbus.domain.drugsupply.frllo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FrlloResultMapper {

    record BatchRow(long id, FrlloKind kind, long messageId) {}

    record DocumentRow(String documentId, Instant createdAt, String content) {
        FrlloOutgoing.Document document() {
            return new FrlloOutgoing.Document(documentId, createdAt, FrlloJson.read(content, FrlloContent.class));
        }
    }

    record LineRow(long batchId, long recordId, int version, FrlloKind kind, String outcome, String content) {}

    @Select("select id, kind, coalesce(message_id, 0) as message_id from frllo.batch where id = #{id}")
    Optional<BatchRow> batch(long id);

    @Select("""
        select l.document_id, b.created_at, l.content from frllo.line l join frllo.batch b on b.id = l.batch_id
         where l.batch_id = #{batch} and l.outcome = '' order by l.record_id
        """)
    List<DocumentRow> open(long batch);

    @Update("""
        update frllo.batch set state = 'SENT', taken_as = #{takenAs}, sent_at = clock_timestamp()
         where id = #{id} and state <> 'SETTLED'
        """)
    int sent(@Param("id") long id, @Param("takenAs") String takenAs);

    @Select("select exists (select from frllo.batch where taken_as = #{takenAs})")
    boolean took(String takenAs);

    @Select("""
        select exists (select from frllo.line
         where document_id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]))
        """)
    boolean sentAny(@Param("ids") String[] documentIds);

    /** The record first, so that two answers and a change wait for each other. */
    @Select("""
        select l.batch_id, l.record_id, l.version, r.kind, l.outcome, l.content
          from frllo.line l join frllo.record r on r.id = l.record_id
         where l.document_id = #{document} for update of r, l
        """)
    Optional<LineRow> line(String document);

    @Update("""
        update frllo.line set outcome = #{outcome}, error_code = #{r.code}, error_text = #{r.text}
         where document_id = #{r.documentId}
        """)
    void answered(@Param("r") FrlloResult result, @Param("outcome") String outcome);

    /** What has changed since is told next. */
    @Update("""
        update frllo.record r
           set state = case when r.version > l.version then 'WAITING' else 'ACCEPTED' end, told_version = l.version,
               told = l.becomes, error_code = '', error_text = '', settled_at = clock_timestamp(),
               federal_id = case #{r.federalId} when '' then federal_id else #{r.federalId} end
          from frllo.line l where l.document_id = #{r.documentId} and r.id = l.record_id
        """)
    void accepted(@Param("r") FrlloResult result);

    /** What has changed since may be what it was refused for. */
    @Update("""
        update frllo.record r
           set state = case when r.version > l.version then 'WAITING' else 'REFUSED' end,
               error_code = #{r.code}, error_text = #{r.text}, settled_at = clock_timestamp()
          from frllo.line l where l.document_id = #{r.documentId} and r.id = l.record_id
        """)
    void refused(@Param("r") FrlloResult result);

    /** The right that went along with its person: when it has not changed since. */
    @Update("""
        update frllo.record set state = 'ACCEPTED', told_version = version, told = #{told}, batch_id = #{batch},
               settled_at = clock_timestamp()
         where id = #{b.recordId} and version = #{b.version} and state = 'WAITING'
        """)
    int anchored(@Param("b") FrlloContent.Benefit benefit, @Param("told") String told, @Param("batch") long batch);

    @Update("""
        update frllo.record set state = 'REFUSED', error_code = #{r.code}, error_text = #{r.text}, batch_id = #{batch},
               settled_at = clock_timestamp()
         where id = #{b.recordId} and version = #{b.version} and state = 'WAITING'
        """)
    int anchorRefused(@Param("b") FrlloContent.Benefit benefit, @Param("r") FrlloResult result,
            @Param("batch") long batch);

    /** Its turn comes again, as another document. */
    @Update("""
        update frllo.record set state = 'WAITING', version = version + 1, error_code = '', error_text = '',
               changed_at = clock_timestamp()
         where id = #{id}
        """)
    void again(long id);

    @Select("select about from frllo.error where code = #{code}")
    Optional<String> about(String code);

    @Select(value = """
        update frllo.batch b set state = 'SETTLED', settled_at = clock_timestamp()
         where b.id = #{id} and b.state <> 'SETTLED'
           and not exists (select from frllo.line l where l.batch_id = b.id and l.outcome = '')
        returning coalesce(b.message_id, 0)
        """, affectData = true)
    Optional<Long> settled(long id);
}
