package ru.medbus.domain.passport.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CapacityOverrideMapper {
    String ROW = """
        select o.id, o.department_oid, d.name as department, d.facility_oid, o.kind, o.quantity, o.valid_from,
               o.valid_to, o.reason, o.who, o.at, o.ended_by
          from passport.capacity_override o join passport.department d on d.oid = o.department_oid
        """;

    record Row(long id, String departmentOid, String department, String facilityOid, CapacityKind kind, int quantity,
            LocalDate validFrom, LocalDate validTo, String reason, String who, Instant at, String endedBy) {

        CapacityOverride override() {
            return new CapacityOverride(id, departmentOid, department, facilityOid, kind, quantity, validFrom,
                    Optional.ofNullable(validTo), reason, who, at, endedBy);
        }
    }

    @Select(ROW + "where d.facility_oid = #{facility} order by o.ended_at is not null, o.id desc limit 200")
    List<Row> of(String facility);

    @Select(ROW + "where o.id = #{id} for update of o")
    Optional<Row> locked(long id);

    @Insert("""
        insert into passport.capacity_override (department_oid, kind, quantity, valid_from, valid_to, reason, who)
        values (#{department}, #{kind}, #{quantity}, #{from}, #{to}, #{reason}, #{who})
        """)
    void insert(@Param("department") String department, @Param("kind") CapacityKind kind,
            @Param("quantity") int quantity, @Param("from") LocalDate from, @Param("to") LocalDate to,
            @Param("reason") String reason, @Param("who") String who);

    @Update("update passport.capacity_override set ended_by = #{who}, ended_at = clock_timestamp() where id = #{id}")
    void end(@Param("id") long id, @Param("who") String who);
}
