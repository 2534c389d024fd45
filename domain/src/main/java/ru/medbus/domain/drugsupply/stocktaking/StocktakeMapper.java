package ru.medbus.domain.drugsupply.stocktaking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.drugsupply.stock.Paper;

@Mapper
interface StocktakeMapper {
    String ROW = """
        select t.id, t.facility_oid, p.title as place, t.number, t.day, t.chairman, t.members,
               array_to_string(t.cells, chr(10)) as cells,
               cardinality(t.cells) as counted, array_to_string(t.gtins, ',') as gtins, t.funding, t.state,
               t.opened_by, t.opened_at, t.ended_by, t.ended_at, t.reason,
               (select count(*)::int from stock.stocktake_line l where l.stocktake_id = t.id and l.expected) as expected,
               (select count(*)::int from stock.stocktake_line l
                 where l.stocktake_id = t.id and l.sheet_id is not null) as found
          from stock.stocktake t join stock.place p using (facility_oid)
        """;

    @Select(value = """
        insert into stock.stocktake (facility_oid, number, day, chairman, members, cells, gtins, funding, opened_by)
        values (#{o.facilityOid}, #{p.number}, #{p.day}, #{o.chairman}, #{o.members},
                #{cells, typeHandler=org.apache.ibatis.type.ArrayTypeHandler},
                #{gtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}, #{o.funding}, #{who})
        on conflict do nothing returning id
        """, affectData = true)
    Optional<Long> add(@Param("o") StocktakeOrder order, @Param("p") Paper paper, @Param("cells") String[] cells,
            @Param("gtins") String[] gtins, @Param("who") String who);

    /** The book as it stands now. */
    @Insert("""
        insert into stock.stocktake_line (stocktake_id, sgtin, expected, book_state, book_facility, book_cell, book_part)
        select t.id, p.sgtin, true, p.state, p.facility_oid, p.cell, p.left_part
          from stock.stocktake t
          join stock.pack p on p.facility_oid = t.facility_oid and p.state = 'IN_STOCK'
          join stock.batch b on b.id = p.batch_id
         where t.id = #{id} and (t.cells = '{}' or p.cell = any(t.cells))
           and (t.gtins = '{}' or b.gtin = any(t.gtins)) and t.funding in (0, b.funding)
         order by p.cell, b.drug, b.series, p.sgtin
        """)
    int addLines(long id);

    /** One for each cell of the order, or for every cell there is. */
    @Insert("""
        insert into stock.stocktake_sheet (stocktake_id, cell)
        select t.id, cell from stock.stocktake t
         cross join lateral (
            select unnest(t.cells) as cell
            union select c.code from stock.cell c where c.facility_oid = t.facility_oid and t.cells = '{}'
            union select '' where t.cells = '{}'
            union select l.book_cell from stock.stocktake_line l where l.stocktake_id = t.id) as each
         where t.id = #{id} order by cell
        """)
    void addSheets(long id);

    @Select(ROW + "where t.id = #{id}")
    Optional<Row> find(long id);

    @Select(ROW + """
        where t.facility_oid = #{facility} and (#{before} = 0 or t.id < #{before})
        order by t.id desc limit #{limit}
        """)
    List<Row> list(@Param("facility") String facility, @Param("before") long before, @Param("limit") int limit);

    /** Counting goes on beside counting; a change of state waits for it and holds it off. */
    @Select("select state from stock.stocktake where id = #{id} for share")
    Optional<StocktakeState> shared(long id);

    @Select("select state from stock.stocktake where id = #{id} for update")
    Optional<StocktakeState> locked(long id);

    @Update("""
        update stock.stocktake
           set state = #{state}, reason = #{reason},
               ended_by = case when #{state} in ('CLOSED', 'CANCELLED') then #{who} else '' end,
               ended_at = case when #{state} in ('CLOSED', 'CANCELLED') then clock_timestamp() end
         where id = #{id}
        """)
    void state(@Param("id") long id, @Param("state") StocktakeState state, @Param("reason") String reason,
            @Param("who") String who);

    @Select("""
        select s.id, s.cell, coalesce(c.title, '') as title,
               (select count(*)::int from stock.stocktake_line l
                 where l.stocktake_id = s.stocktake_id and l.expected and l.book_cell = s.cell) as expected,
               (select count(*)::int from stock.stocktake_line l where l.sheet_id = s.id) as found,
               coalesce((select string_agg(distinct m.who, ', ') from stock.stocktake_mark m
                          where m.sheet_id = s.id), '') as counters
          from stock.stocktake_sheet s join stock.stocktake t on t.id = s.stocktake_id
          left join stock.cell c on c.facility_oid = t.facility_oid and c.code = s.cell
         where s.stocktake_id = #{stocktake} order by s.cell
        """)
    List<StocktakeSheet> sheets(long stocktake);

    @Select("""
        select exists (select from stock.stocktake_mark m join stock.stocktake_line l on l.id = m.line_id
                        where l.stocktake_id = #{stocktake} and m.who = #{who} and m.how <> 'IDENTIFIED')
        """)
    boolean counted(@Param("stocktake") long stocktake, @Param("who") String who);

    record Row(long id, String facilityOid, String place, String number, LocalDate day, String chairman,
            String members, String cells, int counted, String gtins, int funding, StocktakeState state, String openedBy,
            OffsetDateTime openedAt, String endedBy, OffsetDateTime endedAt, String reason, int expected, int found) {
        Stocktake stocktake() {
            return new Stocktake(id, facilityOid, place, number, day, chairman, members,
                    counted == 0 ? List.of() : List.of(cells.split("\n", -1)),
                    gtins.isEmpty() ? List.of() : List.of(gtins.split(",")), funding, state, openedBy,
                    openedAt.toInstant(), endedBy, Optional.ofNullable(endedAt).map(OffsetDateTime::toInstant), reason,
                    expected, found);
        }
    }

    @Select("select count(*) from stock.stocktake where facility_oid = #{facility} and state in ('COUNTING', 'REVIEW')")
    int openAt(String facility);
}
