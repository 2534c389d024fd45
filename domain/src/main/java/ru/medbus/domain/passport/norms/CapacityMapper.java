package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CapacityMapper {

    @Select("""
        select distinct on (c.department_oid, c.kind) c.department_oid, c.kind, c.quantity
          from passport.department_capacity c
          join passport.department d on d.oid = c.department_oid
         where d.facility_oid = #{facility} and c.since <= #{day}
         order by c.department_oid, c.kind, c.since desc, c.id desc
        """)
    List<Known> on(@Param("facility") String facility, @Param("day") LocalDate day);

    record Known(String departmentOid, CapacityKind kind, int quantity) {}

    @Insert("""
        insert into passport.department_capacity (department_oid, kind, quantity, since, who)
        values (#{department}, #{kind}, #{quantity}, #{since}, #{who})
        """)
    void insert(@Param("department") String department, @Param("kind") CapacityKind kind,
            @Param("quantity") int quantity, @Param("since") LocalDate since, @Param("who") String who);
}
