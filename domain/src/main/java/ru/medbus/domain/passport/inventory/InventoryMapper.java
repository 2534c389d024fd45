package ru.medbus.domain.passport.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface InventoryMapper {
    String ROW = """
        select i.id, i.facility_oid, f.short_name as facility, i.order_number, i.order_on, i.chairman, i.members,
               i.state, i.opened_by, i.closed_by, i.closed_at,
               (select count(*)::int from passport.inventory_sheet s where s.inventory_id = i.id) as sheets,
               (select count(*)::int from passport.inventory_line l where l.inventory_id = i.id) as lines,
               (select count(*)::int from passport.inventory_line l
                  join lateral (select mark from passport.inventory_mark m where m.line_id = l.id
                                 order by m.id desc limit 1) m on m.mark = 'FOUND'
                 where l.inventory_id = i.id) as found
          from passport.inventory i
          join passport.facility f on f.oid = i.facility_oid
        """;

    /** @param facility empty for all */
    @Select(ROW + """
         where (#{facility} = '' or i.facility_oid = #{facility}) and (#{before} = 0 or i.id < #{before})
         order by i.id desc limit #{limit}
        """)
    List<Row> all(@Param("facility") String facility, @Param("before") long before, @Param("limit") int limit);

    @Select(ROW + "where i.id = #{id}")
    Optional<Row> one(long id);

    /** Counting goes on beside counting; a change of the campaign's state waits for it and holds it off. */
    @Select("select state from passport.inventory where id = #{id} for share")
    Optional<InventoryState> lockedForCounting(long id);

    @Select("select state from passport.inventory where id = #{id} for update")
    Optional<InventoryState> locked(long id);

    @Select("""
        insert into passport.inventory (facility_oid, order_number, order_on, chairman, members, opened_by)
        values (#{facility}, #{orderNumber}, #{orderOn}, #{chairman}, #{members}, #{who})
        on conflict do nothing
        returning id
        """)
    Optional<Long> insert(@Param("facility") String facility, @Param("orderNumber") String orderNumber,
            @Param("orderOn") LocalDate orderOn, @Param("chairman") String chairman, @Param("members") String members,
            @Param("who") String who);

    /** The book before the moment: what the ledgers say stood where, in which state. */
    String BOOK = """
        with book as (
            select e.id, e.type_name, e.model, e.inventory_number, e.serial, e.cost_kopecks, s.state,
                   p.department_oid, p.room_id
              from passport.equipment e
              join lateral (select state from passport.equipment_state
                             where equipment_id = e.id and at < #{until} order by at desc, id desc limit 1) s
                on s.state <> 'WRITTEN_OFF'
              join lateral (select department_oid, room_id from passport.equipment_place
                             where equipment_id = e.id and at < #{until} order by at desc, id desc limit 1) p on true
             where e.facility_oid = #{facility} and e.state <> 'WRITTEN_OFF'
               and (cardinality(#{departments, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) = 0
                    or p.department_oid = any(#{departments, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}))
               and (cardinality(#{rooms, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[]) = 0
                    or p.room_id = any(#{rooms, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})))
        """;

    /** A sheet for every room of the scope, also an empty one: what stands there by mistake must have a sheet. */
    @Insert(BOOK + """
        , places as (
            select r.id as room_id, null::text as department_oid
              from passport.room r
             where r.facility_oid = #{facility} and (r.closed_on is null or r.closed_on > #{day})
               and (cardinality(#{departments, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) = 0
                    or r.department_oid = any(#{departments, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}))
               and (cardinality(#{rooms, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[]) = 0
                    or r.id = any(#{rooms, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}))
            union
            select room_id, case when room_id is null then department_oid end from book)
        insert into passport.inventory_sheet (inventory_id, room_id, department_oid, title)
        select #{id}, p.room_id, p.department_oid,
               case when p.room_id is not null
                    then 'Помещение ' || r.number || case when r.name <> '' then ', ' || r.name else '' end
                    when p.department_oid is not null then d.name || ', без помещения'
                    else 'Без подразделения и помещения' end
          from places p
          left join passport.room r on r.id = p.room_id
          left join passport.department d on d.oid = p.department_oid
        """)
    int insertSheets(@Param("id") long id, @Param("facility") String facility, @Param("day") LocalDate day,
            @Param("until") Instant until, @Param("departments") String[] departments, @Param("rooms") Long[] rooms);

    @Insert(BOOK + """
        insert into passport.inventory_line (inventory_id, sheet_id, equipment_id, title, inventory_number, serial,
                                             cost_kopecks, book_state, book_place)
        select #{id}, s.id, b.id, b.type_name || ', ' || b.model, b.inventory_number, b.serial, b.cost_kopecks, b.state,
               s.title
          from book b
          join passport.inventory_sheet s on s.inventory_id = #{id} and s.room_id is not distinct from b.room_id
           and s.department_oid is not distinct from case when b.room_id is null then b.department_oid end
        """)
    int insertLines(@Param("id") long id, @Param("facility") String facility, @Param("until") Instant until,
            @Param("departments") String[] departments, @Param("rooms") Long[] rooms);

    @Update("""
        update passport.inventory set state = #{state}, closed_by = #{who}, closed_at = #{at} where id = #{id}
        """)
    void state(@Param("id") long id, @Param("state") InventoryState state, @Param("who") String who,
            @Param("at") Instant at);

    @Select("""
        select count(*)::int from passport.inventory
         where facility_oid = #{facility} and state in ('COUNTING', 'REVIEW')
        """)
    int open(String facility);

    record Row(long id, String facilityOid, String facility, String orderNumber, LocalDate orderOn, String chairman,
            String members, InventoryState state, String openedBy, String closedBy, Instant closedAt, int sheets,
            int lines, int found) {

        Inventory inventory() {
            return new Inventory(id, facilityOid, facility, orderNumber, orderOn, chairman, members, state, openedBy,
                    closedBy, Optional.ofNullable(closedAt), sheets, lines, found);
        }
    }
}
