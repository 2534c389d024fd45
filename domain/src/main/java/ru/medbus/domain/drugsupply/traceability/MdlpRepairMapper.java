package ru.medbus.domain.drugsupply.traceability;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
interface MdlpRepairMapper {

    @Insert("""
        insert into traceability.outgoing (turn, report_id, group_key, object, box, part, series, price_kopecks,
                                           vat_kopecks, movement_id, state)
        select turn, report_id, group_key, object, box, part, series, price_kopecks, vat_kopecks, movement_id, 'WAITING'
          from traceability.outgoing
         where document_id = #{document} and state = 'REFUSED' and (#{sgtin} = '' or object = #{sgtin})
        """)
    int again(@Param("document") long document, @Param("sgtin") String sgtin);

    @Update("""
        update traceability.outgoing set state = 'CLOSED', error_text = error_text || ' · ' || #{note}
         where document_id = #{document} and state = 'REFUSED' and (#{sgtin} = '' or object = #{sgtin})
        """)
    int close(@Param("document") long document, @Param("sgtin") String sgtin, @Param("note") String note);
}
