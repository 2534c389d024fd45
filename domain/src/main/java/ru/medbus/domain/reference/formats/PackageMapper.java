package ru.medbus.domain.reference.formats;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PackageMapper {

    /** Installations are rare: one at a time, so that two of them never share a template. */
    @Select("select true from (select pg_advisory_xact_lock(hashtext('reference.format_package'))) locked")
    boolean lockInstallations();

    /** @return id of the package */
    @Select(value = """
        insert into reference.format_package
               (format_id, revision, type, name, edition, templates, organisation_signature, zip, sha256, installed_by)
        select #{formatId}, coalesce(max(revision), 0) + 1, #{draft.type}, #{draft.name}, #{draft.edition},
               string_to_array(#{templates}, ' '), #{draft.organisationSignature}, #{draft.zip}, #{draft.sha256}, #{by}
          from reference.format_package where format_id = #{formatId}
        returning id
        """, affectData = true)
    long insert(@Param("formatId") long formatId, @Param("draft") PackageDraft draft,
            @Param("templates") String templates, @Param("by") String by);

    @Select("select zip, sha256 from reference.format_package where id = #{id}")
    Optional<PackageZip> zip(long id);

    @Select("""
        select p.id as package_id, p.revision as number, p.name, p.edition, p.sha256, octet_length(p.zip) as bytes,
               p.installed_at, p.installed_by, coalesce(p.id = f.active_package_id, false) as active
          from reference.format_package p
          join reference.document_format f on f.id = p.format_id
         where f.code = #{code}
         order by p.revision desc
        """)
    List<Revision> revisions(String code);

    @Select("""
        select array_to_string(templates, ' ') from reference.format_package where id = #{id}
        """)
    String templates(long id);

    /** Codes of other formats that have one of the templates, each as «OID code». */
    @Select("""
        select t.oid || ' ' || f.code
          from reference.format_template t
          join reference.document_format f on f.id = t.format_id
         where t.oid = any (string_to_array(#{templates}, ' ')) and f.code <> #{code}
         order by t.oid
        """)
    List<String> taken(@Param("templates") String templates, @Param("code") String code);

    @Delete("delete from reference.format_template where format_id = #{formatId}")
    void clearTemplates(long formatId);

    @Insert("""
        insert into reference.format_template (oid, format_id)
        select unnest(string_to_array(#{templates}, ' ')), #{formatId}
        """)
    void insertTemplates(@Param("formatId") long formatId, @Param("templates") String templates);
}
