package ru.medbus.domain.passport.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.passport.equipment.EquipmentState;

@Mapper
interface InventoryLineMapper {
    String LINE = """
        select l.id, l.inventory_id, l.sheet_id, l.equipment_id, l.code, l.title, l.inventory_number, l.serial,
               l.cost_kopecks, l.book_state, l.book_place, coalesce(m.mark, 'UNMARKED') as mark,
               m.sheet_id as found_sheet, coalesce(fs.title, '') as found_place, coalesce(m.state, '') as found_state,
               coalesce(m.who, '') as who, m.at,
               (select count(*)::int from passport.inventory_mark c where c.line_id = l.id) as marks, l.decision,
               l.note, l.taken_type, l.taken_type_name, l.taken_number
          from passport.inventory_line l
          left join lateral (select mark, sheet_id, state, who, at from passport.inventory_mark m
                              where m.line_id = l.id order by m.id desc limit 1) m on true
          left join passport.inventory_sheet fs on fs.id = m.sheet_id
        """;

    @Select(LINE + "where l.inventory_id = #{inventory} order by l.sheet_id nulls last, l.id")
    List<Row> all(long inventory);

    /** Of the book of the sheet, and what was found there. */
    @Select(LINE + """
         where l.inventory_id = #{inventory} and (l.sheet_id = #{sheet} or (m.mark = 'FOUND' and m.sheet_id = #{sheet}))
         order by (l.sheet_id is distinct from #{sheet}), l.inventory_number, l.id
        """)
    List<Row> ofSheet(@Param("inventory") long inventory, @Param("sheet") long sheet);

    @Select(LINE + "where l.inventory_id = #{inventory} and l.id = #{id}")
    Optional<Row> one(@Param("inventory") long inventory, @Param("id") long id);

    @Select(LINE + "where l.inventory_id = #{inventory} and l.equipment_id = #{unit}")
    Optional<Row> ofUnit(@Param("inventory") long inventory, @Param("unit") long unit);

    @Select(LINE + "where l.inventory_id = #{inventory} and l.equipment_id is null and l.code = #{code}")
    Optional<Row> surplus(@Param("inventory") long inventory, @Param("code") String code);

    /** The organisation's unit by the id of its label, else by its inventory number, else by its serial number. */
    @Select("""
        select id from passport.equipment
         where facility_oid = #{facility} and state <> 'WRITTEN_OFF'
           and (id = #{id} or upper(inventory_number) collate "C" = upper(#{code})
                or upper(serial) collate "C" = upper(#{code}))
         order by id = #{id} desc, upper(inventory_number) = upper(#{code}) desc, id limit 1
        """)
    Optional<Long> unit(@Param("facility") String facility, @Param("id") long id, @Param("code") String code);

    /** A unit of the organisation that the campaign does not cover. */
    @Insert("""
        insert into passport.inventory_line (inventory_id, equipment_id, title, inventory_number, serial, cost_kopecks,
                                             book_state, book_place)
        select #{inventory}, e.id, e.type_name || ', ' || e.model, e.inventory_number, e.serial, e.cost_kopecks, e.state,
               coalesce('Помещение ' || r.number, d.name, 'Без помещения') || ' (вне охвата)'
          from passport.equipment e
          left join passport.room r on r.id = e.room_id
          left join passport.department d on d.oid = e.department_oid
         where e.id = #{unit}
        on conflict do nothing
        """)
    void insertUnit(@Param("inventory") long inventory, @Param("unit") long unit);

    @Insert("""
        insert into passport.inventory_line (inventory_id, code, title, serial)
        values (#{inventory}, #{code}, #{title}, #{serial})
        on conflict do nothing
        """)
    void insertSurplus(@Param("inventory") long inventory, @Param("code") String code, @Param("title") String title,
            @Param("serial") String serial);

    @Insert("""
        insert into passport.inventory_mark (line_id, mark, sheet_id, state, who)
        values (#{line}, #{mark}, #{sheet}, #{state}, #{who})
        """)
    void mark(@Param("line") long line, @Param("mark") Mark mark, @Param("sheet") Long sheet,
            @Param("state") String state, @Param("who") String who);

    @Update("""
        update passport.inventory_line
           set decision = #{decision}, note = #{note}, taken_type = #{type}, taken_type_name = #{typeName},
               taken_number = #{number}
         where id = #{id}
        """)
    void decide(@Param("id") long id, @Param("decision") Decision decision, @Param("note") String note,
            @Param("type") String type, @Param("typeName") String typeName, @Param("number") String number);

    String SHEET = """
        select s.id, s.inventory_id, s.title,
               (select count(*)::int from passport.inventory_line l where l.sheet_id = s.id) as lines,
               (select count(*)::int from passport.inventory_line l
                  join lateral (select mark from passport.inventory_mark m where m.line_id = l.id
                                 order by m.id desc limit 1) m on m.mark = 'FOUND'
                 where l.sheet_id = s.id) as found,
               (select count(*)::int from passport.inventory_line l
                  join lateral (select mark, sheet_id from passport.inventory_mark m where m.line_id = l.id
                                 order by m.id desc limit 1) m on m.mark = 'FOUND' and m.sheet_id = s.id
                 where l.inventory_id = s.inventory_id and l.sheet_id is distinct from s.id) as guests
          from passport.inventory_sheet s
        """;

    @Select(SHEET + "where s.inventory_id = #{inventory} order by s.title, s.id")
    List<InventorySheet> sheets(long inventory);

    @Select(SHEET + "where s.id = #{id} and s.inventory_id = #{inventory}")
    Optional<InventorySheet> sheet(@Param("inventory") long inventory, @Param("id") long id);

    @Select("select room_id, department_oid from passport.inventory_sheet where id = #{id}")
    Place place(long id);

    record Place(Long roomId, String departmentOid) {}

    record Row(long id, long inventoryId, Long sheetId, Long equipmentId, String code, String title,
            String inventoryNumber, String serial, long costKopecks, String bookState, String bookPlace, Mark mark,
            Long foundSheet, String foundPlace, String foundState, String who, Instant at, int marks, String decision,
            String note, String takenType, String takenTypeName, String takenNumber) {

        InventoryLine line() {
            return new InventoryLine(id, inventoryId, known(sheetId), known(equipmentId), code, title, inventoryNumber,
                    serial, costKopecks, state(bookState), bookPlace, mark, known(foundSheet), foundPlace,
                    state(foundState), who, Optional.ofNullable(at), marks,
                    Optional.of(decision).filter(word -> !word.isEmpty()).map(Decision::valueOf), note, takenType,
                    takenTypeName, takenNumber);
        }

        private static OptionalLong known(Long id) {
            return id == null ? OptionalLong.empty() : OptionalLong.of(id);
        }

        private static Optional<EquipmentState> state(String word) {
            return Optional.of(word).filter(text -> !text.isEmpty()).map(EquipmentState::valueOf);
        }
    }
}
