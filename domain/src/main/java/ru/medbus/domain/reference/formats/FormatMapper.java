package ru.medbus.domain.reference.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FormatMapper {
    String ROW = """
        select f.code, p.type, p.name, p.edition, array_to_string(p.templates, ' ') as templates,
               f.valid_from, f.valid_to, p.organisation_signature,
               f.xsd_check, f.schematron_check, f.dictionaries_check, f.author_signature_check,
               f.organisation_signature_check, p.id as package_id, p.revision, p.sha256,
               f.version, f.changed_at, f.changed_by
          from reference.document_format f
          join reference.format_package p on p.id = f.active_package_id
        """;

    @Select(ROW + " order by p.type, p.edition desc, f.code")
    List<FormatRow> all();

    @Select(ROW + " where f.code = #{code}")
    Optional<FormatRow> byCode(String code);

    @Select(ROW + " join reference.format_template t on t.format_id = f.id where t.oid = #{oid}")
    Optional<FormatRow> byTemplate(String oid);

    /** Holds the row of the code until the end of the transaction. */
    @Select("select id from reference.document_format where code = #{code} for update")
    Optional<Long> lock(String code);

    @Insert("""
        insert into reference.document_format
               (code, valid_from, valid_to, xsd_check, schematron_check, dictionaries_check,
                author_signature_check, organisation_signature_check, changed_by)
        values (#{draft.code}, #{draft.validFrom}, #{validTo}, #{checks.xsd}, #{checks.schematron},
                #{checks.dictionaries}, #{checks.authorSignature}, #{checks.organisationSignature}, #{by})
        on conflict do nothing
        """)
    int insertIfAbsent(@Param("draft") PackageDraft draft, @Param("validTo") LocalDate validTo,
            @Param("checks") Checks checks, @Param("by") String by);

    @Update("""
        update reference.document_format
           set active_package_id = #{packageId}, version = version + 1,
               changed_at = clock_timestamp(), changed_by = #{by}
         where id = #{id}
        """)
    void activate(@Param("id") long id, @Param("packageId") long packageId, @Param("by") String by);

    @Update("""
        update reference.document_format
           set xsd_check = #{checks.xsd}, schematron_check = #{checks.schematron},
               dictionaries_check = #{checks.dictionaries}, author_signature_check = #{checks.authorSignature},
               organisation_signature_check = #{checks.organisationSignature}, version = version + 1,
               changed_at = clock_timestamp(), changed_by = #{by}
         where code = #{code} and version = #{version}
        """)
    int changeChecks(@Param("code") String code, @Param("version") int version, @Param("checks") Checks checks,
            @Param("by") String by);

    @Update("""
        update reference.document_format
           set valid_from = #{from}, valid_to = #{to}, version = version + 1,
               changed_at = clock_timestamp(), changed_by = #{by}
         where code = #{code} and version = #{version}
        """)
    int changeValidity(@Param("code") String code, @Param("version") int version, @Param("from") LocalDate from,
            @Param("to") LocalDate to, @Param("by") String by);

    @Update("""
        update reference.document_format set valid_from = #{from}, valid_to = #{to} where id = #{id}
        """)
    void setValidity(@Param("id") long id, @Param("from") LocalDate from, @Param("to") LocalDate to);
}
