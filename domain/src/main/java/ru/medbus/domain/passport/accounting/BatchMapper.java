package ru.medbus.domain.passport.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface BatchMapper {
    String ROW = """
        select message_id, facility_oid, kind, month, file_name, format, rows, sender, applied_at
          from passport.accounting_batch
        """;

    record Row(long messageId, String facilityOid, BatchKind kind, LocalDate month, String fileName, String format,
            int rows, String sender, Instant appliedAt) {
        Batch batch() {
            return new Batch(messageId, facilityOid, kind, Optional.ofNullable(month), fileName, format, rows, sender,
                    appliedAt);
        }
    }

    /** Until the end of the transaction nobody else takes in a batch of the organisation. */
    @Select("select 1 from (select pg_advisory_xact_lock(hashtextextended('accounting ' || #{facility}, 0))) l")
    int lock(String facility);

    @Select("""
        select message_id from passport.accounting_batch
         where facility_oid = #{facility} and kind = #{kind} and sha256 = #{sha256}
        """)
    Optional<Long> known(@Param("facility") String facility, @Param("kind") BatchKind kind,
            @Param("sha256") String sha256);

    /** Whether something newer of the kind is there: a message that came later, or a later month. */
    @Select("""
        select exists (select from passport.accounting_batch
                        where facility_oid = #{h.facility} and kind = #{h.kind}
                          and (coalesce(month, date '-infinity'), message_id)
                              > (coalesce(#{month}::date, date '-infinity'), #{h.messageId}))
        """)
    boolean newer(@Param("h") BatchHead head, @Param("month") LocalDate month);

    @Insert("""
        insert into passport.accounting_batch (message_id, facility_oid, kind, month, file_name, sha256, format, rows,
                                               sender)
        values (#{h.messageId}, #{h.facility}, #{h.kind}, #{month}, #{h.fileName}, #{h.sha256}, #{h.format}, #{rows},
                #{h.sender})
        """)
    void insert(@Param("h") BatchHead head, @Param("month") LocalDate month, @Param("rows") int rows);

    @Insert("""
        <script>insert into passport.accounting_asset (batch_id, line, inventory_number, name, serial_number, maker,
                       okof, accepted_on, cost_kopecks, rest_kopecks, room, state) values
        <foreach collection="rows" item="r" separator=",">
        (#{batch}, #{r.line}, #{r.inventoryNumber}, #{r.name}, #{r.serialNumber}, #{r.maker}, #{r.okof},
         #{r.acceptedOn}, #{r.costKopecks}, #{r.restKopecks}, #{r.room}, #{r.state})</foreach></script>
        """)
    void insertAssets(@Param("batch") long batch, @Param("rows") List<AssetRow> rows);

    @Insert("""
        <script>insert into passport.accounting_staff (batch_id, line, snils, name, post_code, post_name, department,
                       rate, fund_kopecks) values
        <foreach collection="rows" item="r" separator=",">
        (#{batch}, #{r.line}, #{r.snils.digits}, #{r.name}, #{r.postCode}, #{r.postName}, #{r.department}, #{r.rate},
         #{r.fundKopecks})</foreach></script>
        """)
    void insertStaff(@Param("batch") long batch, @Param("rows") List<StaffLine> rows);

    @Select(ROW + "where facility_oid = #{facility} order by applied_at desc limit #{limit}")
    List<Row> of(@Param("facility") String facility, @Param("limit") int limit);

    record AssetRow(int line, String inventoryNumber, String name, String serialNumber, String maker, String okof,
            LocalDate acceptedOn, Long costKopecks, Long restKopecks, String room, String state) {
        static AssetRow of(AssetLine asset) {
            return new AssetRow(asset.line(), asset.inventoryNumber(), asset.name(), asset.serialNumber(),
                    asset.maker(), asset.okof(), asset.acceptedOn().orElse(null), asset.costKopecks().orElse(null),
                    asset.restKopecks().orElse(null), asset.room(), asset.state().map(AssetState::name).orElse(""));
        }
    }
}
