package ru.medbus.domain.passport.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface EquipmentMapper {
    String ROW = """
        select id, facility_oid, department_oid, room_id, type_code, type_name, model, maker, serial, inventory_number,
               made_year, commissioned_on, service_years, worn_on, cost_kopecks, funding, certificate, verification_on,
               maintenance_on, state, state_since, revision
          from passport.equipment
        """;

    @Select(ROW + "where id = #{id}")
    Optional<EquipmentRow> one(long id);

    /** Until the end of the transaction nobody else changes it. */
    @Select(ROW + "where id = #{id} for update")
    Optional<EquipmentRow> locked(long id);

    /** Id of the new unit; nothing when the number is taken in the organisation. */
    @Select("""
        insert into passport.equipment
               (facility_oid, department_oid, room_id, type_code, type_name, model, maker, serial, inventory_number,
                made_year, commissioned_on, service_years, cost_kopecks, funding, certificate, verification_on,
                maintenance_on, state, state_since)
        values (#{facilityOid}, #{departmentOid}, #{roomId}, #{typeCode}, #{typeName}, #{model}, #{maker}, #{serial},
                #{inventoryNumber}, #{madeYear}, #{commissionedOn}, #{serviceYears}, #{costKopecks}, #{funding},
                #{certificate}, #{verificationOn}, #{maintenanceOn}, #{state}, #{stateSince})
        on conflict (facility_oid, inventory_number) do nothing
        returning id
        """)
    Optional<Long> insert(EquipmentRow row);

    @Update("""
        update passport.equipment
           set department_oid = #{departmentOid}, room_id = #{roomId}, type_code = #{typeCode},
               type_name = #{typeName}, model = #{model}, maker = #{maker}, serial = #{serial},
               inventory_number = #{inventoryNumber}, made_year = #{madeYear}, commissioned_on = #{commissionedOn},
               service_years = #{serviceYears}, cost_kopecks = #{costKopecks}, funding = #{funding},
               certificate = #{certificate}, verification_on = #{verificationOn}, maintenance_on = #{maintenanceOn},
               revision = revision + 1
         where id = #{id} and revision = #{revision}
        """)
    int change(EquipmentRow row);

    @Update("""
        update passport.equipment set state = #{state}, state_since = #{at}, revision = revision + 1 where id = #{id}
        """)
    void state(@Param("id") long id, @Param("state") EquipmentState state, @Param("at") Instant at);

    @Update("update passport.equipment set verification_on = #{day}, revision = revision + 1 where id = #{id}")
    void verification(@Param("id") long id, @Param("day") LocalDate day);

    @Update("update passport.equipment set maintenance_on = #{day}, revision = revision + 1 where id = #{id}")
    void maintenance(@Param("id") long id, @Param("day") LocalDate day);

    @Select("""
        select exists (select from passport.equipment
                        where facility_oid = #{facility} and inventory_number = #{number} and id <> #{except})
        """)
    boolean taken(@Param("facility") String facility, @Param("number") String number, @Param("except") long except);
}
