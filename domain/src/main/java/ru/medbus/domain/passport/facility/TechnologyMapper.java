package ru.medbus.domain.passport.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TechnologyMapper {
    record Line(long id, String facilityOid, String departmentOid, String code, String name, LocalDate usedFrom,
            LocalDate usedTo, int revision) {
        static Line of(Technology technology) {
            return new Line(technology.id(), technology.facilityOid(), technology.departmentOid().orElse(null),
                    technology.code(), technology.name(), technology.usedFrom(), technology.usedTo().orElse(null),
                    technology.revision());
        }

        Technology technology() {
            return new Technology(id, facilityOid, Optional.ofNullable(departmentOid), code, name, usedFrom,
                    Optional.ofNullable(usedTo), revision);
        }
    }

    @Select("""
        select id, facility_oid, department_oid, code, name, used_from, used_to, revision from passport.technology
         where facility_oid = #{facility} order by name, id
        """)
    List<Line> of(String facility);

    @Select("""
        insert into passport.technology (facility_oid, department_oid, code, name, used_from, used_to)
        values (#{facilityOid}, #{departmentOid}, #{code}, #{name}, #{usedFrom}, #{usedTo}) returning id
        """)
    long add(Line technology);

    @Update("""
        update passport.technology
           set department_oid = #{departmentOid}, code = #{code}, name = #{name}, used_from = #{usedFrom},
               used_to = #{usedTo}, revision = revision + 1
         where id = #{id} and facility_oid = #{facilityOid} and revision = #{revision}
        """)
    int change(Line technology);

    @Select("""
        select count(*) from passport.technology
         where facility_oid = #{t.facilityOid} and department_oid is not distinct from #{t.departmentOid}::text
           and lower(name collate pg_c_utf8) = lower(#{t.name}::text collate pg_c_utf8) and id <> #{t.id}
           and daterange(used_from, used_to) && daterange(#{t.usedFrom}::date, #{t.usedTo}::date)
        """)
    int rivals(@Param("t") Line technology);
}
