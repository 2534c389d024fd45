package ru.medbus.domain.passport.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EquipmentLedgerMapper {

    @Insert("""
        insert into passport.equipment_state (equipment_id, before, state, at, reason, who)
        values (#{id}, #{before}, #{state}, #{at}, #{reason}, #{who})
        """)
    void addState(@Param("id") long id, @Param("before") EquipmentState before, @Param("state") EquipmentState state,
            @Param("at") Instant at, @Param("reason") String reason, @Param("who") String who);

    @Select("select state, at, reason, who from passport.equipment_state where equipment_id = #{id} order by at, id")
    List<StateChange> states(long id);

    @Insert("""
        insert into passport.equipment_place (equipment_id, department_oid, room_id, at, reason, who)
        values (#{id}, #{department}, #{room}, #{at}, #{reason}, #{who})
        """)
    void addPlace(@Param("id") long id, @Param("department") String department, @Param("room") Long room,
            @Param("at") Instant at, @Param("reason") String reason, @Param("who") String who);

    @Insert("""
        insert into passport.equipment_use (equipment_id, month, studies, shifts, note, who)
        values (#{id}, #{month}, #{studies}, #{shifts}, #{note}, #{who})
        """)
    void addUse(@Param("id") long id, @Param("month") LocalDate month, @Param("studies") int studies,
            @Param("shifts") int shifts, @Param("note") String note, @Param("who") String who);

    @Select("""
        select month, sum(studies)::int as studies, sum(shifts)::int as shifts, count(*)::int as entries
          from passport.equipment_use where equipment_id = #{id} group by month order by month desc limit #{limit}
        """)
    List<MonthOfUse> months(@Param("id") long id, @Param("limit") int limit);

    @Select("""
        select coalesce(sum(studies), 0)::int as studies, coalesce(sum(shifts), 0)::int as shifts
          from passport.equipment_use where equipment_id = #{id} and month = #{month}
        """)
    UseSum sum(@Param("id") long id, @Param("month") LocalDate month);

    record UseSum(int studies, int shifts) {}

    @Insert("""
        insert into passport.equipment_care (equipment_id, kind, done_on, next_on, document, performer, who)
        values (#{id}, #{kind}, #{doneOn}, #{nextOn}, #{document}, #{performer}, #{who})
        """)
    void addCare(@Param("id") long id, @Param("kind") CareKind kind, @Param("doneOn") LocalDate doneOn,
            @Param("nextOn") LocalDate nextOn, @Param("document") String document,
            @Param("performer") String performer, @Param("who") String who);

    @Select("""
        select kind, done_on, next_on, document, performer, who
          from passport.equipment_care where equipment_id = #{id} order by done_on desc, id desc limit #{limit}
        """)
    List<CareRow> care(@Param("id") long id, @Param("limit") int limit);

    record CareRow(CareKind kind, LocalDate doneOn, LocalDate nextOn, String document, String performer,
            String who) {}
}
