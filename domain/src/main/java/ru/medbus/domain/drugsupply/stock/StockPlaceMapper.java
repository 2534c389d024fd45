package ru.medbus.domain.drugsupply.stock;

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
           set (mdlp_id, kind, title, owner) = (excluded.mdlp_id, excluded.kind, excluded.title, excluded.owner)
        """)
    void put(Place place);

    @Insert("""
        insert into stock.cell (facility_oid, code, title, capacity, quarantine)
        values (#{facility}, #{code}, #{title}, #{capacity}, #{quarantine})
        on conflict (facility_oid, code) do update
           set (title, capacity, quarantine) = (excluded.title, excluded.capacity, excluded.quarantine)
        """)
    void addCell(@Param("facility") String facility, @Param("code") String code, @Param("title") String title,
            @Param("capacity") int capacity, @Param("quarantine") boolean quarantine);

    @Select(COLUMNS + "where facility_oid = #{facility}")
    Optional<Place> find(String facility);

    @Select(COLUMNS + "where mdlp_id = #{mdlpId}")
    Optional<Place> byMdlp(String mdlpId);

    @Select(COLUMNS + "order by title, facility_oid")
    List<Place> all();

    @Select("""
        select c.code, c.title, c.capacity, c.quarantine, count(p.sgtin)::int as packs
          from stock.cell c
          left join stock.pack p on p.facility_oid = c.facility_oid and p.cell = c.code and p.state = 'IN_STOCK'
         where c.facility_oid = #{facility}
         group by c.code, c.title, c.capacity, c.quarantine order by c.code
        """)
    List<StockPlaces.Cell> cells(String facility);
}
