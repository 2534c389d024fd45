package ru.medbus.domain.passport.territory;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PopulationUploadMapper {

    @Select(value = """
        insert into passport.population_upload (file_name, charset, content, who)
        values (#{fileName}, #{charset}, #{content}, #{who}) returning id
        """, affectData = true)
    long insert(@Param("fileName") String fileName, @Param("charset") String charset,
            @Param("content") byte[] content, @Param("who") String who);

    @Select("select id, file_name, charset, content from passport.population_upload where id = #{id} and who = #{who}")
    Optional<PopulationUploads.Upload> one(@Param("id") long id, @Param("who") String who);

    @Delete("delete from passport.population_upload where id = #{id} and who = #{who}")
    void drop(@Param("id") long id, @Param("who") String who);

    @Delete("delete from passport.population_upload where at < now() - interval '1 day'")
    void dropOld();
}
