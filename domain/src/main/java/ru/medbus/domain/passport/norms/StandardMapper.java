package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface StandardMapper {
    String STANDARD = """
        select s.id, s.name, (select count(*)::int from passport.standard_edition e where e.standard_id = s.id) as editions,
               coalesce((select e.number from passport.standard_edition e
                          where e.standard_id = s.id and e.state = 'IN_FORCE' and e.valid_from <= #{day}
                            and (e.valid_to is null or e.valid_to >= #{day})), 0) as current
          from passport.standard s
        """;

    @Select(STANDARD + "order by s.name")
    List<Standard> all(@Param("day") LocalDate day);

    @Select(STANDARD + "where s.id = #{id}")
    Optional<Standard> one(@Param("id") long id, @Param("day") LocalDate day);

    @Select("insert into passport.standard (name) values (#{name}) on conflict do nothing returning id")
    Optional<Long> insert(String name);

    /** Until the end of the transaction nobody else changes its editions. */
    @Select("select id from passport.standard where id = #{id} for update")
    Optional<Long> lock(long id);

    String EDITION = """
        select id, standard_id, number, order_number, order_on, valid_from, valid_to, state
          from passport.standard_edition
        """;

    @Select(EDITION + "where standard_id = #{standard} order by number")
    List<EditionRow> editions(long standard);

    @Select(EDITION + "where id = #{id}")
    Optional<EditionRow> edition(long id);

    @Select("""
        insert into passport.standard_edition (standard_id, number, order_number, order_on, valid_from, valid_to)
        values (#{standard}, (select coalesce(max(number), 0) + 1 from passport.standard_edition
                               where standard_id = #{standard}),
                #{orderNumber}, #{orderOn}, #{from}, #{to})
        returning id
        """)
    long insertEdition(@Param("standard") long standard, @Param("orderNumber") String orderNumber,
            @Param("orderOn") LocalDate orderOn, @Param("from") LocalDate from, @Param("to") LocalDate to);

    @Update("update passport.standard_edition set valid_to = #{day} where id = #{id}")
    void end(@Param("id") long id, @Param("day") LocalDate day);

    @Update("update passport.standard_edition set state = 'IN_FORCE' where id = #{id}")
    void putInForce(long id);

    @Select("""
        select n, department_type, department_type_name, equipment, array_to_string(type_codes, ' ') as types, rule,
               units, per, paragraph
          from passport.standard_line where edition_id = #{edition} order by n
        """)
    List<LineRow> lines(long edition);

    @Delete("delete from passport.standard_line where edition_id = #{edition}")
    void clear(long edition);

    @Insert("""
        insert into passport.standard_line (edition_id, n, department_type, department_type_name, equipment, type_codes,
                                            rule, units, per, paragraph)
        values (#{edition}, #{l.n}, #{l.departmentType}, #{l.departmentTypeName}, #{l.equipment},
                string_to_array(#{types}, ' '), #{l.kind}, #{l.units}, #{l.per}, #{l.paragraph})
        """)
    void insertLine(@Param("edition") long edition, @Param("l") StandardLine line, @Param("types") String types);

    @Select("""
        select a.id, a.standard_id, s.name as standard, a.department_oid, d.name as department, d.facility_oid,
               a.valid_from, a.valid_to, a.reason
          from passport.standard_addition a
          join passport.standard s on s.id = a.standard_id
          join passport.department d on d.oid = a.department_oid
         where d.facility_oid = #{facility} or a.standard_id = #{standard}
         order by s.name, d.name, a.valid_from
        """)
    List<AdditionRow> additions(@Param("facility") String facility, @Param("standard") long standard);

    @Insert("""
        insert into passport.standard_addition (standard_id, department_oid, valid_from, valid_to, reason, who)
        values (#{standard}, #{department}, #{from}, #{to}, #{reason}, #{who})
        on conflict do nothing
        """)
    int add(@Param("standard") long standard, @Param("department") String department, @Param("from") LocalDate from,
            @Param("to") LocalDate to, @Param("reason") String reason, @Param("who") String who);

    record EditionRow(long id, long standardId, int number, String orderNumber, LocalDate orderOn, LocalDate validFrom,
            LocalDate validTo, EditionState state) {

        StandardEdition edition() {
            return new StandardEdition(id, standardId, number, orderNumber, orderOn, validFrom,
                    Optional.ofNullable(validTo), state);
        }
    }

    record LineRow(int n, String departmentType, String departmentTypeName, String equipment, String types,
            RuleKind rule, int units, int per, String paragraph) {

        StandardLine line() {
            return new StandardLine(n, departmentType, departmentTypeName, equipment, List.of(types.split(" ")), rule,
                    units, per, paragraph);
        }
    }

    record AdditionRow(long id, long standardId, String standard, String departmentOid, String department,
            String facilityOid, LocalDate validFrom, LocalDate validTo, String reason) {

        StandardAddition addition() {
            return new StandardAddition(id, standardId, standard, departmentOid, department, facilityOid, validFrom,
                    Optional.ofNullable(validTo), reason);
        }
    }
}
