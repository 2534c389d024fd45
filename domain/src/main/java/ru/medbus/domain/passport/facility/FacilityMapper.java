package ru.medbus.domain.passport.facility;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FacilityMapper {

    /** Returns 0 when the revision is no longer the one that was edited. */
    @Update("""
        update passport.facility
           set profile = #{f.profile}, level = nullif(#{f.level}, 0), inn = #{f.inn}, kpp = #{f.kpp}, ogrn = #{f.ogrn},
               oktmo = #{f.oktmo}, post_index = #{f.postIndex}, address = #{f.address}, head = #{f.head},
               phone = #{f.phone}, email = #{f.email}, site = #{f.site}, revision = revision + 1
         where oid = #{oid} and revision = #{revision}
        """)
    int change(@Param("oid") String oid, @Param("revision") int revision, @Param("f") FacilityFacts facts);

    /** The last editor stands. */
    @Insert("""
        insert into passport.kept_field (record, field, who) values (#{record}, #{field}, #{who})
        on conflict (record, field) do update set who = #{who}, at = clock_timestamp()
        """)
    void keep(@Param("record") String record, @Param("field") String field, @Param("who") String who);

    @Insert("""
        insert into passport.absent_part (facility_oid, part) values (#{facility}, #{part}) on conflict do nothing
        """)
    int declareAbsent(@Param("facility") String facility, @Param("part") String part);

    @Delete("delete from passport.absent_part where facility_oid = #{facility} and part = #{part}")
    int revokeAbsent(@Param("facility") String facility, @Param("part") String part);
}
