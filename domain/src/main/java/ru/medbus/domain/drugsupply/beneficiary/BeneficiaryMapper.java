package ru.medbus.domain.drugsupply.beneficiary;

import java.time.Instant;
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
interface BeneficiaryMapper {
    String BENEFICIARY = """
        select person_id, facility_oid, card_number, home_region, paper_type, paper_series, paper_number, paper_issuer,
               paper_issuer_code, paper_on, address, address_region, post_index, phone, revision
        from drugsupply.beneficiary
        """;
    String BENEFIT = """
        select id, person_id, category_code, diagnosis, document_name, document_number, document_on, document_issuer,
               valid_from, valid_to, source, entered_by, entered_at, close_reason, revision
        from drugsupply.benefit
        """;

    record BenefitRow(long id, long personId, String categoryCode, String diagnosis, String documentName,
            String documentNumber, Optional<LocalDate> documentOn, String documentIssuer, LocalDate validFrom,
            Optional<LocalDate> validTo, Benefit.Source source, String enteredBy, Instant enteredAt,
            String closeReason, int revision) {

        Benefit benefit() {
            return new Benefit(id, personId, categoryCode, diagnosis,
                    new Benefit.Paper(documentName, documentNumber, documentOn, documentIssuer), validFrom, validTo,
                    source, enteredBy, enteredAt, closeReason, revision);
        }
    }

    @Select(BENEFICIARY + "where person_id = #{person}")
    Optional<Beneficiary> one(long person);

    @Insert("""
        insert into drugsupply.beneficiary (person_id, facility_oid, card_number, home_region, paper_type, paper_series,
               paper_number, paper_issuer, paper_issuer_code, paper_on, address, address_region, post_index, phone)
        values (#{personId}, #{facilityOid}, #{cardNumber}, #{homeRegion}, #{paperType}, #{paperSeries},
                #{paperNumber}, #{paperIssuer}, #{paperIssuerCode}, #{paperOn}, #{address}, #{addressRegion},
                #{postIndex}, #{phone})
        on conflict do nothing
        """)
    int enrol(Beneficiary beneficiary);

    @Update("""
        update drugsupply.beneficiary
           set facility_oid = #{facilityOid}, card_number = #{cardNumber}, home_region = #{homeRegion},
               paper_type = #{paperType}, paper_series = #{paperSeries}, paper_number = #{paperNumber},
               paper_issuer = #{paperIssuer}, paper_issuer_code = #{paperIssuerCode}, paper_on = #{paperOn}::date,
               address = #{address}, address_region = #{addressRegion}, post_index = #{postIndex}, phone = #{phone},
               revision = revision + 1
         where person_id = #{personId} and revision = #{revision}
        """)
    int change(Beneficiary beneficiary);

    @Select(BENEFIT + "where person_id = #{person} order by valid_from desc, id desc")
    List<BenefitRow> benefits(long person);

    @Select(BENEFIT + "where id = #{id}")
    Optional<BenefitRow> benefit(long id);

    @Select("""
        insert into drugsupply.benefit (person_id, category_code, diagnosis, document_name, document_number,
               document_on, document_issuer, valid_from, valid_to, source, entered_by)
        values (#{b.personId}, #{b.categoryCode}, #{b.diagnosis}, #{b.paper.name}, #{b.paper.number}, #{b.paper.on},
                #{b.paper.issuer}, #{b.validFrom}, #{b.validTo}, #{b.source}, #{by})
        returning id
        """)
    long add(@Param("b") Benefit benefit, @Param("by") String by);

    @Update("""
        update drugsupply.benefit set valid_to = #{last}, close_reason = #{reason}, revision = revision + 1
         where id = #{id} and revision = #{revision}
        """)
    int close(@Param("id") long id, @Param("last") LocalDate last, @Param("reason") String reason,
            @Param("revision") int revision);

    @Select("""
        select person_id, year, part, submitted_on, source, noted_by from drugsupply.nsu_refusal
         where person_id = #{person} order by year desc, part
        """)
    List<NsuRefusal> refusals(long person);

    @Insert("""
        insert into drugsupply.nsu_refusal (person_id, year, part, submitted_on, source, noted_by)
        values (#{personId}, #{year}, #{part}, #{submittedOn}, #{source}, #{notedBy}) on conflict do nothing
        """)
    int refuse(NsuRefusal refusal);

    @Delete("""
        delete from drugsupply.nsu_refusal where person_id = #{person} and year = #{year} and part = #{part}
        """)
    int withdrawRefusal(@Param("person") long person, @Param("year") int year, @Param("part") NsuRefusal.Part part);

    @Insert("""
        insert into drugsupply.beneficiary (person_id, facility_oid, card_number, home_region, paper_type, paper_series,
               paper_number, paper_issuer, paper_issuer_code, paper_on, address, address_region, post_index, phone)
        select "personId", "facilityOid", "cardNumber", "homeRegion", "paperType", "paperSeries", "paperNumber",
               "paperIssuer", "paperIssuerCode", "paperOn", address, "addressRegion", "postIndex", phone
          from jsonb_to_recordset(#{rows}::jsonb) as r ("personId" bigint, "facilityOid" text, "cardNumber" text,
               "homeRegion" text, "paperType" text, "paperSeries" text, "paperNumber" text, "paperIssuer" text,
               "paperIssuerCode" text, "paperOn" date, address text, "addressRegion" text, "postIndex" text, phone text)
        on conflict do nothing
        """)
    int enrolAll(String rows);

    @Insert("""
        insert into drugsupply.benefit (person_id, category_code, diagnosis, document_name, document_number,
               document_on, document_issuer, valid_from, valid_to, source, entered_by)
        select "personId", "categoryCode", diagnosis, paper ->> 'name', paper ->> 'number', (paper ->> 'on')::date,
               paper ->> 'issuer', "validFrom", "validTo", source, #{by}
          from jsonb_to_recordset(#{rows}::jsonb) as r ("personId" bigint, "categoryCode" text, diagnosis text,
               paper jsonb, "validFrom" date, "validTo" date, source text)
        """)
    int addAll(@Param("rows") String rows, @Param("by") String by);
}
