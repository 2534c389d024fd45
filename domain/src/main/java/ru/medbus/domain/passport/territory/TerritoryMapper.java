package ru.medbus.domain.passport.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TerritoryMapper {
    String ROW = "select oktmo, name, kind, parent_oktmo, area_km2, valid_from, valid_to, revision from passport.territory ";

    record Row(String oktmo, String name, TerritoryKind kind, String parentOktmo, BigDecimal areaKm2,
            LocalDate validFrom, LocalDate validTo, int revision) {
        Territory territory() {
            return new Territory(oktmo, name, kind, Optional.ofNullable(parentOktmo), Optional.ofNullable(areaKm2),
                    validFrom, Optional.ofNullable(validTo), revision);
        }
    }

    /** Organisations of a kind and how many of them work in a territory on the day. */
    record Facilities(String oktmo, int number) {}

    /** Until the end of the transaction nobody else changes the tree. */
    @Select("select 1 from (select pg_advisory_xact_lock(hashtext('passport.territory'))) l")
    int lock();

    @Select(ROW + "order by name, oktmo")
    List<Row> all();

    @Select(ROW + "where oktmo = #{oktmo}")
    Optional<Row> one(String oktmo);

    @Insert("""
        insert into passport.territory (oktmo, name, kind, parent_oktmo, area_km2, valid_from, valid_to)
        values (#{t.oktmo}, #{t.name}, #{t.kind}, #{parent}, #{area}, #{t.from}, #{to})
        on conflict do nothing
        """)
    int insertIfAbsent(@Param("t") Territory territory, @Param("parent") String parent,
            @Param("area") BigDecimal areaKm2, @Param("to") LocalDate to);

    @Update("""
        update passport.territory
           set name = #{t.name}, kind = #{t.kind}, parent_oktmo = #{parent}, area_km2 = #{area},
               valid_from = #{t.from}, valid_to = #{to}, revision = revision + 1
         where oktmo = #{t.oktmo} and revision = #{t.revision}
        """)
    int update(@Param("t") Territory territory, @Param("parent") String parent, @Param("area") BigDecimal areaKm2,
            @Param("to") LocalDate to);

    @Select("""
        select oktmo, count(*)::int as number from passport.facility
         where kind = 'MEDICAL' and oktmo <> '' and coalesce(opened_on, #{day}) <= #{day}
           and coalesce(closed_on, #{day} + 1) > #{day}
         group by oktmo
        """)
    List<Facilities> facilities(LocalDate day);
}
