package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface WorkNormMapper {
    String ROW = """
        select id, type_code, type_name, studies_per_shift, shifts_per_day, valid_from, valid_to, source
          from passport.work_norm
        """;

    @Select("select 1 from (select pg_advisory_xact_lock(hashtextextended('work norm ' || #{type}, 0))) l")
    int lock(String type);

    @Select(ROW + "order by type_name, valid_from desc")
    List<Row> all();

    @Select(ROW + "where type_code = #{type} order by valid_from")
    List<Row> ofType(String type);

    @Select(ROW + """
         where type_code = #{type} and valid_from <= #{day} and (valid_to is null or valid_to >= #{day})
        """)
    Optional<Row> on(@Param("type") String type, @Param("day") LocalDate day);

    @Insert("""
        insert into passport.work_norm (type_code, type_name, studies_per_shift, shifts_per_day, valid_from, valid_to,
                                        source)
        values (#{typeCode}, #{typeName}, #{studiesPerShift}, #{shiftsPerDay}, #{validFrom}, #{validTo}, #{source})
        """)
    void insert(Row row);

    @Update("update passport.work_norm set valid_to = #{day} where id = #{id} and valid_from <= #{day}")
    int end(@Param("id") long id, @Param("day") LocalDate day);

    record Row(long id, String typeCode, String typeName, int studiesPerShift, int shiftsPerDay, LocalDate validFrom,
            LocalDate validTo, String source) {

        static Row of(WorkNorm norm) {
            return new Row(norm.id(), norm.typeCode(), norm.typeName(), norm.studiesPerShift(), norm.shiftsPerDay(),
                    norm.validFrom(), norm.validTo().orElse(null), norm.source());
        }

        WorkNorm norm() {
            return new WorkNorm(id, typeCode, typeName, studiesPerShift, shiftsPerDay, validFrom,
                    Optional.ofNullable(validTo), source);
        }
    }
}
