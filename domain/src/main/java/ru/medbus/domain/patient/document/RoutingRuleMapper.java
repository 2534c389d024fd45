package ru.medbus.domain.patient.document;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RoutingRuleMapper {
    String COLUMNS = """
        id, name, active, types, facilities, diagnoses, regions, age_from, age_to, beta, recipients, version, author
        """;

    List<RuleRow> all();

    @ResultMap("rule")
    @Select("""
        insert into patient.routing_rule (name, active, types, facilities, diagnoses, regions, age_from, age_to, beta,
                                          recipients, author)
        values (#{name}, #{active}, #{types,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{facilities,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{diagnoses,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{regions,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{ageFrom}, #{ageTo}, #{beta},
                #{recipients,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{author})
        returning
        """ + COLUMNS)
    Optional<RuleRow> add(RuleRow rule);

    @ResultMap("rule")
    @Select("""
        update patient.routing_rule
           set name = #{name}, active = #{active}, types = #{types,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, facilities = #{facilities,typeHandler=org.apache.ibatis.type.ArrayTypeHandler},
               diagnoses = #{diagnoses,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, regions = #{regions,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, age_from = #{ageFrom}, age_to = #{ageTo},
               beta = #{beta}, recipients = #{recipients,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, author = #{author},
               version = version + 1, changed_at = now()
         where id = #{id} and version = #{version}
        returning
        """ + COLUMNS)
    Optional<RuleRow> change(RuleRow rule);
}
