package ru.medbus.domain.reference.draft;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DraftMapper {
    ObjectMapper JSON = new ObjectMapper();

    record DraftLine(String oid, String base, String columns, Instant begunAt, String begunBy, int rows) {
        Draft draft() {
            return new Draft(oid, base, read(columns, new TypeReference<List<DraftColumn>>() {
            }), begunAt, begunBy, rows);
        }
    }

    record RowLine(long id, String cells, int version) {
        DraftRow row() {
            return new DraftRow(id, read(cells, new TypeReference<LinkedHashMap<String, String>>() {
            }), version);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Select("""
        select d.oid, d.base, d.columns, d.begun_at, d.begun_by,
               (select count(*)::int from reference.dictionary_draft_row r where r.oid = d.oid) as rows
          from reference.dictionary_draft d where d.oid = #{oid}
        """)
    Optional<DraftLine> one(String oid);

    /** Until the end of the transaction nobody else changes the draft. */
    @Select("select 1 from reference.dictionary_draft where oid = #{oid} for update")
    Optional<Integer> lock(String oid);

    @Insert("""
        insert into reference.dictionary_draft (oid, base, columns, begun_by)
        values (#{oid}, #{base}, #{columns}::jsonb, #{by}) on conflict do nothing
        """)
    int begin(@Param("oid") String oid, @Param("base") String base, @Param("columns") String columns,
            @Param("by") String by);

    @Insert("""
        insert into reference.dictionary_draft_row (oid, cells)
        select #{oid}, cells::jsonb from reference.dictionary_row where version_id = #{version} order by n
        """)
    void copy(@Param("oid") String oid, @Param("version") long version);

    @Update("update reference.dictionary_draft set columns = #{columns}::jsonb where oid = #{oid}")
    void columns(@Param("oid") String oid, @Param("columns") String columns);

    @Update("""
        update reference.dictionary_draft_row set cells = cells - #{column}::text, version = version + 1
         where oid = #{oid} and cells ->> #{column} is not null
        """)
    int withoutColumn(@Param("oid") String oid, @Param("column") String column);

    /** @param text part of any cell, lower case; empty for all */
    @Select("""
        select id, cells, version from reference.dictionary_draft_row r
         where oid = #{oid} and id > #{after}
           and (#{text} = '' or exists (select from jsonb_each_text(r.cells) c
                                         where position(#{text} in lower(c.value)) > 0))
         order by id limit #{limit}
        """)
    List<RowLine> rows(@Param("oid") String oid, @Param("text") String text, @Param("after") long after,
            @Param("limit") int limit);

    @Select("select id, cells, version from reference.dictionary_draft_row where oid = #{oid} and id = #{id}")
    Optional<RowLine> row(@Param("oid") String oid, @Param("id") long id);

    @Select("""
        insert into reference.dictionary_draft_row (oid, cells) values (#{oid}, #{cells}::jsonb) returning id
        """)
    long insert(@Param("oid") String oid, @Param("cells") String cells);

    @Update("""
        update reference.dictionary_draft_row set cells = #{cells}::jsonb, version = version + 1 where id = #{id}
        """)
    void update(@Param("id") long id, @Param("cells") String cells);

    @Delete("delete from reference.dictionary_draft_row where oid = #{oid} and id = #{id}")
    int remove(@Param("oid") String oid, @Param("id") long id);

    @Delete("delete from reference.dictionary_draft where oid = #{oid}")
    void end(String oid);

    @Insert("""
        insert into reference.dictionary_edit (oid, who, what, code, column_name, before, after)
        values (#{oid}, #{who}, #{what}, #{code}, #{column}, #{before}, #{after})
        """)
    void note(@Param("oid") String oid, @Param("who") String who, @Param("what") String what,
            @Param("code") String code, @Param("column") String column, @Param("before") String before,
            @Param("after") String after);

    @Select("""
        select at, who, what, code, column_name as "column", before, after
          from reference.dictionary_edit where oid = #{oid} order by id desc limit #{limit}
        """)
    List<Edit> edits(@Param("oid") String oid, @Param("limit") int limit);
}
