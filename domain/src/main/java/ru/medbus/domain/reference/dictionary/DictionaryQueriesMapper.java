package ru.medbus.domain.reference.dictionary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DictionaryQueriesMapper {
    String ROW = "select n, key, code, name, valid_from, valid_to, cells from reference.dictionary_row r ";

    record Row(int n, String key, String code, String name, LocalDate validFrom, LocalDate validTo, String cells) {
        private static final ObjectMapper JSON = new ObjectMapper();

        DictionaryEntry entry() {
            return new DictionaryEntry(n, key, code, name, Optional.ofNullable(validFrom),
                    Optional.ofNullable(validTo), read());
        }

        private Map<String, String> read() {
            try {
                return JSON.readValue(cells, new TypeReference<LinkedHashMap<String, String>>() {
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Stands in {@link #existing} for the version as a whole: no code is a tab, and none in XML can be. */
    String VERSION_ITSELF = "\t";

    record VersionCode(long versionId, String code) {}

    @Select("""
        select distinct version_id, code from reference.dictionary_row
         where version_id = any (#{versions}::bigint[]) and code = any (#{codes}::text[])
        union all
        select id, E'\\t' from reference.dictionary_version where id = any (#{versions}::bigint[])
        """)
    List<VersionCode> existing(@Param("versions") Long[] versions, @Param("codes") String[] codes);

    /** The same cells may stand in another order, when another way of loading has brought them. */
    String OTHER = " (a.cells::text <> b.cells::text and a.cells::jsonb <> b.cells::jsonb) ";

    record Counts(int added, int removed, int changed) {}

    record ChangeRow(String key, String code, String before, String after) {}

    /** What an index has found by stems is held against the words. */
    String HAS = " stems @@ #{asked.stems}::tsquery and words::tsvector @@ #{asked.words}::tsquery ";

    @Select(ROW + """
         where version_id = #{version} and n > #{after} order by n limit #{limit}
        """)
    List<Row> rows(@Param("version") long version, @Param("after") int after, @Param("limit") int limit);

    @Select(ROW + " where version_id = #{version} and n > #{after} and " + HAS + " order by n limit #{limit}")
    List<Row> found(@Param("version") long version, @Param("asked") WordQuery asked, @Param("after") int after,
            @Param("limit") int limit);

    /**
     * The best first: the code itself, codes that begin so, names that begin so, short names. Of what begins with a few
     * letters a thousand rows are weighed, so that the first letter of a word costs no more than the whole word.
     */
    @Select("""
        select n, key, code, name, valid_from, valid_to, cells from (
            (select * from reference.dictionary_row
              where version_id = #{version} and code <> '' and code = #{upper}
                and (valid_from is null or valid_from <= #{day}) and (valid_to is null or valid_to >= #{day}) limit 9)
            union all
            (select * from reference.dictionary_row
              where version_id = #{version} and code <> '' and code <> #{upper} and
        """ + HAS + """
                and (valid_from is null or valid_from <= #{day}) and (valid_to is null or valid_to >= #{day})
              limit 1000)) r
         order by code = #{upper} desc, starts_with(code, #{upper}) desc, starts_with(name, #{capital}) desc,
                  length(name), code
         limit #{limit}
        """)
    List<Row> suggest(@Param("version") long version, @Param("asked") WordQuery asked, @Param("upper") String upper,
            @Param("capital") String capital, @Param("day") LocalDate day, @Param("limit") int limit);

    @Select(ROW + " where version_id = #{version} and code = #{code} limit 1")
    Optional<Row> code(@Param("version") long version, @Param("code") String code);

    @Select(ROW + " where version_id = #{version} and key = #{key}")
    Optional<Row> key(@Param("version") long version, @Param("key") String key);

    @Select("""
        select count(*) filter (where a.key is null) as added, count(*) filter (where b.key is null) as removed,
               count(*) filter (where """ + OTHER + """
               ) as changed
          from (select key, cells from reference.dictionary_row where version_id = #{from}) a
          full join (select key, cells from reference.dictionary_row where version_id = #{to}) b on b.key = a.key
        """)
    Counts difference(@Param("from") long from, @Param("to") long to);

    @Select("""
        select coalesce(b.key, a.key) as key, coalesce(b.code, a.code) as code, coalesce(a.name, '') as before,
               coalesce(b.name, '') as after
          from (select key, code, name, cells from reference.dictionary_row where version_id = #{from}) a
          full join (select key, code, name, cells from reference.dictionary_row where version_id = #{to}) b
            on b.key = a.key
         where a.key is null or b.key is null or """ + OTHER + """
         order by 1 limit 100
        """)
    List<ChangeRow> changes(@Param("from") long from, @Param("to") long to);
}
