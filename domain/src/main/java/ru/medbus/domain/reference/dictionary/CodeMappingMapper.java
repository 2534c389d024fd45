package ru.medbus.domain.reference.dictionary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CodeMappingMapper {
    String ROW = """
        select id, region_oid, region_code, federal_oid, federal_code, valid_from, valid_to, changed_at, changed_by
          from reference.code_mapping
        """;

    record Row(long id, String regionOid, String regionCode, String federalOid, String federalCode,
            LocalDate validFrom, LocalDate validTo, Instant changedAt, String changedBy) {
        CodeMapping mapping() {
            return new CodeMapping(id, regionOid, regionCode, federalOid, federalCode, validFrom,
                    Optional.ofNullable(validTo), changedAt, changedBy);
        }
    }

    /** Until the end of the transaction nobody else changes mappings between the two. */
    @Select("select 1 from (select pg_advisory_xact_lock(hashtextextended('mapping ' || #{region} || #{federal}, 0))) l")
    int lock(@Param("region") String regionOid, @Param("federal") String federalOid);

    @Select(ROW + " where region_oid = #{region} and federal_oid = #{federal} and region_code = #{code}")
    List<Row> ofCode(@Param("region") String regionOid, @Param("federal") String federalOid,
            @Param("code") String code);

    record Pair(String regionCode, String federalCode) {}

    @Select("""
        select region_code, federal_code from reference.code_mapping
         where region_oid = #{region} and federal_oid = #{federal} and region_code = any (#{codes}::text[])
           and valid_from <= #{day} and (valid_to is null or valid_to >= #{day})
        """)
    List<Pair> federal(@Param("region") String regionOid, @Param("federal") String federalOid,
            @Param("codes") String[] codes, @Param("day") LocalDate day);

    @Select(ROW + """
         where region_oid = #{region} and federal_oid = #{federal} and valid_from <= #{day}
           and (valid_to is null or valid_to >= #{day})
         order by region_code limit #{limit}
        """)
    List<Row> valid(@Param("region") String regionOid, @Param("federal") String federalOid,
            @Param("day") LocalDate day, @Param("limit") int limit);

    @Select(ROW + " where id = #{id}")
    Optional<Row> one(long id);

    @Insert("""
        insert into reference.code_mapping (region_oid, region_code, federal_oid, federal_code, valid_from, valid_to,
                                            changed_by)
        values (#{m.regionOid}, #{m.regionCode}, #{m.federalOid}, #{m.federalCode}, #{m.from}, #{to}, #{by})
        """)
    void insert(@Param("m") CodeMapping mapping, @Param("to") LocalDate to, @Param("by") String by);

    @Update("""
        update reference.code_mapping set valid_to = #{to}, changed_at = clock_timestamp(), changed_by = #{by}
         where id = #{id}
        """)
    void end(@Param("id") long id, @Param("to") LocalDate to, @Param("by") String by);

    @Update("delete from reference.code_mapping where id = #{id}")
    void remove(long id);

    @Insert("""
        insert into reference.code_miss (region_oid, region_code, federal_oid, seen)
        values (#{region}, #{code}, #{federal}, 1)
        on conflict (region_oid, federal_oid, region_code)
        do update set seen = code_miss.seen + 1, last_at = clock_timestamp()
        """)
    void missed(@Param("region") String regionOid, @Param("code") String code, @Param("federal") String federalOid);

    /** Codes of the current regional version and codes that exchanges brought, without a mapping valid on the day. */
    @Select("""
        with wanted as (
            select r.code, r.name, coalesce(s.seen, 0) as seen
              from reference.dictionary_row r
              left join reference.code_miss s
                     on s.region_oid = #{region} and s.federal_oid = #{federal} and s.region_code = r.code
             where r.version_id = #{version} and r.code <> ''
            union all
            select s.region_code, '', s.seen from reference.code_miss s
             where s.region_oid = #{region} and s.federal_oid = #{federal}
               and not exists (select from reference.dictionary_row r
                                where r.version_id = #{version} and r.code = s.region_code))
        select code, name, seen from wanted w
         where not exists (select from reference.code_mapping m
                            where m.region_oid = #{region} and m.federal_oid = #{federal} and m.region_code = w.code
                              and m.valid_from <= #{day} and (m.valid_to is null or m.valid_to >= #{day}))
         order by seen desc, code limit #{limit}
        """)
    List<UnmappedCode> unmapped(@Param("region") String regionOid, @Param("version") long version,
            @Param("federal") String federalOid, @Param("day") LocalDate day, @Param("limit") int limit);
}
