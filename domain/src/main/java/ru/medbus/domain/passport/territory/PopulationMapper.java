package ru.medbus.domain.passport.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PopulationMapper {

    /** Arrays travel as PostgreSQL writes them: {1,2,3}. */
    record StructureRow(String oktmo, int year, String men, String women) {
        AgeStructure structure() {
            return new AgeStructure(numbers(men), numbers(women));
        }

        static String written(List<Integer> people) {
            return people.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }

        private static List<Integer> numbers(String array) {
            return Arrays.stream(array.substring(1, array.length() - 1).split(",")).map(Integer::valueOf).toList();
        }
    }

    /** Until the end of the transaction nobody else loads. */
    @Select("select 1 from (select pg_advisory_xact_lock(hashtext('passport.population'))) l")
    int lock();

    @Select("""
        select territory_oktmo as oktmo, year, men::text as men, women::text as women
          from passport.population_edition where current and year = #{year}
        """)
    List<StructureRow> ofYear(int year);

    @Select("""
        select territory_oktmo as oktmo, year, men::text as men, women::text as women
          from passport.population_edition where current and territory_oktmo = #{oktmo} and year = #{year}
        """)
    Optional<StructureRow> one(@Param("oktmo") String oktmo, @Param("year") int year);

    @Select("select distinct year from passport.population_edition where current order by year desc")
    List<Integer> years();

    @Update("""
        update passport.population_edition set current = false
         where current and territory_oktmo = #{oktmo} and year = #{year}
        """)
    int supersede(@Param("oktmo") String oktmo, @Param("year") int year);

    @Insert("""
        insert into passport.population_edition (territory_oktmo, year, edition, men, women, current, origin, loaded_by)
        select #{oktmo}, #{year}, coalesce(max(edition), 0) + 1, #{men}::int[], #{women}::int[], true, #{origin}, #{by}
          from passport.population_edition where territory_oktmo = #{oktmo} and year = #{year}
        """)
    void insert(@Param("oktmo") String oktmo, @Param("year") int year, @Param("men") String men,
            @Param("women") String women, @Param("origin") String origin, @Param("by") String by);

    @Select("""
        select id, territory_oktmo as oktmo, year, edition, current,
               (select sum(people) from unnest(men || women) as people) as people, origin, loaded_at, loaded_by
          from passport.population_edition where territory_oktmo = #{oktmo} order by year desc, edition desc
        """)
    List<PopulationEdition> editions(String oktmo);
}
