package ru.medbus.domain.passport.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** The day before the next entry begins is the last of this one; an entry of the same day leaves it none. */
    @Select("""
        select kind, quantity, since, who, at, why,
               lead(since) over (partition by kind order by since, id) - 1 as last_day
          from passport.department_capacity where department_oid = #{department}
         order by kind, since desc, id desc
        """)
    List<EntryRow> entries(String department);

    record EntryRow(CapacityKind kind, int quantity, LocalDate since, String who, Instant at, String why,
            LocalDate lastDay) {

        CapacityEntry entry() {
            boolean replaced = lastDay != null && lastDay.isBefore(since);
            return new CapacityEntry(kind, quantity, since, Optional.ofNullable(lastDay).filter(day -> !replaced),
                    replaced, who, at, why);
        }
    }

    @Insert("""
        insert into passport.department_capacity (department_oid, kind, quantity, since, who, why)
        values (#{department}, #{kind}, #{quantity}, #{since}, #{who}, #{why})
        """)
    void insert(@Param("department") String department, @Param("kind") CapacityKind kind,
            @Param("quantity") int quantity, @Param("since") LocalDate since, @Param("who") String who,
            @Param("why") String why);
}
