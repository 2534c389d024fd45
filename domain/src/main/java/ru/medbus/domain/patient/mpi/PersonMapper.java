package ru.medbus.domain.patient.mpi;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PersonMapper {
    String COLUMNS = "select id, snils, enp, family, given, patronymic, born_on, sex, region from patient.person ";

    @Select(COLUMNS + "where snils = #{snils}")
    Optional<PersonRow> bySnils(String snils);

    @Select(COLUMNS + "where enp = #{enp}")
    Optional<PersonRow> byEnp(String enp);

    /** Whole name, birth date and sex; ё and е are one letter. A record with another number is another person. */
    @Select(COLUMNS + """
        where upper(translate(family, 'ёЁ', 'еЕ')) = upper(translate(#{family}, 'ёЁ', 'еЕ'))
          and upper(translate(given, 'ёЁ', 'еЕ')) = upper(translate(#{given}, 'ёЁ', 'еЕ'))
          and upper(translate(patronymic, 'ёЁ', 'еЕ')) = upper(translate(#{patronymic}, 'ёЁ', 'еЕ'))
          and born_on = #{bornOn} and sex = #{sex}
          and (snils is null or #{snils}::text is null) and (enp is null or #{enp}::text is null)
        order by id limit 1
        """)
    Optional<PersonRow> byName(PersonRow wanted);

    @Select("""
        insert into patient.person (snils, enp, family, given, patronymic, born_on, sex, region)
        values (#{snils}, #{enp}, #{family}, #{given}, #{patronymic}, #{bornOn}, #{sex}, #{region})
        returning id
        """)
    long add(PersonRow row);

    /** Until the end of the transaction: nobody else adds the same person. */
    @Select("select pg_advisory_xact_lock(hashtextextended(#{key}, 17)) is null")
    boolean lock(String key);

    @Insert("""
        insert into patient.doubt (person_id, other_id, reason) values (#{person}, #{other}, #{reason})
        on conflict do nothing
        """)
    void doubt(@Param("person") long person, @Param("other") long other, @Param("reason") String reason);
}
