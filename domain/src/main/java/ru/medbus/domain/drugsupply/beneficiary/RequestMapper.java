package ru.medbus.domain.drugsupply.beneficiary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RequestMapper {
    String REQUEST = """
        select id, person_id, facility_oid, category_code, diagnosis, document_name, document_number, document_on,
               document_issuer, valid_from, valid_to, reason, state, author, created_at, decided_by, decided_at,
               decision, revision
        from drugsupply.inclusion_request
        """;

    record Row(long id, long personId, String facilityOid, String categoryCode, String diagnosis, String documentName,
            String documentNumber, Optional<LocalDate> documentOn, String documentIssuer, LocalDate validFrom,
            Optional<LocalDate> validTo, String reason, RequestState state, String author, Instant createdAt,
            String decidedBy, Optional<Instant> decidedAt, String decision, int revision) {

        InclusionRequest request() {
            return new InclusionRequest(id, personId, facilityOid, categoryCode, diagnosis,
                    new Benefit.Paper(documentName, documentNumber, documentOn, documentIssuer), validFrom, validTo,
                    reason, state, author, createdAt, decidedBy, decidedAt, decision, revision);
        }
    }

    /** @return id; empty when an open one of this category is there */
    @Select("""
        insert into drugsupply.inclusion_request (person_id, facility_oid, category_code, diagnosis, document_name,
               document_number, document_on, document_issuer, valid_from, valid_to, reason, state, author)
        values (#{r.personId}, #{r.facilityOid}, #{r.categoryCode}, #{r.diagnosis}, #{r.paper.name},
                #{r.paper.number}, #{r.paper.on}, #{r.paper.issuer}, #{r.validFrom}, #{r.validTo}, #{r.reason},
                'SUBMITTED', #{r.author})
        on conflict do nothing returning id
        """)
    Optional<Long> add(@Param("r") InclusionRequest request);

    @Select(REQUEST + "where id = #{id}")
    Optional<Row> one(long id);

    @Select(REQUEST + "where person_id = #{person} order by id desc")
    List<Row> of(long person);

    @Select(REQUEST + """
        where (#{state}::text is null or state = #{state}) and (#{facility} = '' or facility_oid = #{facility})
          and id < #{before} order by id desc limit #{limit}
        """)
    List<Row> list(@Param("state") RequestState state, @Param("facility") String facility,
            @Param("before") long before, @Param("limit") int limit);

    @Select("select count(*) from drugsupply.inclusion_request where state = 'SUBMITTED'")
    int waiting();

    @Update("""
        update drugsupply.inclusion_request
           set state = #{state}, decided_by = #{who}, decided_at = clock_timestamp(), decision = #{words},
               revision = revision + 1
         where id = #{id} and revision = #{revision}
        """)
    int move(@Param("id") long id, @Param("revision") int revision, @Param("state") RequestState state,
            @Param("who") String who, @Param("words") String words);

    @Update("""
        update drugsupply.inclusion_request
           set diagnosis = #{diagnosis}, document_name = #{paper.name}, document_number = #{paper.number},
               document_on = #{paper.on}::date, document_issuer = #{paper.issuer}, valid_from = #{validFrom},
               valid_to = #{validTo}::date, reason = #{reason}, state = 'SUBMITTED', revision = revision + 1
         where id = #{id} and revision = #{revision}
        """)
    int mend(InclusionRequest request);
}
