package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PrescriptionMapper {
    String PRESCRIPTION = """
        select id, document_id::text, version, facility_oid, form_code, series, number, paper, state, person_id, benefit_id,
               category_code, percent, fund, diagnosis, drug_code, item_code, single_dose, times_a_day, course_days,
               quantity, signa, term_code, issued_on, valid_until, special, chronic, priority, commission_number,
               commission_on, doctor, doctor_name, doctor_snils, copy_of, reserved_until, message_id, emdr_id, refusal,
               refusal_field, annul_reason, created_at, numbered_at, signed_at, revision
        from drugsupply.prescription
        """;

    record Row(long id, String documentId, int version, String facilityOid, String formCode, Optional<String> series,
            Optional<String> number, boolean paper, PrescriptionState state, long personId, Optional<Long> benefitId,
            String categoryCode, int percent, int fund, String diagnosis, Optional<String> drugCode,
            Optional<String> itemCode, BigDecimal singleDose, int timesADay, int courseDays, BigDecimal quantity,
            String signa, String termCode, LocalDate issuedOn, Optional<LocalDate> validUntil, boolean special,
            boolean chronic, String priority, String commissionNumber, Optional<LocalDate> commissionOn,
            String doctor, String doctorName, String doctorSnils, Optional<Long> copyOf,
            Optional<LocalDate> reservedUntil, Optional<Long> messageId, String emdrId, String refusal,
            String refusalField, String annulReason, Instant createdAt, Optional<Instant> numberedAt,
            Optional<Instant> signedAt, int revision) {

        Prescription prescription() {
            return new Prescription(id, UUID.fromString(documentId), version, facilityOid,
                    series.map(each -> new SeriesNumber(each, number.orElseThrow())), paper, state, order(),
                    new Prescription.Right(benefitId, percent, fund), validUntil,
                    new Prescription.Doctor(doctor, doctorName, doctorSnils),
                    new Prescription.Fate(messageId, emdrId, refusal, refusalField, annulReason, reservedUntil),
                    copyOf, createdAt, numberedAt, signedAt, revision);
        }

        private Order order() {
            return new Order(personId, formCode, categoryCode, diagnosis, drugCode.orElse(""), itemCode.orElse(""),
                    plain(singleDose), timesADay, courseDays, plain(quantity), signa, termCode, issuedOn, special,
                    chronic, priority, new Order.Commission(commissionNumber, commissionOn));
        }

        private static BigDecimal plain(BigDecimal value) {
            return new BigDecimal(value.stripTrailingZeros().toPlainString());
        }
    }

    @Select(PRESCRIPTION + "where id = #{id}")
    Optional<Row> one(long id);

    @Select(PRESCRIPTION + "where id = #{id} for update")
    Optional<Row> locked(long id);

    @Select(PRESCRIPTION + "where series = #{series} and number = #{number}")
    Optional<Row> byNumber(SeriesNumber number);

    @Select(PRESCRIPTION + "where person_id = #{person} order by id desc limit #{limit}")
    List<Row> of(@Param("person") long person, @Param("limit") int limit);

    @Select(PRESCRIPTION + "where state in ('SIGNED', 'SENT') and message_id is not null order by id limit #{limit}")
    List<Row> underWay(int limit);

    @Select("""
        insert into drugsupply.prescription (facility_oid, form_code, state, person_id, category_code, diagnosis,
               drug_code, item_code, single_dose, times_a_day, course_days, quantity, signa, term_code, issued_on,
               special, chronic, priority, commission_number, commission_on, doctor, doctor_name, doctor_snils,
               copy_of, sheet_line_id)
        values (#{facility}, #{o.form}, 'DRAFT', #{o.personId}, #{o.category}, #{o.diagnosis},
                nullif(#{o.drug}, ''), nullif(#{o.item}, ''), #{o.singleDose}, #{o.timesADay}, #{o.courseDays},
                #{o.quantity}, #{o.signa}, #{o.term}, #{o.issuedOn}, #{o.special}, #{o.chronic}, #{o.priority},
                #{o.commission.number}, #{o.commission.on}, #{d.login}, #{d.name}, #{d.snils}, #{copyOf}, #{line})
        returning id
        """)
    long add(@Param("facility") String facility, @Param("o") Order order, @Param("d") Prescription.Doctor doctor,
            @Param("copyOf") Optional<Long> copyOf, @Param("line") Optional<Long> sheetLine);

    @Update("""
        update drugsupply.prescription
           set form_code = #{o.form}, person_id = #{o.personId}, category_code = #{o.category},
               diagnosis = #{o.diagnosis}, drug_code = nullif(#{o.drug}, ''), item_code = nullif(#{o.item}, ''),
               single_dose = #{o.singleDose}, times_a_day = #{o.timesADay}, course_days = #{o.courseDays},
               quantity = #{o.quantity}, signa = #{o.signa}, term_code = #{o.term}, issued_on = #{o.issuedOn},
               special = #{o.special}, chronic = #{o.chronic}, priority = #{o.priority},
               commission_number = #{o.commission.number}, commission_on = #{o.commission.on}::date,
               revision = revision + 1
         where id = #{id} and revision = #{revision} and state = 'DRAFT'
        """)
    int change(@Param("id") long id, @Param("revision") int revision, @Param("o") Order order);

    /** What the rules have given it. */
    @Update("""
        update drugsupply.prescription
           set series = #{n.series}, number = #{n.number}, benefit_id = #{r.benefitId}::bigint, percent = #{r.percent},
               fund = #{r.fund}, valid_until = #{until}, numbered_at = date_trunc('second', clock_timestamp()),
               revision = revision + 1
         where id = #{id}
        """)
    void number(@Param("id") long id, @Param("n") SeriesNumber number, @Param("r") Prescription.Right right,
            @Param("until") LocalDate until);

    @Update("""
        update drugsupply.prescription
           set state = #{state}, message_id = coalesce(#{message}::bigint, message_id), signed_at = clock_timestamp(),
               refusal = '', refusal_field = '', revision = revision + 1
         where id = #{id}
        """)
    void signed(@Param("id") long id, @Param("state") PrescriptionState state,
            @Param("message") Optional<Long> message);

    @Update("update drugsupply.prescription set paper = true where id = #{id}")
    void byHand(long id);

    @Update("""
        update drugsupply.prescription set state = #{state}, revision = revision + 1 where id = #{id}
        """)
    void move(@Param("id") long id, @Param("state") PrescriptionState state);

    @Update("""
        update drugsupply.prescription set state = 'SENT', message_id = #{message}, revision = revision + 1
         where id = #{id}
        """)
    void sent(@Param("id") long id, @Param("message") long message);

    @Update("""
        update drugsupply.prescription set state = 'REGISTERED', emdr_id = #{emdrId}, revision = revision + 1
         where id = #{id}
        """)
    void registered(@Param("id") long id, @Param("emdrId") String emdrId);

    /** Open again under the same number; the mended document is its next version. */
    @Update("""
        update drugsupply.prescription set state = 'DRAFT', refusal = #{text}, refusal_field = #{field},
               version = version + 1, numbered_at = null, revision = revision + 1
         where id = #{id}
        """)
    void refused(@Param("id") long id, @Param("text") String text, @Param("field") String field);

    @Update("""
        update drugsupply.prescription set state = 'ANNULLED', annul_reason = #{reason}, reserved_until = null,
               revision = revision + 1
         where id = #{id}
        """)
    void annul(@Param("id") long id, @Param("reason") String reason);

    @Update("""
        update drugsupply.prescription set state = #{state}, reserved_until = #{until}::date, revision = revision + 1
         where id = #{id}
        """)
    void reserve(@Param("id") long id, @Param("state") PrescriptionState state,
            @Param("until") Optional<LocalDate> until);

    record Ended(long id, long personId) {}

    @Select("""
        update drugsupply.prescription set state = 'EXPIRED', reserved_until = null, revision = revision + 1
         where id in (select id from drugsupply.prescription where state in ('REGISTERED', 'RESERVED')
                         and valid_until < #{day} limit 1000 for update skip locked)
        returning id, person_id
        """)
    List<Ended> expire(LocalDate day);

    @Select("""
        update drugsupply.prescription set state = 'REGISTERED', reserved_until = null, revision = revision + 1
         where id in (select id from drugsupply.prescription where state = 'RESERVED' and reserved_until < #{day}
                       limit 1000 for update skip locked)
        returning id, person_id
        """)
    List<Ended> release(LocalDate day);

    /** A list that comes as a whole: states as they are. */
    @Insert("""
        insert into drugsupply.prescription (facility_oid, form_code, series, number, state, person_id, benefit_id,
               category_code, percent, fund, diagnosis, drug_code, single_dose, times_a_day, course_days, quantity,
               signa, term_code, issued_on, valid_until, doctor, doctor_name, paper, doctor_snils)
        select "facilityOid", "formCode", series, number, state, "personId",
               (select max(id) from drugsupply.benefit b where b.person_id = r."personId"
                   and b.category_code = r."categoryCode"),
               "categoryCode", percent, fund, diagnosis, "drugCode", "singleDose", "timesADay", "courseDays", quantity,
               signa, "termCode", "issuedOn", "validUntil", doctor, "doctorName", paper, "doctorSnils"
          from jsonb_to_recordset(#{rows}::jsonb) as r ("facilityOid" text, "formCode" text, series text, number text,
               state text, "personId" bigint, "categoryCode" text, percent smallint, fund smallint, diagnosis text,
               "drugCode" text, "singleDose" numeric, "timesADay" smallint, "courseDays" smallint, quantity numeric,
               signa text, "termCode" text, "issuedOn" date, "validUntil" date, doctor text, "doctorName" text,
               paper boolean, "doctorSnils" text)
        on conflict do nothing
        """)
    int addAll(String rows);
}
