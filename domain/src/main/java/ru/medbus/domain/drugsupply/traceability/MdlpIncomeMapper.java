package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface MdlpIncomeMapper {

    @Select("select upto from traceability.watermark where list = #{list}")
    Optional<OffsetDateTime> upto(String list);

    @Insert("""
        insert into traceability.watermark (list, upto) values (#{list}, #{upto})
        on conflict (list) do update set upto = greatest(watermark.upto, excluded.upto)
        """)
    void advance(@Param("list") String list, @Param("upto") Instant upto);

    @Select("select exists (select from traceability.income where federal_id = #{federalId})")
    boolean known(String federalId);

    @Insert("""
        insert into traceability.income (federal_id, kind, sender, receiver, outgoing, title, message_id)
        values (#{federalId}, #{kind}, #{sender}, #{receiver}, #{outgoing}, #{title}, #{message})
        on conflict do nothing
        """)
    int add(@Param("federalId") String federalId, @Param("kind") int kind, @Param("sender") String sender,
            @Param("receiver") String receiver, @Param("outgoing") boolean outgoing, @Param("title") String title,
            @Param("message") long message);

    @Select("""
        select federal_id, kind, sender, receiver, outgoing, title, received_at from traceability.income
         where #{receiver} = '' or receiver = #{receiver} order by received_at desc limit #{limit}
        """)
    List<MdlpIncome.Came> latest(@Param("receiver") String receiver, @Param("limit") int limit);
}
