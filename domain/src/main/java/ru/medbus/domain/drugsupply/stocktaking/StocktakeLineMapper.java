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

@Mapper
interface StocktakeLineMapper {
    String LINE = """
        select l.id, l.sgtin, l.description, l.expected, t.facility_oid as home, l.book_state, l.book_facility,
               l.book_cell, l.book_part, p.state as now_state, p.facility_oid as now_facility, pl.title as now_place,
               p.cell as now_cell, p.left_part as now_part, s.cell as found_cell, l.found_part, l.found_by,
               o.id as operation_id, o.kind as operation_kind, coalesce(c.status, '') as mdlp, l.identified,
               l.decision, l.withdrawal_kind, l.note, l.decided_by, l.difference, l.outcome, b.id as batch_id, b.gtin,
               b.drug, b.series, b.expires_on, b.funding, b.contract_number, b.supplier, b.price_kopecks, b.vat_kopecks
          from stock.stocktake_line l
          join stock.stocktake t on t.id = l.stocktake_id
          left join stock.stocktake_sheet s on s.id = l.sheet_id
          left join stock.pack p on p.sgtin = l.sgtin
          left join stock.place pl on pl.facility_oid = p.facility_oid
          left join stock.batch b on b.id = p.batch_id
          left join stock.movement m on m.id = p.movement_id
          left join stock.operation o on o.id = m.operation_id
          left join traceability.code c on c.sgtin = l.sgtin
        """;

    @Select(LINE + "where l.stocktake_id = #{stocktake} and l.id = #{id}")
    Optional<StocktakeLineRow> find(@Param("stocktake") long stocktake, @Param("id") long id);

    @Select(LINE + "where l.stocktake_id = #{stocktake} and l.sgtin = #{sgtin} and l.sgtin <> ''")
    Optional<StocktakeLineRow> bySgtin(@Param("stocktake") long stocktake, @Param("sgtin") String sgtin);

    /**
     * Lines that may differ; whether they do, {@link StocktakeLine#differences} says.
     *
     * @param unseen whether with those that nobody has seen
     */
    @Select(LINE + """
        where l.stocktake_id = #{stocktake}
          and (l.difference <> '' or t.state <> 'CLOSED' and (l.sgtin = '' and l.identified = ''
            or #{unseen} and l.expected and l.sheet_id is null and p.state = 'IN_STOCK'
               and p.facility_oid = t.facility_oid
            or l.sheet_id is not null and (l.book_state <> 'IN_STOCK' or l.book_facility <> t.facility_oid
               or l.found_part <> l.book_part or l.book_cell <> s.cell)))
        order by l.sgtin = '', b.drug, b.series, l.sgtin, l.id
        """)
    List<StocktakeLineRow> suspects(@Param("stocktake") long stocktake, @Param("unseen") boolean unseen);

    /** What lies in the cell by the book and has not been seen anywhere. */
    @Select(LINE + """
        where l.stocktake_id = #{stocktake} and l.expected and l.sheet_id is null and l.book_cell = #{cell}
          and p.state = 'IN_STOCK' and p.facility_oid = t.facility_oid
        order by b.drug, b.series, l.sgtin limit #{limit}
        """)
    List<StocktakeLineRow> unseen(@Param("stocktake") long stocktake, @Param("cell") String cell,
            @Param("limit") int limit);

    @Select(LINE + "where l.sheet_id = #{sheet} order by l.found_at desc limit #{limit}")
    List<StocktakeLineRow> latest(@Param("sheet") long sheet, @Param("limit") int limit);

    /** A line for a pack of the book, or for one it does not know, unless it is there. */
    @Insert("""
        insert into stock.stocktake_line (stocktake_id, sgtin, expected, book_state, book_facility, book_cell, book_part)
        select #{stocktake}, #{sgtin}, false, coalesce(p.state, 'UNKNOWN'), coalesce(p.facility_oid, ''),
               coalesce(p.cell, ''), coalesce(p.left_part, '1/1')
          from (values (1)) as one left join stock.pack p on p.sgtin = #{sgtin}
        on conflict do nothing
        """)
    void ensure(@Param("stocktake") long stocktake, @Param("sgtin") String sgtin);

    @Select("select id from stock.stocktake_line where stocktake_id = #{stocktake} and sgtin = #{sgtin} for update")
    long lock(@Param("stocktake") long stocktake, @Param("sgtin") String sgtin);

    @Select(value = """
        insert into stock.stocktake_line (stocktake_id, description, expected, book_state, book_facility, book_cell,
                                          book_part, sheet_id, found_part, found_by, found_at)
        values (#{stocktake}, #{description}, false, 'UNKNOWN', '', '', '1/1', #{sheet}, '1/1', #{who},
                clock_timestamp()) returning id
        """, affectData = true)
    long addUnreadable(@Param("stocktake") long stocktake, @Param("sheet") long sheet,
            @Param("description") String description, @Param("who") String who);

