package ru.medbus.domain.drugsupply.prescriber;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface LicenceMapper {

    @Select("select facility_oid, number, issuer, revision from drugsupply.licence where facility_oid = #{facility}")
    Optional<Licence> of(String facility);

    /** Returns 0 when somebody changed it meanwhile. */
    @Insert("""
        insert into drugsupply.licence as l (facility_oid, number, issuer)
        values (#{facilityOid}, #{number}, #{issuer})
        on conflict (facility_oid) do update set number = excluded.number, issuer = excluded.issuer,
               revision = l.revision + 1 where l.revision = #{revision}
        """)
    int put(Licence licence);
}
