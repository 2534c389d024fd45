package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StockPlaceMapper {
    String COLUMNS = "select facility_oid, mdlp_id, kind, title, owner from stock.place ";

    @Insert("""
        insert into stock.place (facility_oid, mdlp_id, kind, title, owner)
        values (#{facilityOid}, #{mdlpId}, #{kind}, #{title}, #{owner})
        on conflict (facility_oid) do update
           set (mdlp_id, kind, title, owner, revision)
             = (excluded.mdlp_id, excluded.kind, excluded.title, excluded.owner, stock.place.revision + 1)
        """)
    void put(Place place);

    @Select(COLUMNS + "where facility_oid = #{facility}")
    Optional<Place> find(String facility);

    @Select(COLUMNS + "where mdlp_id = #{mdlpId}")
    Optional<Place> byMdlp(String mdlpId);

    @Select(COLUMNS + "where closed_on is null order by title, facility_oid")
    List<Place> all();

    record Closing(String facilityOid, String title, Optional<LocalDate> closedOn) {}

    /** Until the end of the transaction none of them is closed or opened. */
    @Select("""
        select facility_oid, title, closed_on from stock.place
         where facility_oid = any(#{facilities, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
         order by facility_oid for key share
        """)
    List<Closing> closings(@Param("facilities") String[] facilities);
}
