package ru.medbus.domain.drugsupply.stock;

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
interface WaybillMapper {
    String WAYBILL = """
        select w.id, w.facility_oid, w.supplier, w.supplier_name, w.number, w.day, w.way, w.funding, w.contract_kind,
               w.contract_registry, w.contract_number, w.contract_date, w.state, w.origin,
               (select coalesce(sum(l.packs), 0)::int from stock.waybill_line l where l.waybill_id = w.id) as packs,
               (select count(*)::int from stock.waybill_code c
                 where c.waybill_id = w.id and c.scanned_at is not null and c.settled = '') as scanned,
               (select count(*)::int from stock.waybill_code c
                 where c.waybill_id = w.id and c.settled = 'ACCEPTED') as accepted
          from stock.waybill w
        """;

    @Select(value = """
        insert into stock.waybill (facility_oid, supplier, supplier_name, number, day, way, funding, contract_kind,
                                   contract_registry, contract_number, contract_date, state, origin, created_by)
        values (#{w.facilityOid}, #{w.supplier}, #{w.supplierName}, #{p.number}, #{p.day}, #{w.way}, #{t.funding},
                #{t.contractKind}, #{t.contractRegistry}, #{t.contractNumber}, #{contractDay}, 'OPEN', #{w.origin},
                #{by})
        on conflict (facility_oid, supplier, number, day) do nothing
        returning id
        """, affectData = true)
    Optional<Long> add(@Param("w") WaybillDraft draft, @Param("p") Paper paper, @Param("t") Terms terms,
            @Param("contractDay") LocalDate contractDay, @Param("by") String by);

    @Insert("""
        insert into stock.waybill_line (waybill_id, n, gtin, drug, series, expires_on, packs, price_kopecks,
                                        vat_kopecks)
        values (#{id}, #{n}, #{l.gtin}, #{l.drug}, #{l.series}, #{expiresOn}, #{l.packs}, #{l.priceKopecks},
                #{l.vatKopecks})
        """)
    void addLine(@Param("id") long id, @Param("n") int n, @Param("l") WaybillDraft.Line line,
            @Param("expiresOn") LocalDate expiresOn);

    @Insert("""
        insert into stock.waybill_code (waybill_id, sgtin, line_n, box, expected)
        select #{id}, sgtin, #{n}, box, true
          from unnest(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                      #{boxes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as each (sgtin, box)
        on conflict do nothing
        """)
    void addCodes(@Param("id") long id, @Param("n") int n, @Param("sgtins") String[] sgtins,
            @Param("boxes") String[] boxes);

    /** As the drug was called when it last came. */
    @Select("select drug from stock.batch where gtin = #{gtin} order by id desc limit 1")
    Optional<String> drug(String gtin);

    @Select(WAYBILL + "where w.id = #{id}")
    Optional<WaybillRow> find(long id);

    @Select("select id from stock.waybill where id = #{id} for update")
    Long lock(long id);

    @Select(WAYBILL + """
        where (#{facility} = '' or w.facility_oid = #{facility})
          and (#{state} = '' or w.state = #{state} or #{state} = 'open' and w.state in ('OPEN', 'PARTLY'))
          and (#{before} = 0 or w.id < #{before})
        order by w.id desc limit #{limit}
        """)
    List<WaybillRow> list(@Param("facility") String facility, @Param("state") String state,
            @Param("before") long before, @Param("limit") int limit);

    @Select("""
        select l.n, l.gtin, l.drug, l.series, l.expires_on, l.packs, l.price_kopecks, l.vat_kopecks,
               count(c.sgtin) filter (where c.expected)::int as expected,
               count(c.sgtin) filter (where c.scanned_at is not null and c.settled = '')::int as scanned,
               count(c.sgtin) filter (where c.settled = 'ACCEPTED')::int as accepted
          from stock.waybill_line l
          left join stock.waybill_code c on c.waybill_id = l.waybill_id and c.line_n = l.n
         where l.waybill_id = #{id}
         group by l.waybill_id, l.n order by l.n
        """)
    List<LineRow> lines(long id);

    @Select("""
        select sgtin, line_n, box, expected, scanned_at is not null as scanned, settled
          from stock.waybill_code where waybill_id = #{id} order by line_n, scanned_at desc nulls last, sgtin
        """)
    List<CodeRow> codes(long id);

    @Select("""
        select sgtin, line_n, box, expected, scanned_at is not null as scanned, settled
          from stock.waybill_code where waybill_id = #{id} and sgtin = #{sgtin}
        """)
    Optional<CodeRow> code(@Param("id") long id, @Param("sgtin") String sgtin);

