package ru.medbus.domain.patient.document;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RoutingRuleMapper {
    String COLUMNS = """
        id, name, active, types, facilities, diagnoses, regions, age_from, age_to, beta, recipients, position,
        valid_from, valid_to, version, author
        """;

    List<RuleRow> all();

    @ResultMap("rule")
    @Select("""
        insert into patient.routing_rule (name, active, types, facilities, diagnoses, regions, age_from, age_to, beta,
                                          recipients, position, valid_from, valid_to, author)
        values (#{name}, #{active}, #{types,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{facilities,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{diagnoses,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{regions,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{ageFrom}, #{ageTo}, #{beta},
                #{recipients,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{position}, #{validFrom}, #{validTo}, #{author})
        returning
        """ + COLUMNS)
    Optional<RuleRow> add(RuleRow rule);

    @ResultMap("rule")
    @Select("""
        update patient.routing_rule
           set name = #{name}, active = #{active}, types = #{types,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, facilities = #{facilities,typeHandler=org.apache.ibatis.type.ArrayTypeHandler},
               diagnoses = #{diagnoses,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, regions = #{regions,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, age_from = #{ageFrom}, age_to = #{ageTo},
               beta = #{beta}, recipients = #{recipients,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, position = #{position}, valid_from = #{validFrom},
               valid_to = #{validTo}, author = #{author},
               version = version + 1, changed_at = now()
         where id = #{id} and version = #{version}
        returning
        """ + COLUMNS)
    Optional<RuleRow> change(RuleRow rule);

    @ResultMap("rule")
    @Select("select " + COLUMNS + " from patient.routing_rule where id = #{id}")
    Optional<RuleRow> byId(long id);

    @Insert("""
        insert into patient.routing_rule_change (rule_id, version, author, reason, change)
        values (#{ruleId}, #{version}, #{author}, #{reason}, #{change})
        """)
    void note(@Param("ruleId") long ruleId, @Param("version") int version, @Param("author") String author,
            @Param("reason") String reason, @Param("change") String change);

    @Select("""
        select version, changed_at, author, reason, change from patient.routing_rule_change
         where rule_id = #{ruleId} order by version desc
        """)
    List<RuleChange> changes(long ruleId);
}
