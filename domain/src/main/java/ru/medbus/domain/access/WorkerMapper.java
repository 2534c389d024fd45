package ru.medbus.domain.access;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface WorkerMapper {

    @Select("""
        select w.snils from access.staff_worker w join access.staff s on s.id = w.staff_id where s.login = #{login}
        """)
    Optional<String> of(String login);

    @Delete("delete from access.staff_worker where staff_id = #{staff}")
    void free(long staff);

    @Insert("insert into access.staff_worker (staff_id, snils, bound_by) values (#{staff}, #{snils}, #{who})")
    void bind(@Param("staff") long staff, @Param("snils") String snils, @Param("who") String who);
}
