package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StockOperationMapper {
    String OPERATION = """
        select o.id, o.kind, o.facility_oid, o.counterparty, o.doc_number, o.doc_date, o.reason, o.who, o.at,
               (select count(*)::int from stock.movement m where m.operation_id = o.id) as packs,
               (select r.id from stock.operation r where r.reverses_id = o.id) as reversed
          from stock.operation o
        """;

    @Select(OPERATION + "where o.id = #{id}")
    Optional<OperationRow> row(long id);

    @Select(OPERATION + """
        where o.facility_oid = #{facility} and (#{kind} = '' or o.kind = #{kind})
          and (#{before} = 0 or o.id < #{before})
        order by o.id desc limit #{limit}
        """)
    List<OperationRow> list(@Param("facility") String facility, @Param("kind") String kind,
            @Param("before") long before, @Param("limit") int limit);

    default Optional<Operation> find(long id) {
        return row(id).map(OperationRow::operation);
    }

    record OperationRow(long id, String kind, String facilityOid, String counterparty, String docNumber,
            LocalDate docDate, String reason, String who, OffsetDateTime at, int packs, Long reversed) {
        Operation operation() {
            return new Operation(id, OperationKind.valueOf(kind), facilityOid, counterparty, docNumber,
                    Optional.ofNullable(docDate), reason, who, at.toInstant(), packs, Optional.ofNullable(reversed));
        }
    }
}
