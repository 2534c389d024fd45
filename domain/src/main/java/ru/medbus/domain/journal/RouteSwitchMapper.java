package ru.medbus.domain.journal;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RouteSwitchMapper {

    @Select("select route, reason, author, stopped_at from journal.stopped_route order by route")
    List<StoppedRoute> stopped();

    /** Returns 1 when the route was running until now. */
    @Insert("""
        insert into journal.stopped_route (route, reason, author) values (#{route}, #{reason}, #{author})
        on conflict do nothing
        """)
    int stop(@Param("route") String route, @Param("reason") String reason, @Param("author") String author);

    /** Returns 1 when the route was stopped until now. */
    @Delete("delete from journal.stopped_route where route = #{route}")
    int start(@Param("route") String route);
}
