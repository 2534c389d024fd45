package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PlaceRegisterMapper {
    String CARD = """
        select l.facility_oid, l.mdlp_id, l.kind, l.title, l.owner, l.closed_on, l.revision,
               (select count(*)::int from stock.pack p
                 where p.facility_oid = l.facility_oid and p.state in ('IN_STOCK', 'IN_TRANSIT')) as packs,
               coalesce((select string_agg(s.facility_oid, ' ' order by s.facility_oid) from stock.serves s
                          where s.pharmacy_oid = l.facility_oid), '') as served
          from stock.place l
        """;

    record Row(String facilityOid, String mdlpId, Place.Kind kind, String title, String owner,
            Optional<LocalDate> closedOn,
            int revision, int packs, String served) {

        PlaceCard card() {
            return new PlaceCard(new Place(facilityOid, mdlpId, kind, title, owner),
                    Stream.of(served.split(" ")).filter(oid -> !oid.isEmpty()).toList(), packs, closedOn, revision);
        }
    }

    /** Two who enter places wait for each other, so that every refusal is told by its rule. */
    @Update("lock table stock.place in share row exclusive mode")
    void lock();

    /** Until the end of the transaction no pack comes to the place. */
    @Select("select revision from stock.place where facility_oid = #{facility} for update")
    Optional<Integer> locked(String facility);

    @Select(CARD + "where l.facility_oid = #{facility}")
    Optional<Row> one(String facility);

    @Select(CARD + "order by l.closed_on is not null, l.kind, l.title, l.facility_oid")
    List<Row> all();

    @Select("select distinct owner from stock.place order by owner")
    List<String> owners();

    @Insert("""
        insert into stock.place (facility_oid, mdlp_id, kind, title, owner)
        values (#{facilityOid}, #{mdlpId}, #{kind}, #{title}, #{owner})
        """)
    void insert(Place place);

    @Update("""
        update stock.place
           set mdlp_id = #{mdlpId}, kind = #{kind}, title = #{title}, owner = #{owner}, revision = revision + 1
         where facility_oid = #{facilityOid}
        """)
    void update(Place place);

    @Update("update stock.place set closed_on = #{day}, revision = revision + 1 where facility_oid = #{facility}")
    void close(@Param("facility") String facility, @Param("day") LocalDate day);

    @Select("select count(*) from stock.waybill where facility_oid = #{facility} and state in ('OPEN', 'PARTLY')")
    int openWaybills(String facility);

    @Delete("delete from stock.serves where pharmacy_oid = #{pharmacy}")
    void detach(String pharmacy);

    @Insert("insert into stock.serves (pharmacy_oid, facility_oid) values (#{pharmacy}, #{facility})")
    void attach(@Param("pharmacy") String pharmacy, @Param("facility") String facility);
}
