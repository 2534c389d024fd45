package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StockLedgerMapper {
    String PACK = """
        select sgtin, batch_id, facility_oid, cell, box, state, left_part, coalesce(movement_id, 0) as movement_id
          from stock.pack
        """;
    String SAME_BATCH = """
        gtin = #{b.gtin} and series = #{b.series} and expires_on = #{b.expiresOn} and funding = #{t.funding}
        and contract_kind = #{t.contractKind} and contract_registry = #{t.contractRegistry}
        and contract_number = #{t.contractNumber} and contract_date is not distinct from #{day}
        and supplier = #{b.supplier} and price_kopecks = #{b.priceKopecks} and vat_kopecks = #{b.vatKopecks}
        """;

    /** By code and by box apart: one condition for both would look through every pack. */
    @Select(PACK + """
        where sgtin in (
            select p.sgtin
              from unnest(#{objects, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as o (object)
              join stock.pack p on p.sgtin = o.object
            union all
            select p.sgtin
              from unnest(#{objects, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as o (object)
              join stock.pack p on p.box = o.object and p.box <> '' and p.state in ('IN_STOCK', 'IN_TRANSIT'))
        order by sgtin for update
        """)
    List<PackRow> lock(@Param("objects") String[] objects);

    @Insert("""
        insert into stock.pack (sgtin, batch_id, facility_oid, state)
        select sgtin, batch, #{facility}, 'UNKNOWN'
          from unnest(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                      #{batches, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[]) as each (sgtin, batch)
         order by sgtin
        on conflict do nothing
        """)
    void introduce(@Param("facility") String facility, @Param("sgtins") String[] sgtins,
            @Param("batches") Long[] batches);

    @Select(value = """
        insert into stock.operation (kind, facility_oid, counterparty, doc_number, doc_date, reason, who, reverses_id)
        values (#{d.kind}, #{d.facilityOid}, #{d.counterparty}, #{d.docNumber}, #{day}, #{d.reason}, #{d.who},
                #{reverses}) returning id
        """, affectData = true)
    long add(@Param("d") OperationDraft draft, @Param("day") LocalDate day, @Param("reverses") Long reverses);

    @Select(value = """
        with change as (
            select * from unnest(
                #{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{batches, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[],
                #{parts, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{fromStates, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{toStates, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{fromFacilities, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{toFacilities, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{fromCells, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{toCells, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{fromBoxes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{toBoxes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{leftBefore, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{leftAfter, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                #{previous, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[],
                #{reverses, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
              as each (sgtin, batch_id, part, from_state, to_state, from_facility, to_facility, from_cell, to_cell,
                       from_box, to_box, left_before, left_after, previous_id, reverses_id)),
        moved as (
            insert into stock.movement (operation_id, sgtin, batch_id, part, from_state, to_state, from_facility,
                                        to_facility, from_cell, to_cell, from_box, to_box, left_before, left_after,
                                        previous_id, reverses_id)
            select #{operation}, sgtin, batch_id, part, from_state, to_state, from_facility, to_facility, from_cell,
                   to_cell, from_box, to_box, left_before, left_after, nullif(previous_id, 0), nullif(reverses_id, 0)
              from change
            returning id, sgtin, batch_id, to_state, to_facility, to_cell, to_box, left_after, previous_id)
        update stock.pack p
           set (batch_id, state, facility_oid, cell, box, left_part, movement_id)
             = (m.batch_id, m.to_state, m.to_facility, m.to_cell, m.to_box, m.left_after, m.id)
          from moved m where p.sgtin = m.sgtin and p.movement_id is not distinct from m.previous_id
        returning p.sgtin, m.id
        """, affectData = true)
    List<MovedRow> post(@Param("operation") long operation, @Param("sgtins") String[] sgtins,
            @Param("batches") Long[] batches, @Param("parts") String[] parts, @Param("fromStates") String[] fromStates,
            @Param("toStates") String[] toStates, @Param("fromFacilities") String[] fromFacilities,
            @Param("toFacilities") String[] toFacilities, @Param("fromCells") String[] fromCells,
            @Param("toCells") String[] toCells, @Param("fromBoxes") String[] fromBoxes,
            @Param("toBoxes") String[] toBoxes, @Param("leftBefore") String[] leftBefore,
            @Param("leftAfter") String[] leftAfter, @Param("previous") Long[] previous,
            @Param("reverses") Long[] reverses);

    @Insert("""
        insert into stock.batch (gtin, drug, series, expires_on, funding, contract_kind, contract_registry,
                                 contract_number, contract_date, supplier, price_kopecks, vat_kopecks)
        values (#{b.gtin}, #{b.drug}, #{b.series}, #{b.expiresOn}, #{t.funding}, #{t.contractKind},
                #{t.contractRegistry}, #{t.contractNumber}, #{day}, #{b.supplier}, #{b.priceKopecks}, #{b.vatKopecks})
        on conflict do nothing
        """)
    int addBatch(@Param("b") Batch batch, @Param("t") Terms terms, @Param("day") LocalDate day);

    @Select("select id from stock.batch where " + SAME_BATCH)
    long findBatch(@Param("b") Batch batch, @Param("t") Terms terms, @Param("day") LocalDate day);

    @Select("""
        select id, gtin, drug, series, expires_on, funding, contract_kind, contract_registry, contract_number,
               contract_date, supplier, price_kopecks, vat_kopecks
          from stock.batch where id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        """)
    List<BatchRow> batches(@Param("ids") Long[] ids);

    @Select("""
        select box, count(*) as packs from stock.pack
         where box = any(#{boxes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and state in ('IN_STOCK', 'IN_TRANSIT') group by box
        """)
    List<BoxRow> boxSizes(@Param("boxes") String[] boxes);

    String UNDO = """
        select m.id, m.sgtin, m.part, m.from_state, m.from_facility, m.from_cell, m.from_box, m.left_before,
               p.batch_id, p.facility_oid, p.cell, p.box, p.state, p.left_part, coalesce(p.movement_id, 0) as last_id,
               exists (select from stock.movement r where r.reverses_id = m.id) as reversed
          from stock.movement m join stock.pack p using (sgtin)
        """;

    @Select(UNDO + """
         where m.operation_id = #{operation} order by m.sgtin for update of p
        """)
    List<UndoRow> undoable(long operation);

    @Select(UNDO + """
         where m.id = p.movement_id and p.state = 'WRITTEN_OFF' and p.facility_oid = #{facility}
           and p.sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
         order by m.sgtin for update of p
        """)
    List<UndoRow> lastWriteOffs(@Param("facility") String facility, @Param("sgtins") String[] sgtins);

    record PackRow(String sgtin, long batchId, String facilityOid, String cell, String box, String state,
            String leftPart, long movementId) {
        Pack pack() {
            return new Pack(sgtin, batchId, facilityOid, cell, box, PackState.valueOf(state), Share.of(leftPart),
                    movementId);
        }
    }

    record MovedRow(String sgtin, long id) {}

    record BoxRow(String box, int packs) {}

    record BatchRow(long id, String gtin, String drug, String series, LocalDate expiresOn, int funding,
            int contractKind, String contractRegistry, String contractNumber, LocalDate contractDate, String supplier,
            long priceKopecks, long vatKopecks) {
        Batch batch() {
            return new Batch(id, gtin, drug, series, expiresOn, new Terms(funding, contractKind, contractRegistry,
                    contractNumber, Optional.ofNullable(contractDate)), supplier, priceKopecks, vatKopecks);
        }
    }

    record UndoRow(long id, String sgtin, String part, String fromState, String fromFacility, String fromCell,
            String fromBox, String leftBefore, long batchId, String facilityOid, String cell, String box, String state,
            String leftPart, long lastId, boolean reversed) {
        Pack now() {
            return new Pack(sgtin, batchId, facilityOid, cell, box, PackState.valueOf(state), Share.of(leftPart),
                    lastId);
        }

        Pack before() {
            return new Pack(sgtin, batchId, fromFacility, fromCell, fromBox, PackState.valueOf(fromState),
                    Share.of(leftBefore), lastId);
        }
    }
}
