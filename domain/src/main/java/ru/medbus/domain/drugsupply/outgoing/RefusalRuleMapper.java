package ru.medbus.domain.drugsupply.outgoing;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RefusalRuleMapper {

    @Select("""
        select id, document, pattern, field, advice, rank, revision from drugsupply.refusal_rule order by rank, id
        """)
    List<RefusalRule> all();

    @Insert("""
        insert into drugsupply.refusal_rule (document, pattern, field, advice, rank)
        values (#{document}, #{pattern}, #{field}, #{advice}, #{rank})
        """)
    void add(RefusalRule rule);

    @Update("""
        update drugsupply.refusal_rule
           set document = #{document}, pattern = #{pattern}, field = #{field}, advice = #{advice}, rank = #{rank},
               revision = revision + 1
         where id = #{id} and revision = #{revision}
        """)
    int change(RefusalRule rule);

    @Delete("delete from drugsupply.refusal_rule where id = #{id}")
    int remove(long id);
}
