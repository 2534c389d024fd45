package ru.medbus.domain.passport.staff;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.passport.SummaryColumn.Count;

@Mapper
interface StaffCountMapper {
    /** People who have a post there on the day. */
    @Select("""
        select facility_oid as oid, count(distinct snils) as number from passport.employment
         where facility_oid = any(#{facilities}) and begins_on <= #{day} and (ends_on is null or ends_on >= #{day})
         group by facility_oid
        """)
    List<Count> people(@Param("facilities") String[] facilities, @Param("day") LocalDate day);
}
