package ru.medbus.domain.drugsupply;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface HistoryMapper {
    String CHANGE = "select at, who, why, person_id, subject, what from drugsupply.change ";

    @Insert("""
        insert into drugsupply.change (who, why, person_id, subject, what)
        values (#{who}, #{why}, #{person}, #{subject}, #{what})
        """)
    void add(@Param("who") String who, @Param("why") String why, @Param("person") long person,
            @Param("subject") String subject, @Param("what") String what);

    @Select(CHANGE + "where person_id = #{person} order by id desc limit #{limit}")
    List<Change> of(@Param("person") long person, @Param("limit") int limit);

    @Select(CHANGE + "where subject = #{subject} order by id desc limit #{limit}")
    List<Change> ofSubject(@Param("subject") String subject, @Param("limit") int limit);
}