    /** The book at this moment stands beside what was seen. */
    @Update("""
        update stock.stocktake_line l
           set sheet_id = #{sheet}, found_part = #{part}, found_by = #{who}, found_at = clock_timestamp(),
               decision = '', withdrawal_kind = 0, note = '', decided_by = '',
               book_state = coalesce(p.state, 'UNKNOWN'), book_facility = coalesce(p.facility_oid, ''),
               book_cell = coalesce(p.cell, ''), book_part = coalesce(p.left_part, '1/1')
          from (values (1)) as one left join stock.pack p on p.sgtin = #{sgtin}
         where l.id = #{line}
        """)
    void found(@Param("line") long line, @Param("sgtin") String sgtin, @Param("sheet") long sheet,
            @Param("part") String part, @Param("who") String who);

    @Update("update stock.stocktake_line set sheet_id = null, found_part = '', found_by = '' where id = #{line}")
    void unseenAgain(long line);

    @Insert("""
        insert into stock.stocktake_mark (line_id, sheet_id, part, how, who)
        values (#{line}, #{sheet}, #{part}, #{how}, #{who})
        """)
    void mark(@Param("line") long line, @Param("sheet") Long sheet, @Param("part") String part, @Param("how") How how,
            @Param("who") String who);

    @Update("update stock.stocktake_line set identified = #{sgtin} where id = #{line}")
    void identified(@Param("line") long line, @Param("sgtin") String sgtin);

    /** Packs of a box that lie here by the book. */
    @Select("""
        select sgtin from stock.pack where box = #{box} and state = 'IN_STOCK' and facility_oid = #{facility}
         order by sgtin
        """)
    List<String> inBox(@Param("box") String box, @Param("facility") String facility);

    @Select("""
        select b.gtin, b.funding from stock.pack p join stock.batch b on b.id = p.batch_id where p.sgtin = #{sgtin}
        """)
    Optional<KindRow> kind(String sgtin);

    @Update("""
        update stock.stocktake_line
           set decision = #{decision}, withdrawal_kind = #{kind}, note = #{note}, decided_by = #{who}
         where id = #{line}
        """)
    void decide(@Param("line") long line, @Param("decision") Resolution decision, @Param("kind") int kind,
            @Param("note") String note, @Param("who") String who);

    /** Nothing moves them until the act is through. */
    @Select("""
        select sgtin from stock.pack
         where sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}) order by sgtin for update
        """)
    List<String> lockPacks(@Param("sgtins") String[] sgtins);

    @Update("""
        update stock.stocktake_line set difference = #{difference}, lack_part = #{lack}, outcome = #{outcome}
         where id = #{line}
        """)
    void settle(@Param("line") long line, @Param("difference") String difference, @Param("lack") String lack,
            @Param("outcome") String outcome);

    String SUM = """
        select b.drug, b.gtin, b.series, b.expires_on, b.funding, b.price_kopecks,
               count(*) filter (where l.expected and (#{cell}::text is null or l.book_cell = #{cell}))::int as expected,
               count(*) filter (where l.sheet_id is not null and (#{cell}::text is null or s.cell = #{cell}))::int
                   as found,
               count(*) filter (where l.expected and (#{cell}::text is null or l.book_cell = #{cell})
                   and case when t.state = 'CLOSED' then l.lack_part <> '' and l.sheet_id is null
                            else l.sheet_id is null and p.state = 'IN_STOCK' and p.facility_oid = t.facility_oid end)::int
                   as lacking,
               count(*) filter (where not l.expected and l.sheet_id is not null and l.book_state <> 'IN_STOCK'
                   and (#{cell}::text is null or s.cell = #{cell}))::int as surplus
          from stock.stocktake_line l
          join stock.stocktake t on t.id = l.stocktake_id
          join stock.pack p on p.sgtin = l.sgtin
          join stock.batch b on b.id = p.batch_id
          left join stock.stocktake_sheet s on s.id = l.sheet_id
        """;

    /** By series; @param cell null for all cells */
    @Select(SUM + """
         where l.stocktake_id = #{stocktake}
           and (#{cell}::text is null or s.cell = #{cell} or l.expected and l.book_cell = #{cell})
         group by b.id order by b.drug, b.expires_on, b.series, b.id
        """)
    List<StocktakeSum> sums(@Param("stocktake") long stocktake, @Param("cell") String cell);

    record KindRow(String gtin, int funding) {}

    /** How a mark came to be. */
    enum How {
        SCAN,
        BOX,
        HAND,
        UNDONE,
        IDENTIFIED
    }
}
