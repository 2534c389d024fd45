package ru.medbus.domain.reference.formats;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PackageUploadMapper {

    @Insert("""
        insert into reference.package_upload (id, file, zip, uploaded_by)
        values (#{id}::uuid, #{file}, #{zip}, #{by})
        """)
    void add(@Param("id") String id, @Param("file") String file, @Param("zip") byte[] zip, @Param("by") String by);

    @Select("""
        select id::text as id, file, zip, uploaded_by, uploaded_at from reference.package_upload
         where id = #{id}::uuid and uploaded_by = #{by}
        """)
    Optional<Row> find(@Param("id") String id, @Param("by") String by);

    @Delete("delete from reference.package_upload where id = #{id}::uuid")
    void remove(String id);

    @Delete("delete from reference.package_upload where uploaded_at < now() - interval '1 day'")
    void forgetOld();

    record Row(String id, String file, byte[] zip, String uploadedBy, Instant uploadedAt) {
        PackageUpload upload() {
            return new PackageUpload(UUID.fromString(id), file, zip, uploadedBy, uploadedAt);
        }
    }
}
