package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface HoldMapper {
    String HOLD = "select sgtin, facility_oid, prescription, number, purpose, held_until from stock.hold ";

    /** One at a time chooses packs of a place; sales are not held up. */
    @Select("select facility_oid from stock.place where facility_oid = #{facility} for no key update")
    String chooseAlone(String facility);

    @Select(HOLD + """
        where ended_at is null and sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        order by sgtin
        """)
    List<Hold> of(@Param("sgtins") String[] sgtins);

    @Select(HOLD + "where ended_at is null and prescription = #{prescription} order by sgtin")
    List<Hold> active(String prescription);

    @Insert("""
        insert into stock.hold (sgtin, facility_oid, prescription, number, purpose, held_until, held_by)
        select each.sgtin, #{facility}, #{c.prescription}, #{c.number}, #{c.purpose}, #{c.until}, #{c.who}
          from unnest(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as each (sgtin)
        """)
    void add(@Param("facility") String facility, @Param("sgtins") String[] sgtins, @Param("c") Holds.Claim claim);

    @Update("""
        update stock.hold set ended_at = clock_timestamp(), ended_why = 'RELEASED'
         where ended_at is null and prescription = #{prescription}
        """)
    int release(String prescription);

    /** Packs that have left the shelf. */
    @Update("""
        update stock.hold set ended_at = clock_timestamp(), ended_why = 'GONE'
         where ended_at is null and sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        """)
    void gone(@Param("sgtins") String[] sgtins);

    @Update("""
        update stock.hold set ended_at = clock_timestamp(), ended_why = 'LAPSED'
         where ended_at is null and held_until < #{today}
        """)
    int lapse(LocalDate today);

    record LineRow(String sgtin, String drug, String series, String cell, String facilityOid, String prescription,
            String number, Hold.Purpose purpose, LocalDate heldUntil, String heldBy, OffsetDateTime heldAt) {
        Holds.Line line() {
            return new Holds.Line(new Hold(sgtin, facilityOid, prescription, number, purpose, heldUntil), drug, series,
                    cell, heldBy, heldAt.toInstant());
        }
    }

    @Select("""
        select h.sgtin, b.drug, b.series, p.cell, h.facility_oid, h.prescription, h.number, h.purpose, h.held_until,
               h.held_by, h.held_at
          from stock.hold h join stock.pack p using (sgtin) join stock.batch b on b.id = p.batch_id
         where h.ended_at is null and (#{facility} = '' or h.facility_oid = #{facility})
         order by h.held_until, h.number, h.sgtin offset #{skip} limit #{limit}
        """)
    List<LineRow> lines(@Param("facility") String facility, @Param("skip") int skip, @Param("limit") int limit);
}
