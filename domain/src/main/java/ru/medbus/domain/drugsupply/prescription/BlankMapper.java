package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface BlankMapper {

    @Insert("""
        insert into drugsupply.blank (series, number, facility_oid, form_code, taken_by)
        values (#{n.series}, #{n.number}, #{facility}, #{form}, #{who})
        """)
    void add(@Param("n") SeriesNumber number, @Param("facility") String facility, @Param("form") String form,
            @Param("who") String who);

    @Select("""
        select series, number, facility_oid, form_code, taken_by, taken_at, state from drugsupply.blank
         where facility_oid = #{facility} order by taken_at desc, number desc limit #{limit}
        """)
    List<Blank> of(@Param("facility") String facility, @Param("limit") int limit);

    @Update("""
        update drugsupply.blank set state = #{state}
         where series = #{n.series} and number = #{n.number} and facility_oid = #{facility} and state = 'TAKEN'
        """)
    int become(@Param("n") SeriesNumber number, @Param("facility") String facility, @Param("state") Blank.State state);
}
