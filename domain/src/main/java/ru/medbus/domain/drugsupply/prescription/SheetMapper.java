package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SheetMapper {
    String SHEET = """
        select id, person_id, facility_oid, category_code as category, diagnosis, valid_from, valid_to, author, closed_on
        from drugsupply.sheet
        """;

    record Head(long id, long personId, String facilityOid, String category, String diagnosis, LocalDate validFrom,
            LocalDate validTo, String author, Optional<LocalDate> closedOn) {

        Sheet sheet(List<Sheet.Line> lines) {
            return new Sheet(id, personId, facilityOid, category, diagnosis, validFrom, validTo, author, closedOn,
                    lines);
        }
    }

    @Select(SHEET + "where id = #{id}")
    Optional<Head> one(long id);

    @Select(SHEET + "where person_id = #{person} order by id desc")
    List<Head> of(long person);

    @Select("""
        select id, drug_code as drug, trim_scale(single_dose) as single_dose, times_a_day, course_days,
               term_code as term, signa, next_on
        from drugsupply.sheet_line where sheet_id = #{sheet} order by id
        """)
    List<Sheet.Line> lines(long sheet);

    @Select("""
        insert into drugsupply.sheet (person_id, facility_oid, category_code, diagnosis, valid_from, valid_to, author)
        values (#{personId}, #{facilityOid}, #{category}, #{diagnosis}, #{validFrom}, #{validTo}, #{author})
        returning id
        """)
    long add(Sheet sheet);

    @Insert("""
        insert into drugsupply.sheet_line (sheet_id, drug_code, single_dose, times_a_day, course_days, term_code, signa,
               next_on)
        values (#{sheet}, #{l.drug}, #{l.singleDose}, #{l.timesADay}, #{l.courseDays}, #{l.term}, #{l.signa},
                #{l.nextOn})
        """)
    void addLine(@Param("sheet") long sheet, @Param("l") Sheet.Line line);

    /** Only one of two who are at it makes the prescription. */
    @Update("""
        update drugsupply.sheet_line set next_on = #{next}, revision = revision + 1
         where id = #{line} and next_on = #{due}
        """)
    int advance(@Param("line") long line, @Param("due") LocalDate due, @Param("next") LocalDate next);

    @Update("update drugsupply.sheet set closed_on = #{day} where id = #{id} and closed_on is null")
    int close(@Param("id") long id, @Param("day") LocalDate day);
}
