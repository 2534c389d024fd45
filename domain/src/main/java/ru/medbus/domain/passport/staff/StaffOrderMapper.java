package ru.medbus.domain.passport.staff;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface StaffOrderMapper {

    record PortionRow(long loadId, String facilityOid, int part, String state, long messageId, String detail) {

        StaffOrder order() {
            return new StaffOrder(loadId, facilityOid, part);
        }
    }

    String PORTION = "select load_id, facility_oid, part, state, message_id, detail from passport.staff_portion ";

    /** Organisations of ФРМО that work. */
    @Select("""
        select oid from passport.facility
         where kind in ('MEDICAL', 'PHARMACY') and source = 'FRMO' and (closed_on is null or closed_on > current_date) order by oid
        """)
    List<String> asked();

    @Insert("""
        insert into passport.staff_portion (load_id, facility_oid, part, message_id)
        values (#{o.load}, #{o.facility}, #{o.part}, #{message})
        on conflict do nothing
        """)
    int add(@Param("o") StaffOrder order, @Param("message") long message);

    @Select(PORTION + "where message_id = #{message}")
    Optional<PortionRow> ofMessage(long message);

    @Select(PORTION + "where load_id = #{load} and facility_oid = #{facility} and part = #{part} for update")
    Optional<PortionRow> lock(StaffOrder order);

    /** The request of an answer that came before its id was written down. */
    @Select(PORTION + """
        where facility_oid = #{facility} and part = #{part} and state = 'ORDERED' order by load_id desc limit 1
        """)
    Optional<PortionRow> waiting(@Param("facility") String facility, @Param("part") int part);

    @Update("""
        update passport.staff_portion set state = #{state}, detail = #{detail}
         where load_id = #{o.load} and facility_oid = #{o.facility} and part = #{o.part}
        """)
    void settle(@Param("o") StaffOrder order, @Param("state") String state, @Param("detail") String detail);

    record Standing(int facilities, int waiting, int refused) {}

    @Select("""
        select count(distinct facility_oid) as facilities,
               count(distinct facility_oid) filter (where state = 'ORDERED') as waiting,
               count(distinct facility_oid) filter (where state = 'REFUSED') as refused
          from passport.staff_portion where load_id = #{load}
        """)
    Standing standing(long load);

    /** Rows that name the load are added by others meanwhile, so that a stronger lock would wait for them in a circle. */
    @Select("select id from passport.load where id = #{load} for no key update")
    long lockLoad(long load);
}
