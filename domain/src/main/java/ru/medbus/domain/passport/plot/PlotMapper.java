package ru.medbus.domain.passport.plot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PlotMapper {
    record Line(long id, String facilityOid, String departmentOid, PlotKind kind, String number, String doctorSnils,
            int adults, int children, LocalDate openedOn, LocalDate closedOn, int revision) {
        static Line of(Plot plot) {
            return new Line(plot.id(), plot.facilityOid(), plot.departmentOid().orElse(null), plot.kind(),
                    plot.number(), plot.doctorSnils(), plot.adults(), plot.children(), plot.openedOn(),
                    plot.closedOn().orElse(null), plot.revision());
        }

        Plot plot(List<AddressLine> addresses) {
            return new Plot(id, facilityOid, Optional.ofNullable(departmentOid), kind, number, doctorSnils, adults,
                    children, openedOn, Optional.ofNullable(closedOn),
                    addresses.stream().filter(line -> line.plotId() == id).map(AddressLine::address).toList(),
                    revision);
        }
    }

    record AddressLine(long plotId, String place, String street, int houseFrom, int houseTo, Parity parity,
            String suffix) {
        ServedAddress address() {
            return new ServedAddress(place, street, new Houses(houseFrom, houseTo, parity, suffix));
        }
    }

    /** @param number of the участок that serves it, with the name of its facility */
    record Rival(String number, String facility, String place, String street, int houseFrom, int houseTo,
            Parity parity, String suffix) {
        ServedAddress address() {
            return new ServedAddress(place, street, new Houses(houseFrom, houseTo, parity, suffix));
        }
    }

    @Select("""
        select id, facility_oid, department_oid, kind, number, doctor_snils, adults, children, opened_on, closed_on,
               revision
          from passport.plot where facility_oid = #{facility} order by kind, length(number), number, id
        """)
    List<Line> of(String facility);

    @Select("""
        select a.plot_id, a.place, a.street, a.house_from, a.house_to, a.parity, a.suffix
          from passport.served_address a join passport.plot p on p.id = a.plot_id
         where p.facility_oid = #{facility} order by a.plot_id, a.line
        """)
    List<AddressLine> addresses(String facility);

    /** Until the end of the transaction nobody else changes addresses of this kind of участок. */
    @Select("select 1 from (select pg_advisory_xact_lock(hashtextextended('plot ' || #{kind}, 0))) l")
    int lock(PlotKind kind);

    @Select("""
        insert into passport.plot (facility_oid, department_oid, kind, number, doctor_snils, adults, children, opened_on,
                                   closed_on)
        values (#{facilityOid}, #{departmentOid}, #{kind}, #{number}, #{doctorSnils}, #{adults}, #{children},
                #{openedOn}, #{closedOn})
        returning id
        """)
    long add(Line plot);

    @Update("""
        update passport.plot
           set department_oid = #{departmentOid}, kind = #{kind}, number = #{number}, doctor_snils = #{doctorSnils},
               adults = #{adults}, children = #{children}, opened_on = #{openedOn}, closed_on = #{closedOn},
               revision = revision + 1
         where id = #{id} and facility_oid = #{facilityOid} and revision = #{revision}
        """)
    int change(Line plot);

    @Delete("delete from passport.served_address where plot_id = #{plot}")
    void clear(long plot);

    @Insert("""
        insert into passport.served_address (plot_id, line, place, street, place_key, street_key, house_from, house_to,
                                             parity, suffix)
        values (#{plot}, #{line}, #{a.place}, #{a.street}, #{placeKey}, #{streetKey}, #{a.houses.from}, #{a.houses.to},
                #{a.houses.parity}, #{a.houses.suffix})
        """)
    void serve(@Param("plot") long plot, @Param("line") int line, @Param("a") ServedAddress address,
            @Param("placeKey") String placeKey, @Param("streetKey") String streetKey);

    /** Others of this number and kind in the same facility on days of these. */
    @Select("""
        select count(*) from passport.plot
         where facility_oid = #{facilityOid} and kind = #{kind} and id <> #{id}
           and lower(number collate pg_c_utf8) = lower(#{number}::text collate pg_c_utf8)
           and daterange(opened_on, closed_on) && daterange(#{openedOn}::date, #{closedOn}::date)
        """)
    int namesakes(Line plot);

    /**
     * What others of the kind serve in one of these streets, or in the whole place, on days of these.
     *
     * @param streets empty when the whole place is asked for
     */
    @Select("""
        select p.number, f.short_name as facility, a.place, a.street, a.house_from, a.house_to, a.parity, a.suffix
          from passport.served_address a
          join passport.plot p on p.id = a.plot_id
          join passport.facility f on f.oid = p.facility_oid
         where a.place_key = #{place} and (cardinality(#{streets}::text[]) = 0 or a.street_key = ''
                                           or a.street_key = any (#{streets}::text[]))
           and p.kind = #{p.kind} and p.id <> #{p.id}
           and daterange(p.opened_on, p.closed_on) && daterange(#{p.openedOn}::date, #{p.closedOn}::date)
         order by p.number, a.line
        """)
    List<Rival> rivals(@Param("p") Line plot, @Param("place") String placeKey, @Param("streets") String[] streets);
}
