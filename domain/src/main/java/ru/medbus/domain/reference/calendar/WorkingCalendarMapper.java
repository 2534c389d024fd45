package ru.medbus.domain.reference.calendar;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface WorkingCalendarMapper {
    record HolidayRow(int month, int day, String name) {}

    @Select("select month, day, name from reference.yearly_holiday order by month, day")
    List<HolidayRow> holidays();

    @Select("select day, working, reason from reference.moved_day order by day")
    List<MovedDay> moved();

    @Select("select exists (select from reference.moved_day where extract(year from day) = #{year})")
    boolean entered(int year);

    @Delete("delete from reference.moved_day where extract(year from day) = #{year}")
    void clear(int year);

    @Insert("insert into reference.moved_day (day, working, reason) values (#{day}, #{working}, #{reason})")
    void add(@Param("day") LocalDate day, @Param("working") boolean working, @Param("reason") String reason);
}
