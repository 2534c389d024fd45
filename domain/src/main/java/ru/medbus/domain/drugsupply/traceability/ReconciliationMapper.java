package ru.medbus.domain.drugsupply.traceability;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ReconciliationMapper {
    String COLUMNS = """
        select r.id, r.place, r.ordered_by, r.started_at, r.finished_at,
               (select count(*)::int from traceability.reconciliation_code c where c.reconciliation_id = r.id) as codes
          from traceability.reconciliation r
        """;

    @Select(value = """
        insert into traceability.reconciliation (place, ordered_by) values (#{place}, #{by}) returning id
        """, affectData = true)
    long add(@Param("place") String place, @Param("by") String by);

    @Select(COLUMNS + "where r.id = #{id}")
    Optional<Reconciliations.Reconciliation> find(long id);

    @Select(COLUMNS + "where r.place = #{place} order by r.id desc limit 1")
    Optional<Reconciliations.Reconciliation> last(String place);

    @Insert("""
        insert into traceability.reconciliation_code (reconciliation_id, sgtin, status)
        select #{id}, sgtin, status
          from unnest(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                      #{statuses, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as c (sgtin, status)
        on conflict do nothing
        """)
    void keep(@Param("id") long id, @Param("sgtins") String[] sgtins, @Param("statuses") String[] statuses);

    @Update("update traceability.reconciliation set finished_at = clock_timestamp() where id = #{id} and finished_at is null")
    void finish(long id);

    /** Opened packs count on both sides; what is on its way is neither's. */
    @Select("""
        with here as (
            select p.sgtin, p.state from stock.pack p join stock.place f on f.facility_oid = p.facility_oid
              join traceability.reconciliation r on r.place = f.mdlp_id where r.id = #{id}),
        there as (select sgtin, status from traceability.reconciliation_code where reconciliation_id = #{id})
        select coalesce(here.sgtin, there.sgtin) as sgtin, coalesce(here.state, '') as here,
               coalesce(there.status, '') as there
          from here full join there using (sgtin)
         where coalesce(here.state, '') <> 'IN_TRANSIT' and (here.state = 'IN_STOCK') is distinct from (there.sgtin is not null)
           and not (here.sgtin is not null and here.state <> 'IN_STOCK' and there.sgtin is null)
         order by 1 limit #{limit}
        """)
    List<Reconciliations.Difference> differences(@Param("id") long id, @Param("limit") int limit);
}
