package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface NumberingMapper {
    String NUMBERING = """
        select facility_oid, form_code, series, next_number, last_number, width, revision from drugsupply.numbering
        """;

    record Taken(String series, long first, int width) {}

    /** The row is the counter: whoever comes second waits for the first one's transaction. */
    @Select("""
        update drugsupply.numbering set next_number = next_number + #{count}
         where facility_oid = #{facility} and form_code = #{form} and next_number + #{count} - 1 <= last_number
        returning series, next_number - #{count} as first, width
        """)
    Optional<Taken> take(@Param("facility") String facility, @Param("form") String form, @Param("count") int count);

    @Select(NUMBERING + "where facility_oid = #{facility} order by form_code")
    List<Numbering> of(String facility);

    @Insert("""
        insert into drugsupply.numbering (facility_oid, form_code, series, next_number, last_number, width)
        values (#{facilityOid}, #{formCode}, #{series}, #{nextNumber}, #{lastNumber}, #{width})
        on conflict (facility_oid, form_code) do nothing
        """)
    int add(Numbering numbering);

    @Update("""
        update drugsupply.numbering set series = #{series}, next_number = #{nextNumber}, last_number = #{lastNumber},
               width = #{width}, revision = revision + 1
         where facility_oid = #{facilityOid} and form_code = #{formCode} and revision = #{revision}
        """)
    int change(Numbering numbering);

    @Select("""
        select coalesce(max(number::bigint), 0) from (
            select number from drugsupply.prescription where series = #{series} and number ~ '^\\d{1,18}$'
            union all select number from drugsupply.blank where series = #{series} and number ~ '^\\d{1,18}$') used
        """)
    long greatestUsed(String series);

    @Select("""
        select count(*) from drugsupply.numbering
         where series = #{series} and (facility_oid, form_code) <> (#{facilityOid}, #{formCode})
        """)
    int ownedByOthers(Numbering numbering);
}
