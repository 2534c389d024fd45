package ru.medbus.domain.patient.document;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface DocumentMapper {

    /** Returns 1 when the row is new, 0 when this message is already there. */
    @Insert("""
        insert into patient.document (message_id, person_id, type, facility, set_id, version, issued_on)
        values (#{messageId}, #{personId}, #{type}, #{facility}, #{setId}, #{version}, #{issuedOn})
        on conflict do nothing
        """)
    int insertIfAbsent(PatientDocument document);
}
