package ru.medbus.domain.passport.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.Qualification;
import ru.medbus.domain.passport.Worker;

@Mapper
interface EmploymentMapper {

    /** Returns 0 when nothing differs. */
    @Insert("""
        insert into passport.person (snils, last_name, first_name, patronymic, born_on, sex)
        values (#{snils}, #{lastName}, #{firstName}, #{patronymic}, #{bornOn}, #{sex})
        on conflict (snils) do update
           set last_name = excluded.last_name, first_name = excluded.first_name, patronymic = excluded.patronymic,
               born_on = excluded.born_on, sex = excluded.sex
         where (person.last_name, person.first_name, person.patronymic, person.born_on, person.sex)
               is distinct from (excluded.last_name, excluded.first_name, excluded.patronymic, excluded.born_on,
                                 excluded.sex)
        """)
    int save(Worker worker);

    record Stored(long id, String rate, LocalDate endsOn, String endReason) {}

    @Select("""
        select id, rate::text as rate, ends_on, end_reason from passport.employment
         where facility_oid = #{e.facilityOid} and snils = #{e.snils} and post_code = #{e.postCode}
           and kind = #{e.kind} and begins_on = #{e.beginsOn} and coalesce(department_oid, '') = #{department}
        """)
    Optional<Stored> find(@Param("e") Employment employment, @Param("department") String department);

    @Insert("""
        insert into passport.employment (snils, facility_oid, department_oid, post_code, post_name, kind, rate,
                                         begins_on, ends_on, end_reason, source, seen_load)
        values (#{e.snils}, #{e.facilityOid}, nullif(#{department}, ''), #{e.postCode}, #{e.postName}, #{e.kind},
                #{e.rate}, #{e.beginsOn}, #{ends}, #{e.endReason}, #{e.source}, #{load})
        """)
    void add(@Param("e") Employment employment, @Param("department") String department, @Param("ends") LocalDate ends,
            @Param("load") long load);

    @Update("""
        update passport.employment
           set post_name = #{e.postName}, rate = #{e.rate}, ends_on = #{ends}, end_reason = #{e.endReason},
               source = #{e.source}, seen_load = #{load}
         where id = #{id}
        """)
    void see(@Param("id") long id, @Param("e") Employment employment, @Param("ends") LocalDate ends,
            @Param("load") long load);

    @Insert("""
        insert into passport.qualification (snils, kind, specialty_code, specialty_name, number, issued_on, expires_on)
        values (#{q.snils}, #{q.kind}, #{q.specialtyCode}, #{q.specialtyName}, #{q.number}, #{q.issuedOn}, #{expires})
        on conflict (snils, kind, specialty_code, number) do update
           set specialty_name = excluded.specialty_name, issued_on = excluded.issued_on,
               expires_on = excluded.expires_on
        """)
    void saveQualification(@Param("q") Qualification qualification, @Param("expires") LocalDate expires);

    record Gone(long id, String snils, String lastName, String firstName, String patronymic, String postName,
            LocalDate beginsOn) {}

    @Select("""
        select e.id, p.snils, p.last_name, p.first_name, p.patronymic, e.post_name, e.begins_on
          from passport.employment e join passport.person p on p.snils = e.snils
         where e.facility_oid = #{facility} and e.source = 'FRMO' and e.ends_on is null and e.seen_load <> #{load}
         order by e.id
        """)
    List<Gone> gone(@Param("facility") String facility, @Param("load") long load);

    @Update("update passport.employment set ends_on = #{day}, end_reason = #{reason} where id = #{id}")
    void close(@Param("id") long id, @Param("day") LocalDate day, @Param("reason") String reason);

    @Select("select oid from passport.department where facility_oid = #{facility}")
    List<String> departments(String facility);

    @Insert("""
        insert into passport.load_change (load_id, kind, key, facility_oid, subject, field, before, after, deed,
                                          person_id)
        values (#{load}, 'EMPLOYMENT', #{key}, #{facility}, #{subject}, #{field}, #{before}, #{after}, #{deed},
                (select id from passport.person where snils = #{snils}))
        """)
    void noteChange(@Param("load") long load, @Param("snils") String snils, @Param("key") String key,
            @Param("facility") String facility,
            @Param("subject") String subject, @Param("field") String field, @Param("before") String before,
            @Param("after") String after, @Param("deed") String deed);
}
