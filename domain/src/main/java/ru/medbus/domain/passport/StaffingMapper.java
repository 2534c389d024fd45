package ru.medbus.domain.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StaffingMapper {
    String FROM = """
          from passport.employment e
          join passport.person p on p.snils = e.snils
          left join passport.department d on d.oid = e.department_oid
          left join lateral (select max(coalesce(q.expires_on, date '9999-12-31')) as allowed_to
                               from passport.qualification q
                              where q.snils = e.snils and q.kind <> 'CATEGORY') q on true
        """;
    String MEMBER = """
        select p.id, p.snils, p.last_name, p.first_name, p.patronymic, p.born_on, p.sex, e.facility_oid, e.department_oid,
               e.post_code, e.post_name, e.kind, e.rate, e.begins_on, e.ends_on, e.end_reason, e.source,
               coalesce(d.name, '') as department, q.allowed_to
        """ + FROM;
    String FOUND = """
         where e.facility_oid = #{facility} and p.last_name || ' ' || p.first_name || ' ' || p.patronymic ilike #{name}
           and e.post_name ilike #{post} and (#{department} = '' or e.department_oid = #{department})
           and (#{on}::date is null or #{on}::date between e.begins_on and coalesce(e.ends_on, date '9999-12-31'))
           and (#{allowedTo}::date is null or q.allowed_to is null or q.allowed_to <= #{allowedTo}::date)
        """;

    record MemberRow(long id, String snils, String lastName, String firstName, String patronymic, LocalDate bornOn,
            int sex,
            String facilityOid, String departmentOid, String postCode, String postName, Employment.Kind kind,
            BigDecimal rate, LocalDate beginsOn, LocalDate endsOn, String endReason, Source source, String department,
            LocalDate allowedTo) {

        StaffMember member() {
            return new StaffMember(id, new Worker(snils, lastName, firstName, patronymic, bornOn, sex),
                    new Employment(snils, facilityOid, Optional.ofNullable(departmentOid), postCode, postName, kind,
                            rate, beginsOn, Optional.ofNullable(endsOn), endReason, source),
                    department, Optional.ofNullable(allowedTo));
        }
    }

    record QualificationRow(String snils, Qualification.Kind kind, String specialtyCode, String specialtyName,
            String number, LocalDate issuedOn, LocalDate expiresOn) {

        Qualification qualification() {
            return new Qualification(snils, kind, specialtyCode, specialtyName, number, issuedOn,
                    Optional.ofNullable(expiresOn));
        }
    }

    @Select(MEMBER + FOUND + " order by p.last_name, p.first_name, p.patronymic, e.begins_on, e.id limit #{limit}")
    List<MemberRow> staff(@Param("facility") String facility, @Param("name") String name, @Param("post") String post,
            @Param("department") String department, @Param("on") LocalDate on,
            @Param("allowedTo") LocalDate allowedTo, @Param("limit") int limit);

    @Select("select count(*)" + FROM + FOUND)
    int count(@Param("facility") String facility, @Param("name") String name, @Param("post") String post,
            @Param("department") String department, @Param("on") LocalDate on,
            @Param("allowedTo") LocalDate allowedTo);

    @Select(MEMBER + " where e.snils = #{snils} order by e.kind <> 'MAIN', e.begins_on, e.id")
    List<MemberRow> ofPerson(String snils);

    @Select("select snils, last_name, first_name, patronymic, born_on, sex from passport.person where snils = #{snils}")
    Optional<Worker> worker(String snils);

    @Select("select snils, last_name, first_name, patronymic, born_on, sex from passport.person where id = #{id}")
    Optional<Worker> person(long id);

    @Select("""
        select snils, kind, specialty_code, specialty_name, number, issued_on, expires_on from passport.qualification
         where snils = #{snils} order by expires_on desc nulls first, id
        """)
    List<QualificationRow> qualifications(String snils);
}
