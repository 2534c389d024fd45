package ru.medbus.domain.reference.dictionary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.reference.dictionary.DictionaryRecord.DictionaryLine;

@Mapper
interface DictionaryMapper {
    String LINE = """
        select oid, source, name, mode, way, every_hours, keep_versions, code_column, name_column, newest_version,
               newest_at, next_at, message_id, rows_done, rows_total, failure, failed_at, version
          from reference.dictionary
        """;

    @Select(LINE + " order by name, oid")
    List<DictionaryLine> all();

    @Select(LINE + """
         where oid = coalesce((select a.oid from reference.dictionary_alias a where a.alias = #{oid}), #{oid})
        """)
    Optional<DictionaryLine> one(String oid);

    /** Orders are given in one place at a time: rows that another node has taken are left out. */
    @Select(LINE
            + " where next_at <= clock_timestamp() and mode <> 'OFF' order by next_at limit 50 for update skip locked")
    List<DictionaryLine> due();

    @Insert("""
        insert into reference.dictionary (oid, source, name, mode, way, every_hours, keep_versions, code_column,
                                          name_column, next_at, changed_by)
        values (#{oid}, #{source}, #{name}, #{s.mode}, #{s.way}, #{s.everyHours}, #{s.keepVersions}, #{s.codeColumn},
                #{s.nameColumn}, #{nextAt}, #{by})
        on conflict do nothing
        """)
    int insertIfAbsent(@Param("oid") String oid, @Param("source") DictionarySource source, @Param("name") String name,
            @Param("s") DictionarySettings settings, @Param("nextAt") Instant nextAt, @Param("by") String by);

    @Update("""
        update reference.dictionary
           set mode = #{s.mode}, way = #{s.way}, every_hours = #{s.everyHours}, keep_versions = #{s.keepVersions},
               code_column = #{s.codeColumn}, name_column = #{s.nameColumn}, next_at = #{nextAt},
               version = version + 1, changed_at = clock_timestamp(), changed_by = #{by}
         where oid = #{oid} and version = #{version}
        """)
    int change(@Param("oid") String oid, @Param("version") int version, @Param("s") DictionarySettings settings,
            @Param("nextAt") Instant nextAt, @Param("by") String by);

    @Insert("insert into reference.dictionary_alias (alias, oid) values (#{alias}, #{oid}) on conflict do nothing")
    void alias(@Param("alias") String alias, @Param("oid") String oid);

    @Update("""
        update reference.dictionary
           set name = case when #{name} = '' then name else #{name} end, newest_version = #{version},
               newest_at = clock_timestamp()
         where oid = #{oid}
        """)
    void newest(@Param("oid") String oid, @Param("name") String name, @Param("version") String version);

    @Update("""
        update reference.dictionary
           set message_id = #{message}, next_at = #{nextAt}, rows_done = 0, rows_total = 0
         where oid = #{oid}
        """)
    void ordered(@Param("oid") String oid, @Param("message") long message, @Param("nextAt") Instant nextAt);

    @Update("update reference.dictionary set rows_done = #{done}, rows_total = #{total} where oid = #{oid}")
    void progress(@Param("oid") String oid, @Param("done") int done, @Param("total") int total);

    @Update("""
        update reference.dictionary
           set failure = #{why}, failed_at = case when #{why} = '' then null else clock_timestamp() end
         where oid = #{oid}
        """)
    void failed(@Param("oid") String oid, @Param("why") String why);

    @Update("update reference.dictionary set next_at = clock_timestamp() where oid = #{oid}")
    void dueNow(String oid);

    @Update("update reference.dictionary set current_version_id = #{version} where oid = #{oid}")
    void switchTo(@Param("oid") String oid, @Param("version") long version);
}
