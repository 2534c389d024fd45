package ru.medbus.domain.reference.dictionary;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.reference.dictionary.DictionaryRecord.VersionLine;

@Mapper
interface VersionMapper {
    String LINE = """
        select v.id, v.oid, v.version, v.rows, v.published_at, v.columns, v.notes, v.origin, v.loaded_at, v.loaded_by,
               v.id = coalesce(d.current_version_id, 0) as current
          from reference.dictionary_version v join reference.dictionary d on d.oid = v.oid
        """;

    @Select(LINE + " where v.oid = #{oid} order by v.id desc")
    List<VersionLine> of(String oid);

    @Select(LINE + " where v.id = d.current_version_id")
    List<VersionLine> current();

    @Select(LINE + " where v.oid = #{oid} and v.version = #{version}")
    Optional<VersionLine> one(@Param("oid") String oid, @Param("version") String version);

    @Select("""
        select id from reference.dictionary_version
         where oid = coalesce((select a.oid from reference.dictionary_alias a where a.alias = #{oid}), #{oid})
           and version = #{version}
        """)
    Optional<Long> id(@Param("oid") String oid, @Param("version") String version);

    @Select("""
        insert into reference.dictionary_version (oid, version, rows, published_at, columns, notes, origin, loaded_by)
        values (#{d.oid}, #{d.version}, 0, #{d.publishedAt}, #{columns}::jsonb, #{d.notes}, #{d.origin}, #{d.by})
        returning id
        """)
    long insert(@Param("d") VersionDraft draft, @Param("columns") String columns);

    @Select("update reference.dictionary_version set rows = #{rows} where id = #{id} returning rows")
    int rows(@Param("id") long id, @Param("rows") int rows);

    @Delete("delete from reference.dictionary_version where id = #{id}")
    void delete(long id);
}
