package ru.medbus.domain.patient;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PersonsMapper {
    String PERSON = "select id, snils, enp, family, given, patronymic, born_on, sex, region from patient.person ";

    @Select(PERSON + "where id = #{id}")
    Optional<Person> one(long id);

    @Select(PERSON + "where snils = #{snils}")
    Optional<Person> bySnils(String snils);

    @Select(PERSON + "where enp = #{enp}")
    Optional<Person> byEnp(String enp);

    /** Beginnings of family name, given name and patronymic as LIKE patterns, capital, without ё. */
    @Select(PERSON + """
        where upper(translate(family, 'ёЁ', 'еЕ')) like #{family} and upper(translate(given, 'ёЁ', 'еЕ')) like #{given}
          and upper(translate(patronymic, 'ёЁ', 'еЕ')) like #{patronymic}
        order by upper(translate(family, 'ёЁ', 'еЕ')), given, patronymic, born_on, id limit #{limit}
        """)
    List<Person> byName(@Param("family") String family, @Param("given") String given,
            @Param("patronymic") String patronymic, @Param("limit") int limit);

    @Insert("""
        insert into patient.person (snils, enp, family, given, patronymic, born_on, sex, region)
        select * from jsonb_to_recordset(#{rows}::jsonb) as r (snils text, enp text, family text, given text,
               patronymic text, "bornOn" date, sex smallint, region text)
        on conflict do nothing
        """)
    int addAll(String rows);

    record Numbered(long id, String snils) {}

    @Select("""
        select id, snils from patient.person
         where snils in (select snils from jsonb_to_recordset(#{rows}::jsonb) as r (snils text))
        """)
    List<Numbered> numbered(String rows);
}