    @Update("""
        update stock.waybill_line set series = #{series}, expires_on = #{expiresOn}
         where waybill_id = #{id} and n = #{n}
        """)
    void complete(@Param("id") long id, @Param("n") int n, @Param("series") String series,
            @Param("expiresOn") LocalDate expiresOn);

    @Update("""
        update stock.waybill_code set scanned_at = clock_timestamp(), scanned_by = #{by}
         where waybill_id = #{id} and box = #{box} and scanned_at is null and settled = ''
        """)
    int scanBox(@Param("id") long id, @Param("box") String box, @Param("by") String by);

    @Select("select count(*) from stock.waybill_code where waybill_id = #{id} and box = #{box}")
    int inBox(@Param("id") long id, @Param("box") String box);

    @Update("""
        update stock.waybill_code set scanned_at = clock_timestamp(), scanned_by = #{by}
         where waybill_id = #{id} and sgtin = #{sgtin} and scanned_at is null and settled = ''
        """)
    int scanned(@Param("id") long id, @Param("sgtin") String sgtin, @Param("by") String by);

    /** A line that still waits for a pack and whose codes the supplier has not named. */
    @Select("""
        select l.n from stock.waybill_line l
         where l.waybill_id = #{id} and l.gtin = #{gtin} and (#{series} = '' or l.series in ('', #{series}))
           and not exists (select from stock.waybill_code c
                            where c.waybill_id = l.waybill_id and c.line_n = l.n and c.expected)
           and l.packs > (select count(*) from stock.waybill_code c
                           where c.waybill_id = l.waybill_id and c.line_n = l.n)
         order by l.n limit 1 for update
        """)
    Optional<Integer> lineFor(@Param("id") long id, @Param("gtin") String gtin, @Param("series") String series);

    @Select("select exists (select from stock.waybill_line where waybill_id = #{id} and gtin = #{gtin})")
    boolean hasGtin(@Param("id") long id, @Param("gtin") String gtin);

    @Insert("""
        insert into stock.waybill_code (waybill_id, sgtin, line_n, expected, scanned_at, scanned_by)
        values (#{id}, #{sgtin}, #{n}, false, clock_timestamp(), #{by})
        """)
    void addScanned(@Param("id") long id, @Param("n") int n, @Param("sgtin") String sgtin, @Param("by") String by);

    @Update("""
        update stock.waybill_code set scanned_at = null, scanned_by = ''
         where waybill_id = #{id} and sgtin = #{sgtin} and settled = '' and expected
        """)
    void unscan(@Param("id") long id, @Param("sgtin") String sgtin);

    @Delete("""
        delete from stock.waybill_code
         where waybill_id = #{id} and sgtin = #{sgtin} and settled = '' and not expected
        """)
    void removeUnexpected(@Param("id") long id, @Param("sgtin") String sgtin);

    @Update("""
        update stock.waybill_code set settled = #{settled}
         where waybill_id = #{id} and sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        """)
    void settle(@Param("id") long id, @Param("sgtins") String[] sgtins, @Param("settled") String settled);

    /** All that was promised has come, or was refused. */
    @Update("""
        update stock.waybill w
           set state = case when c.accepted = 0 then 'REFUSED'
                            when c.accepted + c.refused >= l.packs then 'ACCEPTED' else 'PARTLY' end
          from (select count(*) filter (where settled = 'ACCEPTED') as accepted,
                       count(*) filter (where settled = 'REFUSED') as refused
                  from stock.waybill_code where waybill_id = #{id}) c,
               (select sum(packs) as packs from stock.waybill_line where waybill_id = #{id}) l
         where w.id = #{id}
        """)
    void restate(long id);

    record WaybillRow(long id, String facilityOid, String supplier, String supplierName, String number, LocalDate day,
            String way, int funding, int contractKind, String contractRegistry, String contractNumber,
            LocalDate contractDate, String state, String origin, int packs, int scanned, int accepted) {
        Waybill waybill() {
            return new Waybill(id, facilityOid, supplier, supplierName, number, day, Waybill.Way.valueOf(way),
                    new Terms(funding, contractKind, contractRegistry, contractNumber,
                            Optional.ofNullable(contractDate)),
                    Waybill.State.valueOf(state), origin, packs, scanned, accepted);
        }
    }

    record LineRow(int n, String gtin, String drug, String series, LocalDate expiresOn, int packs, long priceKopecks,
            long vatKopecks, int expected, int scanned, int accepted) {
        Waybill.Line line() {
            return new Waybill.Line(n, gtin, drug, series, Optional.ofNullable(expiresOn), packs, priceKopecks,
                    vatKopecks, expected, scanned, accepted);
        }
    }

    record CodeRow(String sgtin, int lineN, String box, boolean expected, boolean scanned, String settled) {
        Waybill.Code code() {
            return new Waybill.Code(sgtin, lineN, box, expected, scanned, settled);
        }
    }
}
