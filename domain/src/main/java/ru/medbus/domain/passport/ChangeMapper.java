package ru.medbus.domain.passport;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ChangeMapper {
    String COLUMNS = "select at, who, why, facility_oid, subject, field, before, after from passport.change ";

    @Insert("""
        insert into passport.change (who, why, facility_oid, subject, field, before, after)
        values (#{who}, #{why}, #{facility}, #{subject}, #{field}, #{before}, #{after})
        """)
    void add(@Param("who") String who, @Param("why") String why, @Param("facility") String facility,
            @Param("subject") String subject, @Param("field") String field, @Param("before") String before,
            @Param("after") String after);

    @Select(COLUMNS + "where facility_oid = #{facility} order by id desc limit #{limit}")
    List<Change> of(@Param("facility") String facility, @Param("limit") int limit);

    @Select(COLUMNS + """
        where facility_oid = #{facility} and subject = #{subject} order by id desc limit #{limit}
        """)
    List<Change> ofSubject(@Param("facility") String facility, @Param("subject") String subject,
            @Param("limit") int limit);
}
